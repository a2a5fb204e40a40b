package org.discern.storage.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.discern.domain.corpus.FaultyRow;
import java.util.Map;
import org.discern.storage.exchange.LineSource.Line;
import org.jspecify.annotations.Nullable;

/// One JSON object a line; columns are keys. Lists and objects as values can only be ignored.
final class JsonLineRows implements Rows {
    static final JsonFactory JSON = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
            .maxStringLength(2 * Limits.FIELD).maxNestingDepth(100).maxNameLength(10_000).build()).build();
    static final String NESTED = "\0nested";

    private final LineSource lines;
    private final List<String> columns;
    private final List<String> needed;
    private final boolean lists;
    private long blank;

    /// @param columns the keys in the order of the cells
    /// @param needed those of them whose values must be single ones
    /// @param lists whether lists of texts and numbers come out as JSON instead of being ignored
    JsonLineRows(LineSource lines, List<String> columns, List<String> needed, boolean lists) {
        this.lists = lists;
        this.lines = lines;
        this.columns = columns;
        this.needed = needed;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        for (Line line = lines.next(); line != null; line = lines.next()) {
            if (line.isBlank()) blank++;
            else return row(line);
        }
        return null;
    }

    private RawRow row(Line line) {
        if (line.cut())
            return RawRow.rejected(line.number(), FaultyRow.Kind.SIZE, "The line is longer than " + (Limits.LINE >> 20)
                    + " million characters", line.text());
        try {
            Map<String, String> values = values(line.text(), lists);
            for (String key : needed)
                if (NESTED.equals(values.get(key)))
                    return RawRow.rejected(line.number(), FaultyRow.Kind.OTHER, "“" + key
                            + "” holds a list or an object instead of a text", line
                                    .text());
            var cells = new ArrayList<String>(columns.size());
            for (String key : columns) {
                String value = values.getOrDefault(key, "");
                cells.add(value.equals(NESTED) ? "…" : value);
            }
            return RawRow.of(line.number(), cells);
        } catch (JsonProcessingException e) {
            return RawRow.rejected(line.number(), FaultyRow.Kind.OTHER, "Not a JSON object: " + reason(e), line.text());
        } catch (IOException e) {
            throw new IllegalStateException(e); // a text in memory has no input errors
        }
    }

    /// Single values as text, `null` as nothing; a key given twice keeps its last value.
    static Map<String, String> values(String json) throws IOException { return values(json, false); }

    private static Map<String, String> values(String json, boolean lists) throws IOException {
        var out = new LinkedHashMap<String, String>();
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) throw problem(parser, "it does not begin with {");
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value == JsonToken.VALUE_NULL) out.remove(key);
                else if (value.isScalarValue()) out.put(key, parser.getText());
                else if (lists && value == JsonToken.START_ARRAY) out.put(key, list(parser));
                else {
                    parser.skipChildren();
                    out.put(key, NESTED);
                }
            }
            if (parser.currentToken() != JsonToken.END_OBJECT) throw problem(parser, "it does not end with }");
            if (parser.nextToken() != null) throw problem(parser, "something follows the object");
        }
        return out;
    }

    /// The list as JSON again; what is nested in it is left out.
    private static String list(JsonParser parser) throws IOException {
        var out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartArray();
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                if (token.isStructStart()) parser.skipChildren();
                else if (token != JsonToken.VALUE_NULL) json.writeString(parser.getText());
            }
            json.writeEndArray();
        }
        return out.toString();
    }

    private static JsonProcessingException problem(JsonParser parser, String text) {
        return new com.fasterxml.jackson.core.JsonParseException(parser, text);
    }

    static String reason(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        int end = message == null ? -1 : message.indexOf('\n');
        return message == null ? "unknown" : end < 0 ? message : message.substring(0, end);
    }

    @Override
    public long blankLines() { return blank; }

    @Override
    public List<String> notes() { return List.of(); }

    @Override
    public void close() throws IOException { lines.close(); }
}
