package org.discern.storage.export;

import static org.discern.storage.export.ToolFiles.counted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.discern.domain.corpus.ExportFormat;
import org.discern.domain.corpus.ImportBatch;
import org.discern.domain.export.ExportChoices;
import org.discern.domain.export.Finding;
import org.discern.domain.export.LexRules;
import org.discern.domain.export.Phrases;
import org.discern.domain.export.Preflight;
import org.discern.domain.export.RasaText;
import org.discern.domain.run.Progress;
import org.discern.storage.export.ToolFiles.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// What is written for a tool is imported again without loss: rows and labels, and of Rasa domains too.
class ToolRoundTripTest {
    private static final String[] PIECES = {"a", " ", "\"", "'", ",", ";", "\t", "\n", "\r\n", "- ", "#", ": ", "|", ">", "&x",
            "*x",
            "!t", "%", "@", "`", "{", "}", "[tea](drink)", "[two]{\"entity\": \"n\"}", "[", "](", "é", "😀", "שלום", "مرحبا",
            "\u2028",
            "\u0085", "\u200f", "\uFEFF", "\u0001", "null", "~", "3.1", "yes", "---", "...", "? ", "\\n", "\\", "word "};
    private static final String[] NAMES = {"order_tea", "yes", "null", "3.1", "a: b", "- x", "#1", "Größe", "שלום", "in\"tent, 4",
            "x/y", "{a}", "[b](c)", "*star", "😀"};
    private static final String[] DOMAINS = {"", "shop", "no", "12", "do: main", "x/y"};

    @TempDir
    Path folder;

    static IntStream seeds() { return IntStream.range(0, 50); }

    private static List<Row> hostile(int seed) {
        var random = new Random(seed);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 60; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(7); n >= 0; n--) text.append(PIECES[random.nextInt(PIECES.length)]);
            if (text.toString().isBlank()) text.append('x');
            rows.add(new Row(text.toString(), NAMES[random.nextInt(NAMES.length)], DOMAINS[random.nextInt(DOMAINS.length)]));
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rasaKeepsTextsIntentsAndDomains(int seed) {
        ExportChoices choices = ExportChoices.of(ExportFormat.RASA).withDelimiter(List.of("", "/", "_", "+").get(seed % 4));
        List<Row> rows = hostile(seed);
        ImportBatch back = ToolFiles.read(ToolFiles.written(folder.resolve("nlu.yml"), ExportFormat.RASA, rows, choices));
        assertEquals(List.of(), back.report().rejected());
        assertEquals(counted(rows.stream()), counted(back.rows().stream().map(ToolFiles::row)));
    }

    /// As `rasa/shared/nlu/training_data/schemas/nlu.yml` has it, and read by another way than ours.
    @ParameterizedTest
    @MethodSource("seeds")
    void rasaFilesKeepTheSchema(int seed) throws IOException {
        Path file = ToolFiles.written(folder.resolve("nlu.yml"), ExportFormat.RASA, hostile(seed), ExportChoices.of(
                ExportFormat.RASA));
        Map<?, ?> all = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        assertEquals("3.1", all.get("version"));
        assertEquals(List.of("version", "nlu"), List.copyOf(all.keySet()));
        for (Object item : (List<?>) all.get("nlu")) {
            Map<?, ?> block = (Map<?, ?>) item;
            assertTrue(List.of("intent", "metadata", "examples").containsAll(block.keySet()), block.keySet().toString());
            assertTrue(block.get("intent") instanceof String name && !name.isEmpty());
            if (block.get("examples") instanceof String lines)
                for (String line : lines.split("\n")) assertTrue(line.startsWith("- "), line);
            else
                for (Object one : (List<?>) block.get("examples"))
                    assertTrue(((Map<?, ?>) one).get("text") instanceof String text
                            && !text.isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void dialogflowCxKeepsTextsAndIntents(int seed) {
        List<Row> rows = hostile(seed);
        ImportBatch back = ToolFiles.read(ToolFiles.written(folder.resolve("cx.csv"), ExportFormat.DIALOGFLOW_CX, rows,
                ExportChoices
                        .of(ExportFormat.DIALOGFLOW_CX)));
        assertEquals(List.of(), back.report().rejected());
        assertEquals(counted(rows.stream().map(r -> new Row(r.text(), r.intent(), ""))), counted(back.rows().stream().map(
                ToolFiles::row)));
    }

    @ParameterizedTest
    @EnumSource(value = ExportFormat.class, names = {"DIALOGFLOW_ES", "LEX"})
    void archivesKeepTextsAndIntents(ExportFormat format) throws IOException {
        for (int seed = 0; seed < 10; seed++) {
            List<Row> rows = hostile(seed);
            Path file = ToolFiles.written(folder.resolve(seed + ".zip"), format, rows, ExportChoices.of(format));
            ImportBatch back = ToolFiles.read(file);
            assertEquals(List.of(), back.report().rejected());
            assertEquals(counted(rows.stream().map(r -> new Row(r.text(), r.intent(), ""))), counted(back.rows().stream().map(
                    ToolFiles::row)));
            Path again = ToolFiles.written(folder.resolve("again.zip"), format, rows, ExportChoices.of(format));
            assertEquals(-1, Files.mismatch(file, again), "the same rows give the same bytes");
        }
    }

    @Test
    void watsonKeepsTextsAndIntents() {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 40; i++)
            rows.add(new Row("could you, please, \"bring\" pot number " + i + (i % 3 == 0 ? "\nnow" : " 😀"),
                    "order_" + i % 4, ""));
        ImportBatch back = ToolFiles.read(ToolFiles.written(folder.resolve("watson.csv"), ExportFormat.WATSON, rows, ExportChoices
                .of(
                        ExportFormat.WATSON)));
        assertEquals(counted(rows.stream()), counted(back.rows().stream().map(ToolFiles::row)));
    }

    /// Rasa takes the brackets off what looks like an entity; it is told another text, and we keep ours.
    @ParameterizedTest
    @ValueSource(strings = {"see [docs](page)", "[a](b)[c](d)", "[x]{\"entity\": \"y\"}", "[[x](y)](z)"})
    void annotationsDoNotSwallowWords(String text) throws IOException {
        Path file = ToolFiles.written(folder.resolve("nlu.yml"), ExportFormat.RASA, List.of(new Row(text, "i", "")), ExportChoices
                .of(
                        ExportFormat.RASA));
        assertEquals(text, ToolFiles.read(file).rows().getFirst().text());
        String told = RasaText.apart(text);
        assertFalse(RasaText.looksAnnotated(told), told);
        assertEquals(text.replace(" ", ""), told.replace(" ", ""), "nothing but spaces is added");
        assertTrue(Files.readString(file).contains("text: \"" + told.replace("\"", "\\\"")), Files.readString(file));
    }

    /// Where a tool has a place for what an intent means, it is there, and the rows come back as ever.
    @Test
    void descriptionsStandWhereTheToolsHaveAPlaceForThem() throws IOException {
        List<Row> rows = hostile(3);
        String about = "Somebody \"orders\": tea,\n- or coffee 😀";
        String longOne = "many words ".repeat(30).strip();
        for (ExportFormat format : List.of(ExportFormat.LEX, ExportFormat.RASA)) {
            ExportChoices choices = ExportChoices.of(format);
            Phrases plain = ToolFiles.phrases(rows, choices);
            var phrases = new Phrases(plain.all(), plain.declared(), 0, 0, Map.of("order_tea", about, "yes", longOne, "unused",
                    "-"));
            Path file = folder.resolve("described." + format.ending());
            PhraseWriter.write(file, format, phrases, choices, "tea room", Progress.NONE);
            ImportBatch back = ToolFiles.read(file);
            assertEquals(List.of(), back.report().rejected());
            assertEquals(counted(rows.stream().map(r -> new Row(r.text(), r.intent(), format == ExportFormat.RASA
                    ? r.domain()
                    : ""))),
                    counted(back.rows().stream().map(ToolFiles::row)));
            Map<String, String> told = format == ExportFormat.LEX ? lexDescriptions(file) : rasaDescriptions(file);
            assertEquals(Set.of("order_tea", "yes"), told.keySet());
            assertEquals(about, told.get("order_tea"));
            assertEquals(format == ExportFormat.LEX ? LexRules.shortened(longOne) : longOne, told.get("yes"));
            List<Finding> findings = Preflight.of(new LexRules(), phrases, "en_US").stream().filter(f -> f.sentence().contains(
                    "description")).toList();
            assertEquals(1, findings.size());
            assertEquals("yes", findings.getFirst().name());
        }
        String shortened = LexRules.shortened(longOne);
        assertTrue(shortened.length() <= 200 && shortened.endsWith("words…") || shortened.endsWith("many…"), shortened);
        assertEquals(200, LexRules.shortened("x".repeat(300)).length());
        assertEquals("x".repeat(200), LexRules.shortened("x".repeat(200)));
    }

    private static Map<String, String> lexDescriptions(Path zip) throws IOException {
        var out = new TreeMap<String, String>();
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry : Collections.list(file.entries())) {
                if (!entry.getName().endsWith("/Intent.json")) continue;
                JsonNode intent = new ObjectMapper().readTree(file.getInputStream(entry));
                boolean own = intent.path("parentIntentSignature").isNull();
                if (own && intent.path("description").isTextual())
                    out.put(intent.path("name").asText(), intent.path("description").asText());
            }
        }
        return out;
    }

    private static Map<String, String> rasaDescriptions(Path yaml) throws IOException {
        var out = new TreeMap<String, String>();
        Map<?, ?> all = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(yaml));
        for (Object item : (List<?>) all.get("nlu"))
            if (((Map<?, ?>) item).get("metadata") instanceof Map<?, ?> meta && meta.get("description") instanceof String words)
                out.put((String) ((Map<?, ?>) item).get("intent"), words);
        return out;
    }
}
