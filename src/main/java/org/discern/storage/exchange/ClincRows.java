package org.discern.storage.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.discern.domain.corpus.FaultyRow;
import java.util.Locale;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.Utterance;
import org.jspecify.annotations.Nullable;

/// CLINC150's layout: an object whose keys `train`, `val`, `test`, `oos_train` … hold lists of `[utterance, intent]`.
/// Columns: text, intent, split. `val` becomes `dev`; rows under `oos_…` belong to no intent.
final class ClincRows implements Rows {
    static final List<String> COLUMNS = List.of("text", "intent", "split");

    private final String source;
    private final JsonParser parser;
    private String split = "";
    private boolean outOfDomain;
    private boolean begun;

    ClincRows(String source, Reader reader) throws IOException {
        this.source = source;
        this.parser = JsonLineRows.JSON.createParser(reader);
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        try {
            if (!begun) {
                begun = true;
                if (parser.nextToken() != JsonToken.START_OBJECT) throw wrong("it does not begin with {");
                if (!nextList()) return null;
            }
            while (parser.nextToken() == JsonToken.END_ARRAY) if (!nextList()) return null;
            return pair();
        } catch (JsonProcessingException e) {
            throw wrong(JsonLineRows.reason(e));
        }
    }

    private boolean nextList() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_OBJECT) return false;
        if (token != JsonToken.FIELD_NAME) throw wrong("the object is not closed");
        String key = parser.currentName().toLowerCase(Locale.ROOT);
        outOfDomain = key.startsWith("oos_") || key.equals("oos");
        String rest = key.startsWith("oos_") ? key.substring(4) : key;
        split = rest.equals("val") || rest.equals("valid") ? "dev" : rest;
        if (parser.nextToken() != JsonToken.START_ARRAY) throw wrong("“" + parser.currentName() + "” holds no list");
        return true;
    }

    private RawRow pair() throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            if (parser.currentToken() == null) throw wrong("the file ends within a list");
            String text = parser.currentToken().isScalarValue() ? parser.getText() : "{…}";
            parser.skipChildren();
            return RawRow.rejected(line, FaultyRow.Kind.OTHER, "Not a pair of utterance and intent", text);
        }
        var values = new ArrayList<String>();
        boolean sound = true;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null) throw wrong("the file ends within a list");
            sound &= token == JsonToken.VALUE_STRING;
            if (values.size() < 3) values.add(parser.getText());
            parser.skipChildren();
        }
        if (!sound || values.size() != 2)
            return RawRow.rejected(line, FaultyRow.Kind.OTHER, "Not a pair of utterance and intent", String.join(" | ", values));
        return RawRow.of(line, List.of(values.get(0), outOfDomain ? Utterance.OUT_OF_DOMAIN : values.get(1), split));
    }

    private WorkbenchException wrong(String reason) {
        return new WorkbenchException(source + " is not laid out as CLINC's data_full.json at line " + parser.currentLocation()
                .getLineNr()
                + ": " + reason
                + ". Expected {\"train\": [[\"utterance\", \"intent\"], …], …}; for one object a line, name the file .jsonl.");
    }

    @Override
    public long blankLines() { return 0; }

    @Override
    public List<String> notes() { return List.of(); }

    @Override
    public void close() throws IOException { parser.close(); }
}
