package org.discern.work.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
import org.discern.domain.intent.compare.ClusterDiff.Kind;
import org.discern.domain.intent.compare.ClusterDiff.Row;
import org.discern.work.Assigned;
import org.discern.work.RunFacts;
import org.discern.work.desk.Desk;
import org.discern.work.intent.compare.Comparison;
import org.discern.work.intent.compare.Side;
import org.discern.work.job.JobRunner;
import org.discern.work.report.Repetition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Next month's file comes into the project of the sample's first month.
final class ApplyCutTest {
    private static final DiscoverySpec SHORT = new DiscoverySpec("", false, UnseenMethod.OURS, Linkage.WARD,
            CutCriterion.BCUBED_F1,
            4, 8, 3, 20, 11);

    @TempDir
    Path folder;

    private Desk desk() {
        return new Desk(JobRunner.threaded(2, Throwable::printStackTrace), new RunFacts("test", "test", "test"), 1);
    }

    /// Per utterance id the name of its cluster, of those a person named.
    private static Map<Long, String> named(Desk desk) {
        Corpus corpus = desk.workspace().corpus().get();
        var assigned = new Assigned(corpus, desk.workspace().awaitDiscovery().orElseThrow(), desk.workspace().decisions().get());
        var out = new HashMap<Long, String>();
        for (int row = 0; row < corpus.size(); row++)
            if (assigned.name(row).startsWith("mine")) out.put(corpus.get(row).id(), assigned.name(row));
        return out;
    }

    private static void review(Desk desk) {
        Discovery found = desk.workspace().awaitDiscovery().orElseThrow();
        var clusters = new Assigned(desk.workspace().corpus().get(), found, desk.workspace().decisions().get()).clusters();
        List<Clusters.Entry> fresh = clusters.entries().stream().filter(e -> e.kind() == Clusters.Kind.NEW).toList();
        assertTrue(fresh.size() >= 4, fresh.size() + " new clusters");
        for (int i = 0; i < 4; i++) {
            String key = IntentDecisions.key(fresh.get(i).node());
            String name = "mine " + i;
            desk.workspace().decide("Accept " + name, "", d -> d.withName(key, name).withState(key, ReviewState.ACCEPTED));
        }
        desk.workspace().decide("Lock", "", d -> d.edited(e -> e.lock(fresh.get(0).node(), true).join(fresh.get(2).node(), fresh
                .get(
                        3).node())));
    }

    @Test
    void newUtterancesFindTheirPlacesAndNothingElseMoves() {
        Path project = folder.resolve("two-months.discern");
        long applied;
        Map<Long, String> before;
        try (Desk desk = desk()) {
            TwoMonths months = TwoMonths.open(desk, folder);
            assertFalse(desk.applyCut().unavailable().isEmpty(), "no run yet");
            Discovery first = desk.discoverIntents().start(SHORT).await();
            desk.workspace().awaitDiscovery();
            assertTrue(desk.applyCut().unavailable().contains("Nothing was imported"), desk.applyCut().unavailable());
            review(desk);
            before = named(desk);
            assertTrue(before.size() > 20);
            months.bring(desk);
            assertEquals("", desk.applyCut().unavailable());
            int added = desk.workspace().corpus().get().size() - months.firstRows();
            assertEquals(added, desk.applyCut().unknown());

            Applied done = desk.applyCut().start().await();
            applied = done.discovery().record().id();
            assertEquals(first.record().id(), done.formerRun());
            assertEquals(first.record().id(), ApplyCut.extendedFrom(done.discovery().record()));
            assertEquals(added, done.added());
            assertTrue(done.joined() > added / 2 && done.joined() < added, done.joined() + " of " + added);
            Discovery now = desk.workspace().awaitDiscovery().orElseThrow();
            assertEquals(applied, now.record().id());
            assertEquals(desk.workspace().corpus().get().size(), now.tree().leaves());
            for (int row = 0; row < months.firstRows(); row++)
                assertEquals(first.unseen().novelty()[row], now.unseen().novelty()[row], "old scores stay");
            for (float novelty : now.unseen().novelty()) assertFalse(Float.isNaN(novelty));

            Map<Long, String> after = named(desk);
            before.forEach((id, name) -> assertEquals(name, after.get(id), "utterance " + id));
            assertEquals(Set.of("mine 0", "mine 1", "mine 2", "mine 3").containsAll(after.values()), true);
            assertTrue(after.size() > before.size(), "named clusters grew");
            assertEquals(4, desk.workspace().decisions().get().states().size());
            assertEquals(List.of(), now.editedCut(desk.workspace().decisions().get()).conflicts());
            changes(desk, first.record().id(), months);

            assertEquals("Apply the present cut to " + added + " new utterances (run " + applied + ")", desk.workspace()
                    .undoState()
                    .get().undo());
            desk.workspace().undo();
            assertEquals(first.record().id(), desk.workspace().awaitDiscovery().orElseThrow().record().id());
            assertEquals(before, named(desk), "undo returns to the former run");
            desk.workspace().redo();
        }
        try (Desk desk = desk()) {
            desk.workspace().open(project).await();
            assertEquals(applied, desk.workspace().awaitDiscovery().orElseThrow().record().id());
            Map<Long, String> after = named(desk);
            before.forEach((id, name) -> assertEquals(name, after.get(id)));
            Repetition again = desk.repeatRun().start(applied).await();
            assertTrue(again.identical(), again.difference());
        }
    }

    /// The diff tells what grew and what is new; what came up in the second month only is in new clusters.
    private static void changes(Desk desk, long formerRun, TwoMonths months) {
        Comparison told = desk.compareClusters().compare(new Side.Run(formerRun), new Side.Present()).await();
        Map<Kind, Integer> counts = told.diff().counts();
        assertTrue(counts.get(Kind.GREW) > 5, counts.toString());
        assertTrue(counts.get(Kind.NEW) > 0, counts.toString());
        for (Kind kind : List.of(Kind.SPLIT, Kind.MERGED, Kind.MOVED, Kind.GONE, Kind.SHRANK))
            assertEquals(0, counts.get(kind), "the old ones are as they were: " + counts);
        assertTrue(told.isTested());
        assertTrue(told.drifts().stream().allMatch(d -> d.shareChance() >= 0 && d.shareChance() <= 1));
        Corpus corpus = desk.workspace().corpus().get();
        var textOf = new HashMap<Long, String>();
        corpus.utterances().forEach(u -> textOf.put(u.id(), u.text()));
        int fromLate = 0;
        int inNew = 0;
        double usual = (double) months.late().size() / months.secondRows();
        for (Row row : told.diff().rows()) {
            if (row.kind() != Kind.NEW) continue;
            for (long[] ids : new long[][]{row.added(), row.came()})
                for (long id : ids) {
                    inNew++;
                    if (months.late().contains(textOf.get(id))) fromLate++;
                }
        }
        assertTrue(fromLate > 2 * usual * inNew, fromLate + " of " + inNew + ", of all the new " + usual);
        var names = new TreeSet<String>();
        told.diff().after().groups().forEach(g -> names.add(g.name()));
        assertTrue(names.contains("mine 0"));
    }

    @Test
    void withoutARunThereIsNothingToApply() {
        try (Desk desk = desk()) {
            TwoMonths.open(desk, folder);
            WorkbenchException told = assertThrows(WorkbenchException.class, () -> desk.applyCut().start().await());
            assertTrue(String.valueOf(told.getMessage()).contains("Run discovery first"), told.getMessage());
        }
    }
}
