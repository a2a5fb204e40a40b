package org.discern.work.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.CutCriterion;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.Linkage;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.intent.UnseenMethod;
import org.discern.work.Assigned;
import org.discern.work.RunFacts;
import org.discern.work.desk.Desk;
import org.discern.work.intent.compare.Comparison;
import org.discern.work.job.JobRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On the first month of the sample: sentences are tried, clusters accepted, and the tree is learned anew from them.
final class RefineAndTryTest {
    private static final DiscoverySpec SHORT = new DiscoverySpec("", false, UnseenMethod.OURS, Linkage.WARD,
            CutCriterion.BCUBED_F1,
            2, 8, 3, 20, 11);

    @TempDir
    Path folder;

    private static Set<Long> members(Desk desk, String name) {
        Corpus corpus = desk.workspace().corpus().get();
        var assigned = new Assigned(corpus, desk.workspace().awaitDiscovery().orElseThrow(), desk.workspace().decisions().get());
        var out = new TreeSet<Long>();
        for (int row = 0; row < corpus.size(); row++) if (assigned.name(row).equals(name)) out.add(corpus.get(row).id());
        return out;
    }

    @Test
    void sentencesAreJudgedAndDecisionsTeach() {
        try (Desk desk = new Desk(JobRunner.threaded(2, Throwable::printStackTrace), new RunFacts("test", "test", "test"), 1)) {
            TwoMonths.open(desk, folder);
            WorkbenchException early = assertThrows(WorkbenchException.class, () -> desk.trySentence().ask("hello").await());
            assertTrue(String.valueOf(early.getMessage()).contains("Run discovery first"), early.getMessage());
            assertEquals("Run discovery first.", desk.refineDecisions().unavailable());
            desk.discoverIntents().start(SHORT).await();
            Discovery first = desk.workspace().awaitDiscovery().orElseThrow();

            tried(desk, first);
            refined(desk, first);
        }
    }

    private static void tried(Desk desk, Discovery run) {
        Corpus corpus = desk.workspace().corpus().get();
        Utterance known = corpus.utterances().stream().filter(Utterance::hasIntent).filter(u -> run.unseen().novelty()[corpus
                .utterances().indexOf(u)] < 0.1).findFirst().orElseThrow();
        Trial said = desk.trySentence().ask(known.text()).await();
        assertFalse(said.isUnseen(), said.toString());
        assertEquals(known.intent(), said.intent());
        assertTrue(said.cluster() >= 0 && said.fits() && said.distance() >= 0, said.toString());
        assertEquals(3, said.reasons().size());
        assertTrue(said.reasons().stream().anyMatch(r -> r.text().equals(known.text())), said.reasons().toString());
        for (int i = 1; i < 3; i++) assertTrue(said.reasons().get(i - 1).similarity() >= said.reasons().get(i).similarity());
        assertTrue(said.words().stream().allMatch(known.text().toLowerCase(java.util.Locale.ROOT)::contains), said.words()
                .toString());
        assertEquals(said, desk.trySentence().ask(known.text()).await(), "the same sentence, the same answer");
        Trial strange = desk.trySentence().ask("the third movement of the symphony is in a minor key").await();
        assertTrue(strange.isUnseen() && strange.novelty() > said.novelty(), strange.toString());
    }

    private static void refined(Desk desk, Discovery first) {
        var refine = desk.refineDecisions();
        assertTrue(refine.unavailable().contains("Accept a cluster first"), refine.unavailable());
        var clusters = new Assigned(desk.workspace().corpus().get(), first, desk.workspace().decisions().get()).clusters();
        List<Clusters.Entry> fresh = clusters.entries().stream().filter(e -> e.kind() == Clusters.Kind.NEW).limit(3).toList();
        for (int i = 0; i < fresh.size(); i++) {
            String key = IntentDecisions.key(fresh.get(i).node());
            String name = "mine_" + i;
            desk.workspace().decide("Accept", "", d -> d.withName(key, name).withState(key, ReviewState.ACCEPTED));
        }
        Set<Long> mine = members(desk, "mine_0");
        assertEquals("", refine.unavailable());
        IntentDecisions before = desk.workspace().decisions().get();

        Refinement outcome = refine.start().await();
        assertEquals(3, outcome.lessons());
        assertEquals(List.of(outcome), refine.pending().get());
        Comparison told = desk.compareClusters().compare(outcome.discovery(), outcome.decisions()).await();
        assertFalse(told.diff().rows().isEmpty());
        assertFalse(told.isTested(), "no new utterances");
        refine.discard();
        assertEquals(List.of(), refine.pending().get());
        assertEquals(1, desk.workspace().runs().get().size(), "nothing is kept before it is accepted");
        assertEquals(before, desk.workspace().decisions().get());

        Discovery accepted = refine.accept(outcome).await();
        assertEquals(accepted.record().id(), desk.workspace().awaitDiscovery().orElseThrow().record().id());
        assertEquals(first.record().id(), RefineDecisions.refinedFrom(accepted.record()));
        assertEquals(mine, members(desk, "mine_0"), "an accepted cluster keeps exactly its members");
        assertEquals("Refine with my decisions (run " + accepted.record().id() + ")", desk.workspace().undoState().get().undo());
        assertThrows(WorkbenchException.class, () -> refine.accept(outcome), "another run is current now");
        assertTrue(desk.repeatRun().start(accepted.record().id()).await().identical());
        desk.workspace().undo();
        assertEquals(first.record().id(), desk.workspace().awaitDiscovery().orElseThrow().record().id());
        assertEquals(before, desk.workspace().decisions().get());
    }
}
