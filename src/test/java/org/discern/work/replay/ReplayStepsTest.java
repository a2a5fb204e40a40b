package org.discern.work.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.CutCriterion;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.Linkage;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.intent.UnseenMethod;
import org.discern.domain.replay.IntentRule;
import org.discern.domain.replay.Procedure;
import org.discern.work.Assigned;
import org.discern.work.RunFacts;
import org.discern.work.desk.Desk;
import org.discern.work.intent.TwoMonths;
import org.discern.work.job.JobRunner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The steps of the sample's first month, done again on its second in a project of its own.
@Tag("slow")
final class ReplayStepsTest {
    private static final DiscoverySpec SHORT = new DiscoverySpec("", false, UnseenMethod.OURS, Linkage.WARD,
            CutCriterion.BCUBED_F1,
            60, 16, 3, 20, 11);

    /// What a person would accept at a glance: the share of one intent.
    private static final double CLEAR = 0.65;

    @TempDir
    Path folder;

    private static Desk desk() {
        return new Desk(JobRunner.threaded(2, Throwable::printStackTrace), new RunFacts("test", "test", "test"), 1);
    }

    private static Map<String, String> truth() throws IOException {
        List<String> key = Files.readAllLines(Path.of("sample-data/support-chat-key.csv"));
        var out = new HashMap<String, String>();
        try (Desk desk = desk()) {
            Path all = Files.createTempFile("all", ".discern");
            Files.delete(all);
            desk.openSample().start(all).await();
            Corpus corpus = desk.workspace().corpus().get();
            for (int row = 0; row < corpus.size(); row++) out.put(corpus.get(row).text(), key.get(row + 1).split(",", -1)[1]);
        }
        return out;
    }

    private static String top(Corpus corpus, Discovery run, int[] leaves, Map<String, String> truth) {
        return IntStream.of(leaves).mapToObj(leaf -> truth.get(corpus.get(run.corpusRows()[leaf]).text())).collect(Collectors
                .groupingBy(t -> t, Collectors.counting())).entrySet().stream().max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey())).orElseThrow().getKey();
    }

    private static double share(Corpus corpus, Discovery run, int[] leaves, Map<String, String> truth, String name) {
        return IntStream.of(leaves).filter(leaf -> name.equals(truth.get(corpus.get(run.corpusRows()[leaf]).text()))).count()
                / (double) leaves.length;
    }

    @Test
    void theSecondMonthIsNamedAsTheFirst() throws IOException {
        Map<String, String> truth = truth();
        Path steps = folder.resolve("steps.json");
        var named = new HashSet<String>();
        TwoMonths months;
        try (Desk desk = desk()) {
            months = TwoMonths.open(desk, folder);
            Discovery run = desk.discoverIntents().start(SHORT).await();
            Corpus corpus = desk.workspace().corpus().get();
            Clusters clusters = new Assigned(corpus, run, desk.workspace().decisions().get()).clusters();
            List<Clusters.Entry> fresh = clusters.entries().stream().filter(e -> e.kind() == Clusters.Kind.NEW).sorted(Comparator
                    .comparingInt(e -> -clusters.cut().membersOf(e.node()).length)).toList();
            for (Clusters.Entry entry : fresh.subList(0, fresh.size() - 1)) {
                int[] leaves = clusters.cut().membersOf(entry.node());
                String name = top(corpus, run, leaves, truth);
                if (share(corpus, run, leaves, truth, name) < CLEAR || name.equals("oos") || !named.add(name)) continue;
                String key = IntentDecisions.key(entry.node());
                desk.workspace().decide("Accept", "", d -> d.withName(key, name).withState(key, ReviewState.ACCEPTED).withHome(
                        key, "Home of " + name));
            }
            String last = IntentDecisions.key(fresh.getLast().node());
            desk.workspace().decide("Reject", "", d -> d.withState(last, ReviewState.REJECTED));
            Procedure drawn = desk.saveSteps().start(steps).await();
            assertEquals(named.size() + 1, drawn.intents().rules().size());
            assertTrue(drawn.intents().rules().getLast().isRejection());
        }
        try (Desk desk = desk()) {
            desk.workspace().create(folder.resolve("second.discern")).await();
            Procedure read = desk.replaySteps().read(steps).await();
            assertEquals(named, read.intents().rules().stream().filter(r -> !r.isRejection()).map(IntentRule::name).collect(
                    Collectors
                            .toSet()));
            var done = assertInstanceOf(Replayed.Named.class, desk.replaySteps().start(read, months.second()).join());
            assertEquals(months.secondRows(), done.rows());
            Corpus corpus = desk.workspace().corpus().get();
            Discovery run = desk.workspace().awaitDiscovery().orElseThrow();
            IntentDecisions decided = desk.workspace().decisions().get();
            int right = 0;
            for (var name : decided.names().entrySet()) {
                int[] leaves = run.cut(decided).membersOf(IntentDecisions.nodeOf(name.getKey()));
                if (top(corpus, run, leaves, truth).equals(name.getValue())) right++;
                assertEquals("Home of " + name.getValue(), decided.homes().get(name.getKey()));
            }
            assertEquals(done.named(), decided.names().size());
            assertTrue(decided.names().keySet().stream().allMatch(key -> decided.state(key) == ReviewState.IN_REVIEW),
                    "a person confirms them");
            assertTrue(right >= 0.6 * named.size(), right + " of " + named + " are where they belong: " + done);
            assertEquals(right, decided.names().size(), "no name stands at something else");
            assertEquals(named.size() - right, done.told().size(), "what was not found is told: " + done);
        }
    }

    @Test
    void aFileThatHoldsNoStepsIsRefusedByName() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), "{\"intents\": []}");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\n \"format\": ");
        try (Desk desk = desk()) {
            assertTrue(assertThrows(WorkbenchException.class, () -> desk.replaySteps().read(other).await()).getMessage()
                    .startsWith("other.json does not hold the steps"));
            assertTrue(assertThrows(WorkbenchException.class, () -> desk.replaySteps().read(broken).await()).getMessage()
                    .startsWith("broken.json, line 2"));
        }
    }
}
