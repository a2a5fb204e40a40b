package org.discern.storage.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.ExportFormat;
import org.discern.domain.corpus.ImportBatch;
import org.discern.domain.corpus.TableFormat;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.export.ExportChoices;
import org.discern.domain.run.CancelledException;
import org.discern.domain.run.Progress;
import org.discern.storage.exchange.TableSniffer;
import org.discern.storage.export.ToolFiles.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files in the shapes the vendors document, read; and ours, held against expected ones (`golden/export`).
class VendorFilesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/export");
    private static final List<Row> ROWS = List.of(new Row("I would like a pot of tea", "order_tea", "shop"), new Row(
            "one oolong, \"strong\" please", "order_tea", "shop"), new Row("- no sugar # none", "order_tea", "shop"), new Row(
                    "cancel\neverything", "cancel_order", ""), new Row("see [docs](page)", "cancel_order", ""), new Row(
                            "forget it 😀", "cancel_order", ""));

    @TempDir
    Path folder;

    private static List<String> lines(ImportBatch batch) {
        return batch.rows().stream().map(u -> u.intent() + (u.domain().isEmpty() ? "" : " (" + u.domain() + ")") + ": " + u
                .text())
                .toList();
    }

    private static void recognised(Path file, TableFormat format) {
        assertEquals(format, TableSniffer.preview(file).format());
        assertEquals(List.of(), TableSniffer.preview(file).problems());
    }

    @Test
    void rasa() {
        Path file = ToolFiles.FIXTURES.resolve("rasa-nlu.yml");
        recognised(file, TableFormat.RASA);
        ImportBatch batch = ToolFiles.read(file);
        assertEquals(List.of("greet: Hello", "greet: good morning", "ask_opening/hours (shop): When do you open on Sunday?",
                "ask_opening/hours (shop): are you open on bank holidays", "complain: my tea arrived cold",
                "complain: nobody answers"), lines(batch));
        assertTrue(batch.report().notes().getFirst().contains("a block “synonym”"), batch.report().notes().toString());
        assertTrue(batch.report().notes().getFirst().contains("the part “stories”"), batch.report().notes().toString());
    }

    @Test
    void dialogflowCx() throws IOException {
        Path file = ToolFiles.FIXTURES.resolve("dialogflow-cx.csv");
        recognised(file, TableFormat.DIALOGFLOW_CX);
        assertEquals(List.of("order.tea: I would like a pot of tea", "order.tea: one oolong, please",
                "order.tea: the \"strong\" one", "order.cancel: forget my order", "order.cancel: cancel\neverything"), lines(
                        ToolFiles.read(file)));
        Path agent = ToolFiles.zip(ToolFiles.FIXTURES.resolve("dialogflow-cx-agent"), folder.resolve("agent.zip"));
        recognised(agent, TableFormat.DIALOGFLOW_CX_AGENT);
        assertEquals(List.of("oos: how tall is the moon", "order.tea: a pot of oolong", "order.tea: tea for two"), lines(ToolFiles
                .read(agent)));
    }

    @Test
    void dialogflowEs() throws IOException {
        Path file = ToolFiles.zip(ToolFiles.FIXTURES.resolve("dialogflow-es"), folder.resolve("agent.zip"));
        recognised(file, TableFormat.DIALOGFLOW_ES);
        assertEquals(List.of(Utterance.OUT_OF_DOMAIN + ": how tall is the moon", "order: tea: eine Kanne Tee",
                "order: tea: a pot of oolong, please", "order: tea: tea for two"), lines(ToolFiles.read(file)));
    }

    @Test
    void lex() throws IOException {
        Path file = ToolFiles.zip(ToolFiles.FIXTURES.resolve("lex"), folder.resolve("bot.zip"));
        recognised(file, TableFormat.LEX);
        assertEquals(List.of("OrderTea: A pot of {TeaKind}", "OrderTea: Tea for two"), lines(ToolFiles.read(file)));
    }

    @Test
    void watson() {
        Path file = ToolFiles.FIXTURES.resolve("watson.csv");
        assertEquals(6, ToolFiles.read(file).rows().size());
        assertEquals("pay_bill: I want to pay, please", lines(ToolFiles.read(file)).get(1));
    }

    @Test
    void otherArchivesAndBrokenYamlAreRefusedInWords() throws IOException {
        Path zip = ToolFiles.zip(Path.of("src/test/resources/golden/export"), folder.resolve("other.zip"));
        assertTrue(assertThrows(WorkbenchException.class, () -> TableSniffer.preview(zip)).getMessage().contains("ZIP archive"));
        Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(Files.readAllBytes(zip), 200));
        assertTrue(assertThrows(WorkbenchException.class, () -> TableSniffer.preview(cut)).getMessage().contains("cut short"));
        Path yaml = Files.writeString(folder.resolve("broken.yml"), "nlu:\n- intent: [a\n  examples: |\n    - x\n");
        String told = assertThrows(WorkbenchException.class, () -> ToolFiles.read(yaml)).getMessage();
        assertTrue(told.contains("broken.yml") && told.contains("line 3"), told);
        Path half = Files.writeString(folder.resolve("half.yml"), "nlu:\n- intent: a\n  examples: |\n    - x\n    y\n");
        ImportBatch batch = ToolFiles.read(half);
        assertEquals(5, batch.report().rejected().getFirst().row());
    }

    @Test
    void aCancelledExportLeavesNoFile() throws IOException {
        Progress stopped = new Progress() {
            @Override
            public void stage(String name, int number, int of) {
                // nobody looks
            }

            @Override
            public void at(long done, long total) {
                // nobody looks
            }

            @Override
            public void point(String series, double x, double y) {
                // nobody looks
            }

            @Override
            public void check() { throw new CancelledException(); }
        };
        for (ExportFormat format : ExportFormat.values()) if (format.isTool()) {
            Path file = folder.resolve("x." + format.word());
            assertThrows(CancelledException.class, () -> PhraseWriter.write(file, format, ToolFiles.phrases(ROWS, ExportChoices
                    .of(
                            format)), ExportChoices.of(format), "bot", stopped));
        }
        try (var files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void tablesAndYamlAreAsExpected() throws IOException {
        for (ExportFormat format : List.of(ExportFormat.RASA, ExportFormat.DIALOGFLOW_CX, ExportFormat.WATSON)) {
            String name = format.word() + "." + format.ending();
            Path file = ToolFiles.written(folder.resolve(name), format, ROWS, ExportChoices.of(format));
            if (Boolean.getBoolean("golden.write"))
                Files.copy(file, GOLDEN.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            assertEquals(Files.readString(GOLDEN.resolve(name)), Files.readString(file));
        }
    }

    @Test
    void archivesHoldWhatTheVendorsName() throws IOException {
        Path es = ToolFiles.written(folder.resolve("es.zip"), ExportFormat.DIALOGFLOW_ES, ROWS, ExportChoices.of(
                ExportFormat.DIALOGFLOW_ES));
        assertEquals(List.of("agent.json", "intents/cancel_order.json", "intents/cancel_order_usersays_en.json",
                "intents/order_tea.json", "intents/order_tea_usersays_en.json", "package.json"), names(es));
        sameKeys(ToolFiles.FIXTURES.resolve("dialogflow-es/intents/order tea_usersays_en.json"), es,
                "intents/order_tea_usersays_en.json");
        Path lex = ToolFiles.written(folder.resolve("lex.zip"), ExportFormat.LEX, ROWS, ExportChoices.of(ExportFormat.LEX)
                .withLocale("en_GB"));
        String locale = "tea_room/BotLocales/en_GB/";
        assertEquals(List.of("Manifest.json", "tea_room/Bot.json", locale + "BotLocale.json", locale
                + "Intents/FallbackIntent/Intent.json", locale + "Intents/cancel_order/Intent.json", locale
                        + "Intents/order_tea/Intent.json"), names(lex));
        sameKeys(ToolFiles.FIXTURES.resolve("lex/Manifest.json"), lex, "Manifest.json");
        assertEquals("en_GB", json(lex, locale + "BotLocale.json").path("identifier").asText());
        assertEquals("I would like a pot of tea", json(lex, locale + "Intents/order_tea/Intent.json").path("sampleUtterances")
                .get(0)
                .path("utterance").asText());
    }

    private static void sameKeys(Path fixture, Path zip, String entry) throws IOException {
        JsonNode vendor = new ObjectMapper().readTree(fixture.toFile());
        JsonNode ours = json(zip, entry);
        assertEquals(keys(vendor.isArray() ? vendor.get(1) : vendor), keys(ours.isArray() ? ours.get(0) : ours));
    }

    private static List<String> keys(JsonNode node) {
        var out = new TreeMap<String, String>();
        node.properties().forEach(f -> out.put(f.getKey(), f.getValue().getNodeType().name()));
        return new ArrayList<>(out.keySet());
    }

    private static List<String> names(Path zip) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            return file.stream().map(e -> e.getName()).sorted().toList();
        }
    }

    private static JsonNode json(Path zip, String entry) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            return new ObjectMapper().readTree(file.getInputStream(file.getEntry(entry)));
        }
    }
}
