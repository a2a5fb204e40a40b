package org.discern.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.discern.work.desk.Desk;
import org.discern.work.RunFacts;
import org.discern.work.job.JobRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands from end to end, in this process, on a corpus one can see.
final class CommandLineToolTest {
    private static final String[] VERBS = {"open", "close", "paint", "repair", "sell", "buy"};
    private static final String[] THINGS = {"the red door", "the kitchen window", "my garden gate", "that old chest",
            "our tin roof",
            "a small shed", "her front fence", "his tall cupboard"};

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) { return run(new TestProgram(), args); }

    private int run(Program program, String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return CommandLineTool.run(program, new PrintWriter(out), new PrintWriter(err), args);
    }

    /// The program without window and tour.
    private static final class TestProgram implements Program {
        @Override
        public Desk desk() {
            return new Desk(JobRunner.threaded(2, Throwable::printStackTrace), new RunFacts("test", "test", "test"), 1);
        }

        @Override
        public String nameAndVersion() { return "Discern test"; }

        @Override
        public Path cacheFolder() { return Path.of("target", "test-cache"); }

        @Override
        public int window(Optional<Path> project) { return 42; }

        @Override
        public int tour(Path to, PrintWriter writer) { return 43; }

        @Override
        public int selfTest(PrintWriter writer) { return 44; }

        @Override
        public int bench(Optional<Path> json, Optional<Path> data, List<String> only, PrintWriter writer) { return 45; }
    }

    /// A program put together without one of its parts.
    private static final class BrokenProgram implements Program {
        private final TestProgram whole = new TestProgram();

        @Override
        public Desk desk() { throw new NoClassDefFoundError("some/missing/Part"); }

        @Override
        public String nameAndVersion() { return whole.nameAndVersion(); }

        @Override
        public Path cacheFolder() { return whole.cacheFolder(); }

        @Override
        public int window(Optional<Path> project) { throw new NoClassDefFoundError("some/missing/Part"); }

        @Override
        public int tour(Path to, PrintWriter writer) { return whole.tour(to, writer); }

        @Override
        public int selfTest(PrintWriter writer) { return whole.selfTest(writer); }

        @Override
        public int bench(Optional<Path> json, Optional<Path> data, List<String> only, PrintWriter writer) {
            return whole.bench(json, data, only, writer);
        }
    }

    /// Six intents of eight sentences each; two carry no label, half of the others do.
    private Path table() throws IOException {
        var text = new StringBuilder("text,intent,domain\n");
        for (int v = 0; v < VERBS.length; v++)
            for (int t = 0; t < THINGS.length; t++)
                text.append("please ").append(VERBS[v]).append(' ').append(THINGS[t]).append(',').append(v < 4 && t % 2 == 0
                        ? VERBS[v] + "_it,house"
                        : ",").append('\n');
        return Files.writeString(folder.resolve("chores.csv"), text);
    }

    @Test
    void fromNewToExportAndBack() throws IOException {
        String project = folder.resolve("chores.discern").toString();
        assertEquals(0, run("new", project), err.toString());
        assertEquals(0, run("import", project, table().toString(), "--json"), err.toString());
        JsonNode imported = new ObjectMapper().readTree(out.toString());
        assertEquals(48, imported.path("rows").asInt());
        assertEquals(48, imported.path("imports").get(0).path("accepted").asInt());

        assertEquals(1, run("import", project, folder.resolve("chores.csv").toString()));
        assertTrue(err.toString().contains("in the project already"), err.toString());

        assertEquals(0, run("discover", project, "--head-epochs", "5", "--bootstrap", "20", "--neighbours", "3", "--json"), err
                .toString());
        JsonNode found = new ObjectMapper().readTree(out.toString());
        assertEquals(1, found.path("run").asInt());
        assertEquals(48, found.path("rows").asInt());
        assertTrue(found.path("newIntents").asInt() + found.path("knownClusters").asInt() > 0, found.toString());
        assertTrue(err.toString().contains("1/8 Encode"), "progress goes to standard error: " + err);

        assertEquals(0, run("discover", project, "--repeat", "1"), err.toString());
        assertTrue(out.toString().contains("bit by bit"), out.toString());

        assertEquals(0, run("show", project, "--all", "--json"), err.toString());
        JsonNode shown = new ObjectMapper().readTree(out.toString());
        int members = 0;
        for (JsonNode intent : shown.path("intents")) members += intent.path("size").asInt();
        assertEquals(48, members, "every utterance is in one cluster");

        Path csv = folder.resolve("out.csv");
        Path jsonl = folder.resolve("out.jsonl");
        assertEquals(0, run("export", project, csv.toString()), err.toString());
        assertEquals(0, run("export", project, jsonl.toString()), err.toString());
        assertEquals(49, Files.readAllLines(csv).size());
        assertEquals(48, Files.readAllLines(jsonl).size());

        String again = folder.resolve("again.discern").toString();
        Path back = folder.resolve("back.csv");
        assertEquals(0, run("new", again), err.toString());
        assertEquals(0, run("import", again, csv.toString()), err.toString());
        assertEquals(0, run("export", again, back.toString()), err.toString());
        assertEquals(firstColumns(csv), firstColumns(back), "what was exported reads back to the same utterances");
    }

    @Test
    void reportsAndWhatChangedSince() throws IOException {
        String project = folder.resolve("told.discern").toString();
        Path pdf = folder.resolve("told.pdf");
        Path html = folder.resolve("told.html");
        assertEquals(0, run("new", project), err.toString());
        assertEquals(2, run("report", project));
        assertTrue(err.toString().contains("--pdf FILE"), err.toString());
        assertEquals(0, run("report", project, "--html", html.toString()), err.toString());
        assertTrue(Files.readString(html).contains("Left out, since the project has nothing for them yet: Data, "));

        assertEquals(0, run("import", project, table().toString()), err.toString());
        assertEquals(0, run("discover", project, "--head-epochs", "5", "--bootstrap", "20", "--neighbours", "3"), err.toString());
        assertEquals(0, run("report", project, "--pdf", pdf.toString(), "--html", html.toString(), "--json"), err.toString());
        JsonNode told = new ObjectMapper().readTree(out.toString());
        assertEquals(2, told.path("files").size());
        assertTrue(told.path("kept").asBoolean());
        assertTrue(Files.size(pdf) > 10_000);
        String page = Files.readString(html);
        assertTrue(page.contains("<svg") && page.contains("Figure 1. "), "charts are inside");
        assertTrue(page.contains("Discovery: run 1 is new."), "the report of the empty project is compared with");

        assertEquals(0, run("report", project, "--html", html.toString(), "--blur", "--no-keep", "--since", "1"), err.toString());
        assertTrue(Files.readString(html).contains("no number changed"));
        for (String thing : THINGS) assertFalse(Files.readString(html).contains(thing), thing);
    }

    @Test
    void exportsForOtherToolsAreCheckedFirst() throws IOException {
        String project = folder.resolve("tools.discern").toString();
        Path table = Files.writeString(folder.resolve("tools.csv"), """
                text,intent,domain
                I lost my card,lost card,cards
                my card is gone,lost card,cards
                pay by {card},pay,money
                pay it,pay,money
                what is this,,
                """);
        assertEquals(0, run("new", project), err.toString());
        assertEquals(0, run("import", project, table.toString()), err.toString());
        Path bot = folder.resolve("bot.zip");
        assertEquals(2, run("export", project, bot.toString()));
        assertTrue(err.toString().contains("--format lex"), err.toString());
        assertEquals(2, run("export", project, bot.toString(), "--format", "nonsense"));
        assertTrue(err.toString().contains("dialogflow-es"), err.toString());
        assertEquals(3, run("export", project, bot.toString(), "--format", "lex"));
        assertFalse(Files.exists(bot));
        assertTrue(out.toString().contains("[Rename to lost_card]") && out.toString().contains("braces"), out.toString());
        assertTrue(out.toString().contains("1 row without an intent is left out."), out.toString());
        assertEquals(0, run("export", project, bot.toString(), "--format", "lex", "--fix", "--json"), out.toString());
        JsonNode told = new ObjectMapper().readTree(out.toString());
        assertEquals(4, told.path("rows").asInt());
        assertEquals(2, told.path("intents").asInt());

        String again = folder.resolve("tools-again.discern").toString();
        Path rasa = folder.resolve("nlu.yml");
        assertEquals(0, run("export", project, rasa.toString()), out.toString());
        assertEquals(0, run("new", again), err.toString());
        assertEquals(0, run("import", again, rasa.toString()), err.toString());
        assertEquals(0, run("import", again, bot.toString()), err.toString());
        Path back = folder.resolve("tools-back.tsv");
        assertEquals(0, run("export", again, back.toString(), "--no-provenance"), err.toString());
        List<String> lines = Files.readAllLines(back);
        assertEquals("id\ttext\tintent\tdomain\tsplit\tuser\ttime\tcopies", lines.getFirst());
        assertEquals(9, lines.size());
        assertTrue(lines.stream().anyMatch(l -> l.contains("\tpay by {card}\tpay\tmoney\t")), lines.toString());
        assertTrue(lines.stream().anyMatch(l -> l.contains("\tpay by (card)\tpay\t\t")), lines.toString());
        Path model = folder.resolve("model.json");
        assertEquals(0, run("export", project, model.toString()), err.toString());
        assertEquals("pay", new ObjectMapper().readTree(model.toFile()).path("domains").path("money").get(0).asText());
    }

    private static List<String> firstColumns(Path csv) throws IOException {
        return Files.readAllLines(csv).stream().map(line -> String.join(",", List.of(line.split(",", -1)).subList(0, 8)))
                .toList();
    }

    @Test
    void historiesAreImportedGuessedOrAsked() throws IOException {
        String project = folder.resolve("users.discern").toString();
        Path comments = Files.writeString(folder.resolve("comments.jsonl"),
                """
                        {"author": "u7", "created_utc": 1677892726, "subreddit": "toronto", "link_title": "Scams", "body": "They called me."}
                        {"author": "u7", "created_utc": 1677892000, "subreddit": "canada", "link_title": "Taxes", "body": "My dad does."}
                        {"author": "", "created_utc": 1677892000, "subreddit": "canada", "link_title": "Taxes", "body": "Nobody."}
                        """);
        assertEquals(0, run("new", project), err.toString());
        assertEquals(0, run("import", project, comments.toString(), "--json"), err.toString());
        JsonNode one = new ObjectMapper().readTree(out.toString());
        assertEquals("histories", one.path("imports").get(0).path("as").asText());
        assertEquals(2, one.path("events").asInt());
        assertEquals(0, one.path("rows").asInt());
        assertEquals(1, one.path("imports").get(0).path("outOfOrder").asInt());
        assertEquals(3, one.path("imports").get(0).path("rejectedRows").get(0).path("row").asInt());

        assertEquals(0, run("import", project, comments.toString(), "--as", "utterances"), err.toString());
        assertTrue(out.toString().contains("3 of 3 rows imported"), out.toString());
        assertEquals(1, run("import", project, comments.toString(), "--with-title"));
        assertTrue(err.toString().contains("in the project already"), err.toString());
        assertEquals(0, run("import", project, comments.toString(), "--with-title", "--again"), err.toString());
        assertTrue(out.toString().contains("2 of 3 rows imported as events of 1 users with 2 labels, 1 rejected"), out
                .toString());

        assertEquals(0, run("show", project, "--json"), err.toString());
        JsonNode shown = new ObjectMapper().readTree(out.toString());
        assertEquals(List.of(1, 4, 2, 4), List.of(shown.path("users").asInt(), shown.path("events").asInt(), shown.path("labels")
                .asInt(), shown.path("longestHistory").asInt()));
        assertEquals(1, run("import", project, table().toString(), "--as", "histories"));
        assertTrue(err.toString().contains("chosen as the user"), err.toString());
    }

    @Test
    void failuresAreOneLineAndNoStackTrace() throws IOException {
        assertEquals(1, run("show", folder.resolve("missing.discern").toString()));
        oneLine();
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        String project = folder.resolve("p.discern").toString();
        assertEquals(0, run("new", project));
        assertEquals(1, run("import", project, empty.toString()));
        oneLine();
        assertEquals(1, run("import", project, folder.toString()));
        oneLine();
        assertEquals(1, run("discover", project));
        assertTrue(err.toString().contains("Import a file first"), err.toString());
        assertEquals(1, run("show", project));
        assertTrue(err.toString().contains("discern discover"), err.toString());
        assertEquals(1, run("new", project));
        oneLine();
    }

    private void oneLine() {
        String[] lines = err.toString().strip().lines().filter(line -> !line.matches("\\d/\\d .*")).toArray(String[]::new);
        assertEquals(1, lines.length, err.toString());
        assertFalse(err.toString().contains("\tat "), err.toString());
        assertFalse(err.toString().contains("Exception"), err.toString());
    }

    @Test
    void oneLabelledIntentIsRefusedInWords() throws IOException {
        String project = folder.resolve("one.discern").toString();
        Path table = Files.writeString(folder.resolve("one.csv"),
                "text,intent\nopen the door,open_it\nclose it,\nopen the gate,open_it\n");
        assertEquals(0, run("new", project));
        assertEquals(0, run("import", project, table.toString()), err.toString());
        assertEquals(1, run("discover", project));
        assertTrue(err.toString().contains("Only one intent"), err.toString());
        assertEquals(1, run("show", project), "no half run was kept");
    }

    /// A corpus that is labelled throughout: with the labels of some intents hidden there is something to find.
    @Test
    void labelsCanBeHiddenToTryDiscernOut() throws IOException {
        String project = folder.resolve("labelled.discern").toString();
        var text = new StringBuilder("text,intent\n");
        for (String verb : VERBS)
            for (String thing : THINGS)
                text.append("please ").append(verb).append(' ').append(thing).append(
                        ',').append(verb).append('\n');
        Path table = Files.writeString(folder.resolve("labelled.csv"), text);
        assertEquals(0, run("new", project));
        assertEquals(0, run("import", project, table.toString()), err.toString());
        assertEquals(1, run("discover", project));
        assertTrue(err.toString().contains("--hide-intents"), "the refusal says what to do: " + err);
        assertEquals(0, run("import", project, "--hide-intents", "0.34", "--json"), err.toString());
        JsonNode hidden = new ObjectMapper().readTree(out.toString()).path("hidden");
        assertEquals(2, hidden.path("intents").size());
        assertEquals(16, hidden.path("rows").asInt());
        assertEquals(0, run("discover", project, "--head-epochs", "1", "--bootstrap", "0", "--neighbours", "3"), err.toString());
        assertEquals(1, run("import", project, "--hide-intents", "2"));
        oneLine();
        assertEquals(2, run("import", project), "neither a file nor anything to hide");
    }

    @Test
    void columnsWithOddNamesAreNamedOnTheLine() throws IOException {
        String project = folder.resolve("odd.discern").toString();
        Path table = Files.writeString(folder.resolve("odd.csv"), "a,b\n1,2\n3,4\n");
        assertEquals(0, run("new", project));
        assertEquals(1, run("import", project, table.toString()));
        assertTrue(err.toString().contains("--column"), "the remedy is named: " + err);
        oneLine();
        assertEquals(0, run("import", project, table.toString(), "--column", "b=TEXT"), err.toString());
        assertTrue(out.toString().contains("2 of 2 rows"), out.toString());
        assertEquals(1, run("import", project, table.toString(), "--column", "c=TEXT"));
        assertTrue(err.toString().contains("has no column c; it has a, b"), err.toString());
    }

    @Test
    void wrongUseIsExplainedWithTwo() {
        assertEquals(2, run("discovr"));
        assertTrue(err.toString().contains("--help"), err.toString());
        assertEquals(2, run("new"));
        assertEquals(2, run("evaluate", "intents", "--train", "x"));
        assertEquals(2, run("evaluate"));
        assertEquals(2, run("discover", "p.discern", "--linkage", "WORD"));
    }

    @Test
    void helpListsEveryCommand() {
        assertEquals(0, run("help"));
        for (String command : List.of("new", "import", "discover", "show", "export", "tour", "bench", "evaluate"))
            assertTrue(out.toString().contains("  " + command + " "), command + " in " + out);
        assertFalse(out.toString().contains("sample-vectors"));
        assertEquals(0, run("evaluate", "intents", "--help"));
        for (String option : List.of("--train", "--dev", "--test", "--known-ratio", "--labelled-ratio", "--seeds", "--domains",
                "--hidden-domains", "--methods", "--resume", "--json"))
            assertTrue(out.toString().contains(option), option);
    }

    @Test
    void theProgramItselfIsReached() {
        assertEquals(42, run());
        assertEquals(42, run("some.discern"));
        assertEquals(43, run("tour"));
        assertEquals(44, run("--self-test"));
        assertEquals(45, run("bench"));
        assertEquals(0, run("--version"));
        assertEquals("Discern test", out.toString().strip());
    }

    @Test
    void aMissingPartIsTold() {
        for (String[] args : new String[][]{{"show", "some.discern"}, {"some.discern"}, {}}) {
            assertEquals(1, run(new BrokenProgram(), args));
            assertTrue(err.toString().contains("some/missing/Part"), err.toString());
        }
    }
}
