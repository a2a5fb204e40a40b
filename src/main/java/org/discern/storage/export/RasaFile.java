package org.discern.storage.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.discern.domain.export.ExportChoices;
import org.discern.domain.export.Phrase;
import org.discern.domain.export.Phrases;
import org.discern.domain.export.RasaText;
import org.discern.storage.export.PhraseWriter.Steps;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;

/// Rasa's NLU training data, format 3.1.
///
/// Source: rasa.com/docs, "Training Data Format", and the schema `rasa/shared/nlu/training_data/schemas/nlu.yml`. Examples
/// stand in one block, `- ` before each; those that a block cannot hold (line breaks, blanks at the ends, what looks like an
/// entity) follow as a list of texts, which the schema allows beside. The domain and a description stand in the intent's `metadata`, which Rasa
/// hands on and does not learn from.
final class RasaFile {
    /// Key of an intent's metadata: its own name, where the exported one holds the domain.
    private static final String OWN_NAME = "discern_intent";
    /// Key of an example's metadata: the text as it stands, where Rasa is told another.
    private static final String OWN_TEXT = "discern_text";

    private final Emitter yaml;

    private RasaFile(Emitter yaml) { this.yaml = yaml; }

    /// Key of an intent's metadata: what it means.
    private static final String DESCRIPTION = "description";

    /// @param own its own name, where `name` holds the domain, or empty
    /// @param about what it means, or empty
    private record Block(String name, String domain, String own, String about) {}

    static void write(OutputStream out, Phrases phrases, ExportChoices choices, Steps steps) throws IOException {
        Map<Block, List<Phrase>> blocks = new LinkedHashMap<>();
        for (Phrase p : phrases.all()) {
            boolean joined = !p.name().equals(p.intent()) && p.name().equals(choices.name(p.intent(), p.domain()));
            blocks.computeIfAbsent(new Block(p.name(), p.domain(), joined ? p.intent() : "", phrases.description(p
                    .name())), _ -> new ArrayList<>()).add(p);
        }
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var settings = DumpSettings.builder().setIndent(2).setBestLineBreak("\n").setWidth(Integer.MAX_VALUE).setSplitLines(false)
                .setMaxSimpleKeyLength(1024).build();
        var file = new RasaFile(new Emitter(settings, new Into(writer)));
        file.begin();
        blocks.forEach((block, of) -> file.block(block, of, steps));
        file.end();
        writer.flush();
    }

    private void begin() {
        yaml.emit(new StreamStartEvent());
        yaml.emit(new DocumentStartEvent(false, Optional.empty(), Map.of()));
        map();
        plain("version");
        quoted("3.1");
        plain("nlu");
        list();
    }

    private void end() {
        yaml.emit(new SequenceEndEvent());
        yaml.emit(new MappingEndEvent());
        yaml.emit(new DocumentEndEvent(false));
        yaml.emit(new StreamEndEvent());
    }

    private void block(Block block, List<Phrase> phrases, Steps steps) {
        List<Phrase> lines = phrases.stream().filter(p -> isLine(p.text())).toList();
        if (!lines.isEmpty()) {
            open(block);
            var text = new StringBuilder();
            for (Phrase p : lines) {
                steps.one();
                text.append("- ").append(p.text()).append('\n');
            }
            scalar(text.toString(), ScalarStyle.LITERAL);
            yaml.emit(new MappingEndEvent());
        }
        if (lines.size() == phrases.size()) return;
        open(block);
        list();
        for (Phrase p : phrases) if (!isLine(p.text())) {
            steps.one();
            single(p.text());
        }
        yaml.emit(new SequenceEndEvent());
        yaml.emit(new MappingEndEvent());
    }

    private void open(Block block) {
        map();
        plain("intent");
        name(block.name());
        if (!block.domain().isEmpty() || !block.own().isEmpty() || !block.about().isEmpty()) {
            plain("metadata");
            map();
            if (!block.domain().isEmpty()) {
                plain("domain");
                name(block.domain());
            }
            if (!block.own().isEmpty()) {
                plain(OWN_NAME);
                name(block.own());
            }
            if (!block.about().isEmpty()) {
                plain(DESCRIPTION);
                quoted(block.about());
            }
            yaml.emit(new MappingEndEvent());
        }
        plain("examples");
    }

    private void single(String text) {
        map();
        plain("text");
        String apart = RasaText.apart(text);
        quoted(apart);
        if (!apart.equals(text)) {
            plain("metadata");
            map();
            plain(OWN_TEXT);
            quoted(text);
            yaml.emit(new MappingEndEvent());
        }
        yaml.emit(new MappingEndEvent());
    }

    /// Whether a text can stand behind `- ` on a line of a block and be the same when it is read: Rasa parts lines as Python
    /// does and takes blanks off both ends; and one tab would make a block of plain lines one quoted line.
    private static boolean isLine(String text) {
        if (text.startsWith(" ") || text.endsWith(" ") || RasaText.looksAnnotated(text)) return false;
        return text.codePoints().noneMatch(c -> c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029
                || c == 0xfeff || (c & 0xfffe) == 0xfffe);
    }

    private void name(String name) {
        boolean word = name.matches("[A-Za-z][A-Za-z0-9_./+-]*") && !name.matches(
                "(?i)true|false|null|yes|no|on|off|y|n|infinity|nan");
        if (word) plain(name);
        else quoted(name);
    }

    private void map() { yaml.emit(new MappingStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.BLOCK)); }

    private void list() { yaml.emit(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.BLOCK)); }

    private void plain(String word) { scalar(word, ScalarStyle.PLAIN); }

    private void quoted(String words) { scalar(words, ScalarStyle.DOUBLE_QUOTED); }

    private void scalar(String words, ScalarStyle style) {
        yaml.emit(new ScalarEvent(Optional.empty(), Optional.empty(), new ImplicitTuple(true, true), words, style));
    }

    private record Into(Writer writer) implements StreamDataWriter {
        @Override
        public void write(String words) { write(words, 0, words.length()); }

        @Override
        public void write(String words, int from, int length) {
            try {
                writer.write(words, from, length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
