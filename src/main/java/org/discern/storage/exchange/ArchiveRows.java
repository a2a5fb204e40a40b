package org.discern.storage.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.TableFormat;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.run.Progress;
import org.jspecify.annotations.Nullable;

/// The examples in an archive of Dialogflow ES, Dialogflow CX or Lex V2, one file of an intent after the other. Columns: text,
/// intent, language. Examples of a fallback intent belong to none. Annotations of entities and slots are taken as plain text.
final class ArchiveRows implements Rows {
    static final List<String> COLUMNS = List.of("text", "intent", "language");
    private static final int FILES = 200_000;
    private static final long BYTES = 256L << 20; // of one file, unpacked
    private static final Pattern ES = Pattern.compile("(?:.*/)?intents/(.+)_usersays_([A-Za-z-]+)\\.json");
    private static final Pattern CX = Pattern.compile("(?:.*/)?intents/([^/]+)/trainingPhrases/([A-Za-z-]+)\\.json");
    private static final Pattern LEX = Pattern.compile("(?:.*/)?BotLocales/([^/]+)/Intents/([^/]+)/Intent\\.json");

    private final String source;
    private final TableFormat format;
    private final ZipFile zip;
    private final Progress progress;
    private final Iterator<String> names;
    private final int files;
    private final ArrayDeque<RawRow> waiting = new ArrayDeque<>();
    private final List<String> notes = new ArrayList<>();
    private int read;
    private long place;

    ArchiveRows(Path path, TableFormat format, Progress progress) throws IOException {
        this.source = SourceFiles.name(path);
        this.format = format;
        this.progress = progress;
        this.zip = new ZipFile(path.toFile());
        List<String> found = zip.stream().map(ZipEntry::getName).filter(name -> pattern(format).matcher(name).matches()).sorted()
                .toList();
        if (zip.size() > FILES) {
            zip.close();
            throw new WorkbenchException(source + " holds more than " + FILES + " files.");
        }
        this.files = found.size();
        this.names = found.iterator();
    }

    /// What kind of archive it is; empty for one that holds no intents.
    static Optional<TableFormat> kind(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            List<String> names = Collections.list(zip.entries()).stream().map(ZipEntry::getName).toList();
            for (TableFormat format : List.of(TableFormat.LEX, TableFormat.DIALOGFLOW_CX_AGENT, TableFormat.DIALOGFLOW_ES))
                if (names.stream().anyMatch(name -> pattern(format).matcher(name).matches())) return Optional.of(format);
            return Optional.empty();
        }
    }

    private static Pattern pattern(TableFormat format) {
        return switch (format) {
            case LEX -> LEX;
            case DIALOGFLOW_CX_AGENT -> CX;
            default -> ES;
        };
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        while (waiting.isEmpty() && names.hasNext()) {
            progress.check();
            progress.at(++read, files);
            file(names.next());
        }
        return waiting.poll();
    }

    private void file(String name) throws IOException {
        Matcher parts = pattern(format).matcher(name);
        if (!parts.matches()) return;
        try {
            switch (format) {
                case LEX -> lex(name, parts.group(1));
                case DIALOGFLOW_CX_AGENT -> phrases(name, intent(name.substring(0, name.indexOf("/trainingPhrases/")) + "/"
                        + parts
                                .group(1) + ".json", "displayName", "isFallback", parts.group(1)), parts.group(2), "parts");
                default -> phrases(name, intent(name.replaceFirst("_usersays_[A-Za-z-]+\\.json$", ".json"), "name",
                        "fallbackIntent", parts.group(1)), parts.group(2), "data");
            }
        } catch (JsonProcessingException e) {
            notes.add(name + " is no sound JSON and was left out: " + JsonLineRows.reason(e) + ".");
        }
    }

    /// The intent a file of phrases belongs to, as the file beside it names it.
    private String intent(String file, String nameKey, String fallbackKey, String otherwise) throws IOException {
        ZipEntry entry = zip.getEntry(file);
        if (entry == null) return otherwise;
        try (JsonParser json = open(entry)) {
            Map<String, String> values = new HashMap<>();
            if (json.nextToken() != JsonToken.START_OBJECT) return otherwise;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                if (json.nextToken().isScalarValue()) values.put(key, json.getText());
                else json.skipChildren();
            }
            boolean none = Boolean.parseBoolean(values.getOrDefault(fallbackKey, "false"));
            return none ? Utterance.OUT_OF_DOMAIN : values.getOrDefault(nameKey, otherwise);
        }
    }

    /// Phrases in parts, of Dialogflow: a list, or an object that holds one under `trainingPhrases`.
    private void phrases(String file, String intent, String language, String partsKey) throws IOException {
        try (JsonParser json = open(zip.getEntry(file))) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String key = json.currentName();
                    json.nextToken();
                    if (key.equals("trainingPhrases")) break;
                    json.skipChildren();
                }
            }
            if (json.currentToken() != JsonToken.START_ARRAY) return;
            while (json.nextToken() == JsonToken.START_OBJECT) row(text(json, partsKey), intent, language);
        }
    }

    private static String text(JsonParser json, String partsKey) throws IOException {
        var text = new StringBuilder();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            if (json.nextToken() != JsonToken.START_ARRAY || !key.equals(partsKey)) {
                json.skipChildren();
                continue;
            }
            while (json.nextToken() == JsonToken.START_OBJECT) while (json.nextToken() == JsonToken.FIELD_NAME) {
                String part = json.currentName();
                if (json.nextToken() == JsonToken.VALUE_STRING && part.equals("text")) text.append(json.getText());
                else json.skipChildren();
            }
        }
        return text.toString();
    }

    private void lex(String file, String locale) throws IOException {
        String intent = "";
        String signature = "";
        var texts = new ArrayList<String>();
        try (JsonParser json = open(zip.getEntry(file))) {
            if (json.nextToken() != JsonToken.START_OBJECT) return;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                JsonToken value = json.nextToken();
                if (key.equals("name") && value == JsonToken.VALUE_STRING) intent = json.getText();
                else if (key.equals("parentIntentSignature") && value == JsonToken.VALUE_STRING) signature = json.getText();
                else
                    if (key.equals("sampleUtterances") && value == JsonToken.START_ARRAY)
                        while (json
                                .nextToken() == JsonToken.START_OBJECT) while (json.nextToken() == JsonToken.FIELD_NAME) {
                                    boolean utterance = json.currentName().equals("utterance");
                                    if (json.nextToken() == JsonToken.VALUE_STRING && utterance) texts.add(json.getText());
                                    else json.skipChildren();
                                }
                    else
                        json.skipChildren();
            }
        }
        String label = signature.equals("AMAZON.FallbackIntent") ? Utterance.OUT_OF_DOMAIN : intent;
        for (String text : texts) row(text, label, locale);
    }

    private void row(String text, String intent, String language) {
        waiting.add(RawRow.of(++place, List.of(text, intent, language)));
    }

    private JsonParser open(ZipEntry entry) throws IOException {
        InputStream in = zip.getInputStream(entry);
        return JsonLineRows.JSON.createParser(new java.io.FilterInputStream(in) {
            private long left = BYTES;

            @Override
            public int read() throws IOException { return taken(in.read(), 1); }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int got = in.read(bytes, from, length);
                return taken(got, got);
            }

            private int taken(int answer, int bytes) {
                left -= Math.max(0, bytes);
                if (left < 0)
                    throw new WorkbenchException(entry.getName() + " in " + source + " unpacks to more than " + (BYTES >> 20)
                            + " MB. Split it.");
                return answer;
            }
        });
    }

    @Override
    public long blankLines() { return 0; }

    @Override
    public List<String> notes() { return List.copyOf(notes); }

    @Override
    public void close() throws IOException { zip.close(); }
}
