package org.discern.storage.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.discern.domain.WorkbenchException;

/// CLINC150's `domains.json`: an object `domain → list of intents`.
public final class DomainFile {
    private static final long LARGEST = 16 << 20;

    private DomainFile() {}

    /// Intent → domain.
    ///
    /// @throws WorkbenchException when the file is not laid out so, or puts one intent into two domains
    public static Map<String, String> read(Path path) {
        var out = new LinkedHashMap<String, String>();
        try {
            if (Files.isDirectory(path)) throw new WorkbenchException(path + " is a folder; a domain file is needed.");
            if (Files.size(path) > LARGEST) throw wrong(path, "it is larger than 16 MB");
            String text = Files.readString(path);
            if (text.startsWith("\uFEFF")) text = text.substring(1);
            try (JsonParser parser = JsonLineRows.JSON.createParser(text)) {
                if (parser.nextToken() != JsonToken.START_OBJECT) throw wrong(path, "it does not begin with {");
                while (parser.nextToken() == JsonToken.FIELD_NAME) readDomain(path, parser, out);
                if (parser.currentToken() != JsonToken.END_OBJECT) throw wrong(path, "the object is not closed");
            }
            return out;
        } catch (JsonProcessingException e) {
            throw wrong(path, JsonLineRows.reason(e));
        } catch (IOException e) {
            throw new WorkbenchException("The domain file " + path + " could not be read: " + e.getMessage(), e);
        }
    }

    private static void readDomain(Path path, JsonParser parser, Map<String, String> out) throws IOException {
        String domain = parser.currentName().strip();
        if (parser.nextToken() != JsonToken.START_ARRAY) throw wrong(path, "“" + domain + "” holds no list");
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token != JsonToken.VALUE_STRING) throw wrong(path, "“" + domain + "” holds something else than names of intents");
            String intent = parser.getText().strip();
            String earlier = out.put(intent, domain);
            if (earlier != null && !earlier.equals(domain))
                throw wrong(path, "“" + intent + "” is in “" + earlier + "” and in “" + domain
                        + "”");
        }
    }

    private static WorkbenchException wrong(Path path, String reason) {
        return new WorkbenchException(path.getFileName() + " cannot be used for domains: " + reason
                + ". Expected {\"domain\": [\"intent\", …], …}.");
    }
}
