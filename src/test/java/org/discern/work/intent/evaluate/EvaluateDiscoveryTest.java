package org.discern.work.intent.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.run.CancelledException;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.work.report.EvaluationReport;
import org.discern.work.report.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateDiscoveryTest {
    private static final int INTENTS = 12;
    private static final int WIDTH = 24;

    @TempDir
    Path folder;
    private final AtomicInteger encoded = new AtomicInteger();
    private final AtomicInteger unseen = new AtomicInteger();

    @BeforeEach
    void write() throws IOException {
        table("train.tsv", 20, INTENTS, 1);
        table("dev.tsv", 6, INTENTS, 2);
        table("test.tsv", 10, INTENTS, 3);
        StringBuilder domains = new StringBuilder("{");
        for (int d = 0; d < 6; d++)
            domains.append(d == 0 ? "" : ",").append("\"d" + d + "\": [\"intent " + 2 * d + "\", \"intent_" + (2 * d + 1)
                    + "\"]");
        Files.writeString(folder.resolve("domains.json"), domains + "}");
    }

    /// Texts name their intent, so that the encoder below can make a vector near its direction.
    private void table(String name, int each, int intents, long seed) throws IOException {
        List<String> lines = new ArrayList<>(List.of("text\tlabel"));
        for (int c = 0; c < intents; c++)
            for (int i = 0; i < each; i++) lines.add("\"say, " + c + " \"\"x\"\" " + seed + "-" + i + "\"\tintent_" + c);
        Files.write(folder.resolve(name), lines);
    }

    private FloatMatrix encode(List<String> texts, Progress progress) {
        encoded.incrementAndGet();
        FloatMatrix out = FloatMatrix.zeros(texts.size(), WIDTH);
        for (int r = 0; r < texts.size(); r++) {
            int intent = Integer.parseInt(texts.get(r).split(" ")[1]);
            var centre = new SplittableRandom(intent);
            var domain = new SplittableRandom(100 + intent / 2);
            var noise = new SplittableRandom(texts.get(r).hashCode());
            for (int c = 0; c < WIDTH; c++)
                out.values()[r * WIDTH + c] = (float) (centre.nextGaussian() + 1.5 * domain.nextGaussian() + .5 * noise
                        .nextGaussian());
        }
        return out.unitRows();
    }

    private EvaluateDiscovery evaluation() {
        UnseenRows rows = (bench, draw) -> {
            unseen.incrementAndGet();
            return List.of(new Row("unseen", "ours", "k-known", Map.of("acc", draw.seed() / 10.0)));
        };
        return new EvaluateDiscovery(new EvaluateDiscovery.Setting(this::encode, rows, Parallel.NONE, "Discern test"));
    }

    private EvaluateSpec spec() {
        var quick = new DiscoverySpec("", false, DiscoverySpec.defaults().unseen(), DiscoverySpec.defaults().linkage(),
                DiscoverySpec
                        .defaults().criterion(), 3, 5, 2, 20, 11);
        return new EvaluateSpec(folder.resolve("train.tsv"), folder.resolve("dev.tsv"), folder.resolve("test.tsv"), .5, .25, 2,
                java.util.Optional.empty(), 1, Set.of(), Set.of(), false, java.util.Optional.empty(), quick);
    }

    @Test
    void theReportHoldsAllMethodsInBothSettings() throws IOException {
        Path out = folder.resolve("deep/report.json");
        EvaluationReport report = evaluation().run(spec().withOut(out, false), Progress.NONE);
        JsonNode json = new ObjectMapper().readTree(Files.readString(out));
        for (String field : List.of("command", "data", "seeds", "app", "machine", "rows", "perSeed"))
            assertTrue(json.has(field), field);
        assertEquals(2, json.path("seeds").asInt());
        assertEquals(7, json.path("rows").size());
        for (String method : List.of("ours", "kmeans", "ward"))
            for (String setting : List.of("k-known", "k-learned")) {
                double acc = report.mean("discovery", method, setting, "acc");
                assertTrue(acc > .5 && acc <= 1, method + " " + setting + " " + acc);
                assertTrue(report.mean("discovery", method, setting, "accSd") >= 0);
            }
        assertEquals(INTENTS, report.mean("discovery", "ours", "k-known", "clusters"));
        assertEquals(.05, report.mean("unseen", "ours", "k-known", "acc"), 1e-12);
        assertEquals(Math.sqrt(.005), report.mean("unseen", "ours", "k-known", "accSd"), 1e-12);
    }

    @Test
    void sameSeedsSameReport() {
        EvaluateSpec spec = spec().withSeeds(1);
        assertEquals(evaluation().run(spec, Progress.NONE).rows(), evaluation().run(spec, Progress.NONE).rows());
    }

    /// Whatever the test file says about its rows, what is found in them must not change.
    @Test
    void testLabelsDoNotReachTheMethods() throws IOException {
        EvaluateSpec spec = spec().withSeeds(1).withOnly(Set.of("discovery"), Set.of("ours", "ward"));
        EvaluationReport before = evaluation().run(spec, Progress.NONE);
        List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve("test.tsv")));
        var random = new SplittableRandom(5);
        for (int i = 1; i < lines.size(); i++) {
            String text = lines.get(i).substring(0, lines.get(i).indexOf('\t'));
            lines.set(i, text + "\tintent_" + random.nextInt(INTENTS));
        }
        Files.write(folder.resolve("test.tsv"), lines);
        EvaluationReport after = evaluation().run(spec, Progress.NONE);
        assertEquals(before.mean("discovery", "ours", "k-learned", "clusters"), after.mean("discovery", "ours", "k-learned",
                "clusters"));
        assertTrue(after.mean("discovery", "ours", "k-learned", "acc") < .4);
        assertTrue(before.mean("discovery", "ours", "k-learned", "acc") > .6);
    }

    @Test
    void resumeMakesOnlyWhatIsMissing() {
        Path out = folder.resolve("report.json");
        evaluation().run(spec().withSeeds(1).withOut(out, false), Progress.NONE);
        assertEquals(1, unseen.get());
        EvaluationReport both = evaluation().run(spec().withOut(out, true), Progress.NONE);
        assertEquals(2, unseen.get());
        assertEquals(evaluation().run(spec(), Progress.NONE).rows(), both.rows());
        int before = encoded.get();
        evaluation().run(spec().withOut(out, true), Progress.NONE);
        assertEquals(before, encoded.get());
    }

    @Test
    void aReportOfOtherSettingsIsNotResumed() throws IOException {
        Path out = folder.resolve("report.json");
        evaluation().run(spec().withSeeds(1).withOnly(Set.of("unseen"), Set.of()).withOut(out, false), Progress.NONE);
        assertTrue(assertThrows(WorkbenchException.class, () -> evaluation().run(spec().withOut(out, true), Progress.NONE))
                .getMessage()
                .contains("other settings"));
        Files.writeString(out, "not a report");
        assertTrue(assertThrows(WorkbenchException.class, () -> evaluation().run(spec().withOut(out, true), Progress.NONE))
                .getMessage()
                .contains("not a report"));
    }

    @Test
    void hiddenDomainsAreScored() {
        EvaluateSpec spec = spec().withSeeds(1).withDomains(folder.resolve("domains.json"), 1).withOnly(Set.of("domains"), Set
                .of());
        EvaluationReport report = evaluation().run(spec, Progress.NONE);
        for (String setting : List.of("k-learned", "gold-intents")) {
            double ari = report.mean("domains", "ours", setting, "ari");
            assertTrue(ari >= -1 && ari <= 1, setting + " " + ari);
            assertTrue(report.mean("domains", "ours", setting, "nmi") >= 0);
        }
    }

    @Test
    void theDrawFollowsTheProtocol() {
        Splits splits = Splits.read(spec());
        Draw draw = Draw.of(splits, .5, .25, 0, intent -> intent != 3);
        assertEquals(6, draw.known().length);
        assertTrue(Arrays.stream(draw.known()).noneMatch(c -> c == 3));
        assertEquals(6 * 5, draw.labelled().length);
        assertEquals(6 * 6, draw.knownDev().length);
        for (int row : draw.labelled()) assertTrue(draw.knownIntent(splits, row) >= 0 && row < 240);
        assertEquals("say, 0 \"x\" 1-0", splits.texts().getFirst());
        assertTrue(IntStream.range(0, 20).anyMatch(seed -> !Arrays.equals(draw.known(), Draw.of(splits, .5, .25, seed,
                c -> c != 3).known())));
    }

    @Test
    void aTrainingTextOfTheTestFileIsNotLabelled() throws IOException {
        table("train.tsv", 20, INTENTS, 3);
        Draw draw = Draw.of(Splits.read(spec()), 1, 1, 0, intent -> true);
        assertEquals(INTENTS * 10, draw.labelled().length);
    }

    @Test
    void unusableFilesAreNamed() throws IOException {
        for (String content : List.of("", "a\tb\nx\ty\n", "text\tlabel\nonly one column\n", "text\tlabel\n")) {
            Files.writeString(folder.resolve("dev.tsv"), content);
            String text = assertThrows(WorkbenchException.class, () -> evaluation().run(spec(), Progress.NONE)).getMessage();
            assertTrue(text.contains("dev.tsv"), text);
        }
        Files.delete(folder.resolve("dev.tsv"));
        assertTrue(assertThrows(WorkbenchException.class, () -> evaluation().run(spec(), Progress.NONE)).getMessage().contains(
                "dev.tsv"));
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> EvaluateSpec.of(folder, folder, folder, 1.5));
        assertThrows(IllegalArgumentException.class, () -> spec().withSeeds(0));
        assertThrows(IllegalArgumentException.class, () -> spec().withOnly(Set.of(), Set.of("guess")));
    }

    @Test
    void aCancelledEvaluationKeepsTheDrawsItFinished() {
        Path out = folder.resolve("report.json");
        EvaluateSpec spec = spec().withOnly(Set.of("unseen"), Set.of()).withOut(out, true);
        UnseenRows once = (bench, draw) -> {
            if (draw.seed() == 1) throw new CancelledException();
            return List.of(new Row("unseen", "ours", "k-known", Map.of("acc", 1.0)));
        };
        var broken = new EvaluateDiscovery(new EvaluateDiscovery.Setting(this::encode, once, Parallel.NONE, "Discern test"));
        assertThrows(CancelledException.class, () -> broken.run(spec, Progress.NONE));
        assertEquals(2, evaluation().run(spec, Progress.NONE).perSeed().size());
        assertEquals(1, unseen.get());
        assertFalse(Files.exists(folder.resolve("report.json.part")));
    }
}
