package org.discern.storage.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;

/// Tells JSON layouts apart by their first tokens.
final class Layout {
    private Layout() {}

    /// True for an object whose first value is a list of lists.
    static boolean isClinc(String head) {
        try (JsonParser parser = JsonLineRows.JSON.createParser(head)) {
            return parser.nextToken() == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.FIELD_NAME
                    && parser.nextToken() == JsonToken.START_ARRAY && parser.nextToken() == JsonToken.START_ARRAY;
        } catch (IOException e) {
            return false;
        }
    }

    /// True when the first line is a whole object with at least one single value.
    static boolean isFirstLineObject(String head) {
        String first = head.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        try {
            return JsonLineRows.values(first).values().stream().anyMatch(value -> !value.equals(JsonLineRows.NESTED));
        } catch (IOException e) {
            return false;
        }
    }

    /// The keys of an object in the order of the file; none when the text is not one.
    static Set<String> keysOf(String line) {
        try {
            return JsonLineRows.values(line).keySet();
        } catch (IOException e) {
            return Set.of();
        }
    }
}
