package org.discern.work.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.CutCriterion;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.intent.DomainTree;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.Linkage;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.intent.ScoreCurve;
import org.discern.domain.intent.UnseenMethod;
import org.discern.domain.run.CancelledException;
import org.discern.work.RunFacts;
import org.discern.work.desk.Desk;
import org.discern.work.job.JobHandle;
import org.discern.work.job.JobRunner;
import org.discern.work.report.Repetition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The whole run on the sample, whose vectors are shipped, with a short training.
final class DiscoverIntentsTest {
    private static final DiscoverySpec SHORT = new DiscoverySpec("", false, UnseenMethod.OURS, Linkage.WARD,
            CutCriterion.BCUBED_F1, 1,
            8, 3, 20, 11);

    @TempDir
    Path folder;

    private Desk desk(int threads) {
        return new Desk(JobRunner.threaded(threads, Throwable::printStackTrace), new RunFacts("test", "test", "test"), 1);
    }

    private Desk sample(int threads) {
        Desk desk = desk(threads);
        desk.openSample().start(folder.resolve("sample.discern")).await();
        return desk;
    }

    @Test
    void aRunIsKeptUndoableAndMadeAgainBitByBit() {
        Path file = folder.resolve("sample.discern");
        long run;
        Discovery first;
        try (Desk desk = sample(2)) {
            first = desk.discoverIntents().start(SHORT).await();
            run = first.record().id();
            assertEquals(desk.workspace().corpus().get().size(), first.unseen().size());
            assertEquals(run, desk.workspace().awaitDiscovery().orElseThrow().record().id());
            assertTrue(desk.workspace().undoState().get().undo().startsWith("Discover intents"));

            desk.workspace().undo();
            assertTrue(desk.workspace().discovery().get().isEmpty(), "undo puts the run away");
            assertEquals(1, desk.workspace().runs().get().size(), "and keeps it");
            desk.workspace().redo();
            assertEquals(run, desk.workspace().awaitDiscovery().orElseThrow().record().id());

            int node = desk.workspace().discovery().get().orElseThrow().tree().cutInto(30).node(3);
            desk.workspace().decide("Name", "", d -> d.withName(IntentDecisions.key(node), "mine").withState(IntentDecisions.key(
                    node),
                    ReviewState.ACCEPTED));
            Discovery second = desk.discoverIntents().start(SHORT).await();
            assertEquals(Optional.empty(), RepeatRun.firstDifference(first, second), "two runs, same bits");
            assertEquals("mine", desk.workspace().decisions().get().names().get(IntentDecisions.key(node)),
                    "names go over to the cluster with the same members");
            assertEquals(second.record().id(), desk.workspace().decisions().get().runId());
            assertEquals(ReviewState.ACCEPTED, desk.workspace().decisions().get().state(IntentDecisions.key(node)));
        }
        try (Desk desk = desk(1)) {
            desk.workspace().open(file).await();
            Discovery read = desk.workspace().awaitDiscovery().orElseThrow();
            assertEquals(Optional.empty(), RepeatRun.firstDifference(first, read), "what is read is what was found");
            Repetition again = desk.repeatRun().start(run).await();
            assertTrue(again.identical(), "one thread instead of two: " + again.difference());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Encode", "Find the unseen", "Find neighbours", "Learn from labels", "Grow the tree",
            "Learn the threshold", "Lay out the map"})
    void cancelAtEveryStageLeavesNoHalfRecord(String stage) {
        try (Desk desk = sample(2)) {
            int imports = desk.workspace().history().get().size();
            var reached = new CompletableFuture<Boolean>();
            JobHandle<Discovery> job = desk.discoverIntents().start(SHORT);
            job.onState(state -> {
                if (!state.stage().equals(stage)) return;
                job.cancel();
                reached.complete(true);
            });
            job.result().whenComplete((_, _) -> reached.complete(false));
            boolean cancelled = reached.orTimeout(60, TimeUnit.SECONDS).join();
            long from = System.nanoTime();
            Throwable end = cancelled ? assertThrows(CompletionException.class, () -> job.result().join()).getCause() : null;
            if (!cancelled) job.result().join(); // a stage of some milliseconds may pass unseen between two reports
            else {
                assertInstanceOf(CancelledException.class, end);
                assertTrue(System.nanoTime() - from < 5_000_000_000L, "stopped at last"); // one second on a machine at rest
                assertEquals(List.of(), desk.workspace().require("test").runs().records());
                assertTrue(desk.workspace().discovery().get().isEmpty());
                assertEquals(imports, desk.workspace().history().get().size(), "only the imports");
            }
        }
    }

    @Test
    void newRowsKeepTheRunAndHaveNoScore() throws IOException {
        try (Desk desk = sample(2)) {
            Discovery found = desk.discoverIntents().start(SHORT).await();
            assertTrue(desk.workspace().awaitDiscovery().isPresent());
            Path more = Files.writeString(folder.resolve("more.csv"), "text,intent\nanother sentence,\nand one more,\n");
            desk.importTables().start(more, desk.importTables().preview(more).await().plan(), false).await();
            int size = desk.workspace().corpus().get().size();
            Discovery shown = desk.workspace().discovery().get().orElseThrow();
            assertEquals(size, shown.unseen().size());
            assertTrue(Float.isNaN(shown.unseen().novelty()[size - 1]));
            assertEquals(found.unseen().novelty()[0], shown.unseen().novelty()[0]);
            Path out = folder.resolve("out.csv");
            assertEquals(size, desk.exportCorpus().start(out, org.discern.domain.corpus.ExportFormat.CSV,
                    org.discern.domain.export.ExportChoices.of(org.discern.domain.corpus.ExportFormat.CSV)).await());
            var refused = assertThrows(WorkbenchException.class, () -> desk.repeatRun().start(found.record().id()).await());
            assertTrue(String.valueOf(refused.getMessage()).contains("other utterances"), refused.getMessage());
            desk.workspace().undo();
            assertTrue(desk.repeatRun().start(found.record().id()).await().identical());
            desk.workspace().revert(1);
            desk.workspace().settle();
            assertTrue(desk.workspace().discovery().get().isEmpty(), "without its rows a run cannot be shown");
        }
    }

    @Test
    void domainsFollowAnotherCut() {
        try (Desk desk = sample(2)) {
            Discovery found = desk.discoverIntents().start(SHORT).await();
            Cut coarse = found.tree().cutInto(20);
            DomainTree domains = desk.linkDomains().at(found, coarse).await();
            assertEquals(domains.items().size(), domains.links().size());
            Set<String> nodes = Arrays.stream(coarse.nodes()).mapToObj(IntentDecisions::key).collect(Collectors.toSet());
            var unknown = new ArrayList<String>();
            for (DomainTree.Item item : domains.items())
                if (item.key().startsWith("node:") && !nodes.contains(item.key())) unknown.add(item.key());
            assertEquals(List.of(), unknown, "items are clusters of the asked cut");

            // Without a learned threshold the run links nothing, but the cut a person chose can be linked all the same.
            Discovery refused = withoutThreshold(found);
            DomainTree chosen = desk.linkDomains().at(refused, coarse).await();
            assertEquals(domains.items(), chosen.items());
            assertEquals(domains.links(), chosen.links());
            assertTrue(chosen.curve().isLearned() || !chosen.curve().refusal().isEmpty(), "or says why not");
        }
    }

    private static Discovery withoutThreshold(Discovery d) {
        var curve = new ScoreCurve(d.curve().criterion(), new double[0], new float[0], new float[0], new float[0], new int[0],
                Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, "Too few intents are labelled.");
        return new Discovery(d.record(), d.spec(), d.corpusRows(), d.unseen(), d.tree(), curve, d.vectors(), d.map(),
                DomainTree.EMPTY);
    }

    @Test
    void whatGivesNothingToDiscoverIsRefusedInWords() {
        var pipeline = new Pipeline((_, texts, _) -> org.discern.domain.array.FloatMatrix.zeros(texts.size(), 4), _ -> {
            throw new AssertionError("no encoder is trained");
        }, org.discern.domain.run.Parallel.NONE, new RunFacts("", "", ""));
        refused(pipeline, List.of(), "Import a file first");
        refused(pipeline, List.of(Utterance.of(1, "a", "x"), Utterance.of(2, "b", "y")), "already carries a label");
        refused(pipeline, List.of(Utterance.of(1, "a", "x"), Utterance.of(2, "b", "")), "Only one intent");
        refused(pipeline, List.of(Utterance.of(1, "a", ""), Utterance.of(2, "b", "")), "No utterance carries an intent");
        refused(pipeline, List.of(Utterance.of(1, "a", "x"), Utterance.of(2, "a", "y"), Utterance.of(3, "a", "")), "alike");
    }

    private static void refused(Pipeline pipeline, List<Utterance> rows, String words) {
        var refusal = assertThrows(WorkbenchException.class, () -> pipeline.run(Corpus.of("test", rows), SHORT,
                org.discern.domain.run.Progress.NONE));
        assertTrue(String.valueOf(refusal.getMessage()).contains(words), refusal.getMessage());
    }

    /// CLINC150 as it comes: all rows labelled, some as out of domain. The run asks which of these belong together.
    @Test
    void withoutUnlabelledRowsThoseOutOfDomainAreAsked() {
        var rows = List.of(Utterance.of(1, "a", "x"), Utterance.of(2, "b", "y"), Utterance.of(3, "c", "oos"));
        Corpus asked = AskedRows.of(Corpus.of("test", rows));
        assertEquals(List.of("x", "y", ""), asked.utterances().stream().map(Utterance::intent).toList());
        var withOpen = new ArrayList<>(rows);
        withOpen.add(Utterance.of(4, "d", ""));
        assertEquals(withOpen, AskedRows.of(Corpus.of("test", withOpen)).utterances(), "else they are examples of the unknown");
        try (Desk desk = sample(2)) {
            desk.workspace().write("Label", p -> new org.discern.work.Written<>(true, "Label", List.of(p.corpora().labelChange(
                    "t",
                    desk.workspace().corpus().get().utterances().stream().filter(u -> u.intent().isEmpty()).map(
                            u -> new org.discern.domain.corpus.RowLabel(u.id(), "oos", "")).toList())))).await();
            Corpus corpus = desk.workspace().corpus().get();
            assertTrue(AskedRows.areOutOfDomain(corpus));
            Discovery found = desk.discoverIntents().start(SHORT).await();
            assertTrue(found.unseen().verdict().unfamiliar(), found.unseen().verdict().reason());
            Clusters clusters = Clusters.of(found, Clusters.labels(found, corpus), found.tree().cut(found.curve().learned()),
                    found
                            .unseen().suggestedCut());
            assertTrue(clusters.count(Clusters.Kind.NEW) > 0, clusters.toString());
        }
    }

    /// What was accepted comes back as labels; everything else as it was.
    @Test
    void acceptedNamesTravelInTheExport() {
        Path out = folder.resolve("out.csv");
        Corpus before;
        var named = new java.util.HashSet<Integer>(); // rows
        try (Desk desk = sample(2)) {
            Discovery found = desk.discoverIntents().start(SHORT).await();
            assertTrue(desk.workspace().awaitDiscovery().isPresent());
            before = desk.workspace().corpus().get();
            int node = found.tree().cut(found.curve().learned()).node(0);
            desk.workspace().decide("Accept", "", d -> d.withName(IntentDecisions.key(node), "mine").withHome(IntentDecisions.key(
                    node), "home").withState(IntentDecisions.key(node), ReviewState.ACCEPTED));
            for (int leaf : found.tree().leavesOf(node))
                if (before.get(found.corpusRows()[leaf]).intent().isEmpty()) named.add(found.corpusRows()[leaf]);
            assertFalse(named.isEmpty(), "the first cluster holds unlabelled rows");
            desk.exportCorpus().start(out, org.discern.domain.corpus.ExportFormat.CSV, org.discern.domain.export.ExportChoices.of(
                    org.discern.domain.corpus.ExportFormat.CSV).withLabels(
                            org.discern.domain.export.ExportChoices.Labels.ACCEPTED)).await();
        }
        try (Desk desk = desk(1)) {
            desk.workspace().create(folder.resolve("again.discern")).await();
            desk.importTables().start(out, desk.importTables().preview(out).await().plan(), false).await();
            Corpus after = desk.workspace().corpus().get();
            assertEquals(before.texts(), after.texts());
            for (int row = 0; row < before.size(); row++) {
                Utterance was = before.get(row);
                assertEquals(named.contains(row) ? was.withIntent("mine", "home") : was, after.get(row));
            }
        }
    }
}
