package org.discern.storage.exchange;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.FaultyRow;
import org.discern.domain.export.RasaText;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Rasa's NLU training data, read as Rasa reads it: annotations of entities are taken off, blanks at the ends of an example
/// too. An example that only a quoted text can hold keeps its blanks. Columns: text, intent, domain; the domain is an
/// intent's `metadata: {domain: …}`, where there is one. The file is read event by event, one intent in memory at a time.
final class RasaRows implements Rows {
    static final List<String> COLUMNS = List.of("text", "intent", "domain");
    private static final String OWN_NAME = "discern_intent";
    private static final String OWN_TEXT = "discern_text";

    private final String source;
    private final Reader reader;
    private final Iterator<Event> events;
    private final ArrayDeque<RawRow> waiting = new ArrayDeque<>();
    private final Map<String, Integer> skipped = new TreeMap<>();
    private boolean begun;
    private boolean inNlu;
    private boolean ended;

    RasaRows(String source, Reader reader) {
        this.source = source;
        this.reader = reader;
        this.events = new Parse(LoadSettings.builder().setLabel(source).setCodePointLimit(Integer.MAX_VALUE).build()).parseReader(
                reader).iterator();
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        try {
            if (!begun) begin();
            while (waiting.isEmpty() && !ended) step();
            return waiting.poll();
        } catch (MarkedYamlEngineException e) {
            throw wrong(e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0), e.getProblem());
        } catch (YamlEngineException e) {
            throw wrong(0, String.valueOf(e.getMessage()));
        }
    }

    private void begin() {
        begun = true;
        expect(Event.ID.StreamStart);
        if (!events.hasNext() || events.next().getEventId() != Event.ID.DocumentStart) throw wrong(0, "it is empty");
        expect(Event.ID.MappingStart);
    }

    /// One key of the file, or one item below `nlu`.
    private void step() {
        Event event = events.next();
        if (inNlu) {
            if (event.getEventId() == Event.ID.SequenceEnd) inNlu = false;
            else if (event.getEventId() == Event.ID.MappingStart) block();
            else skip(event);
            return;
        }
        if (event.getEventId() == Event.ID.MappingEnd) {
            ended = true;
            return;
        }
        String key = event instanceof ScalarEvent scalar ? scalar.getValue() : "";
        if (!(event instanceof ScalarEvent)) skip(event);
        Event value = events.next();
        if (key.equals("nlu") && value.getEventId() == Event.ID.SequenceStart) inNlu = true;
        else {
            skip(value);
            if (!key.equals("version") && !key.equals("nlu")) skipped.merge("the part “" + key + "”", 1, Integer::sum);
        }
    }

    private record Example(long line, String text, String problem) {}

    private void block() {
        String intent = "";
        String kind = "";
        Map<String, String> metadata = Map.of();
        List<Example> examples = List.of();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            String key = event instanceof ScalarEvent scalar ? scalar.getValue() : "";
            if (!(event instanceof ScalarEvent)) skip(event);
            Event value = events.next();
            switch (key) {
                case "intent" -> {
                    kind = key;
                    intent = value instanceof ScalarEvent scalar ? scalar.getValue() : "";
                    if (!(value instanceof ScalarEvent)) skip(value);
                }
                case "metadata" -> metadata = scalars(value);
                case "examples" -> examples = examples(value);
                default -> {
                    if (kind.isEmpty()) kind = key;
                    skip(value);
                }
            }
        }
        if (!kind.equals("intent")) {
            skipped.merge("a block “" + kind + "”", 1, Integer::sum);
            return;
        }
        String own = metadata.getOrDefault(OWN_NAME, intent);
        String domain = metadata.getOrDefault("domain", "");
        for (Example e : examples)
            waiting.add(e.problem().isEmpty()
                    ? RawRow.of(e.line(), List.of(e.text(), own, domain))
                    : RawRow.rejected(e.line(), FaultyRow.Kind.OTHER, e.problem(), e.text()));
    }

    private List<Example> examples(Event value) {
        if (value instanceof ScalarEvent scalar) return lines(scalar);
        if (value.getEventId() != Event.ID.SequenceStart) {
            skip(value);
            return List.of();
        }
        var out = new ArrayList<Example>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            if (event instanceof ScalarEvent scalar)
                out.add(new Example(line(event), RasaText.plain(strip(scalar.getValue())), ""));
            else
                if (event.getEventId() == Event.ID.MappingStart) out.add(single(event));
                else skip(event);
        }
        return out;
    }

    private Example single(Event start) {
        String text = "";
        Map<String, String> metadata = Map.of();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            String key = event instanceof ScalarEvent scalar ? scalar.getValue() : "";
            if (!(event instanceof ScalarEvent)) skip(event);
            Event value = events.next();
            if (key.equals("text") && value instanceof ScalarEvent scalar)
                text = scalar.isDQuoted() || scalar.isSQuoted() ? scalar.getValue() : strip(scalar.getValue());
            else
                if (key.equals("metadata")) metadata = scalars(value);
                else skip(value);
        }
        return new Example(line(start), metadata.containsKey(OWN_TEXT) ? metadata.get(OWN_TEXT) : RasaText.plain(text), "");
    }

    /// The lines of a block; each needs its dash.
    private static List<Example> lines(ScalarEvent block) {
        var out = new ArrayList<Example>();
        long line = line(block) + (block.isLiteral() || block.isFolded() ? 1 : 0);
        for (String text : block.getValue().split("\\R", -1)) {
            if (text.startsWith("-")) {
                String example = RasaText.plain(strip(text.substring(1)));
                if (!example.isEmpty()) out.add(new Example(line, example, ""));
            } else if (!text.isBlank()) out.add(new Example(line, text, "The example does not begin with “-”"));
            line++;
        }
        return out;
    }

    /// The single values of a mapping; what is nested in it is left out.
    private Map<String, String> scalars(Event value) {
        if (value.getEventId() != Event.ID.MappingStart) {
            skip(value);
            return Map.of();
        }
        var out = new LinkedHashMap<String, String>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            String key = event instanceof ScalarEvent scalar ? scalar.getValue() : "";
            if (!(event instanceof ScalarEvent)) skip(event);
            Event inner = events.next();
            if (inner instanceof ScalarEvent scalar) out.put(key, scalar.getValue());
            else skip(inner);
        }
        return out;
    }

    private void skip(Event event) {
        int depth = 0;
        Event now = event;
        while (true) {
            switch (now.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                default -> {
                    // a scalar or an alias
                }
            }
            if (depth == 0) return;
            now = events.next();
        }
    }

    private void expect(Event.ID id) {
        Event event = events.next();
        if (event.getEventId() != id) throw wrong(line(event), "it is not a mapping with the key nlu");
    }

    private static long line(Event event) { return event.getStartMark().map(Mark::getLine).orElse(-1) + 1L; }

    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && " \n\r".indexOf(text.charAt(from)) >= 0) from++;
        while (to > from && " \n\r".indexOf(text.charAt(to - 1)) >= 0) to--;
        return text.substring(from, to);
    }

    private WorkbenchException wrong(long line, String reason) {
        return new WorkbenchException(source + " cannot be read as Rasa's training data" + (line > 0 ? " at line " + line : "")
                + ": " + reason + ". Expected the key nlu with a list of intents and their examples.");
    }

    @Override
    public long blankLines() { return 0; }

    @Override
    public List<String> notes() {
        return skipped.isEmpty()
                ? List.of()
                : List.of("Left out, since only intents with their examples are read: " + String.join(", ", skipped.entrySet()
                        .stream().map(e -> e.getKey() + (e.getValue() > 1 ? " × " + e.getValue() : "")).toList()) + ".");
    }

    @Override
    public void close() throws IOException { reader.close(); }
}
