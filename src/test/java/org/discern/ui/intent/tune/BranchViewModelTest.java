package org.discern.ui.intent.tune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.IntentDecisions;
import org.discern.ui.intent.live.Live;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.live.Rooms;
import org.discern.work.intent.edit.ClusterEdit.CutBranch.Way;
import org.junit.jupiter.api.Test;

/// One branch cut otherwise than the rest.
class BranchViewModelTest {
    private final Room room = Rooms.of(DiscoveryFixture.small());
    private final BranchViewModel state = new BranchViewModel(room);

    private Live now() { return room.live().live().get().orElseThrow(); }

    private IntentDecisions decided() { return room.workspace().decisions().get(); }

    private BranchViewModel.Branch branch() { return state.branch().get().orElseThrow(); }

    private int largest() {
        return now().clusters().entries().stream().max(Comparator.comparingInt(Clusters.Entry::size)).orElseThrow().node();
    }

    @Test
    void withoutABranchNothingCanBeDoneAndItSaysWhy() {
        assertTrue(state.branch().get().isEmpty());
        assertFalse(state.whyNot(Way.FINER).isEmpty());
        assertFalse(state.cut(Way.FINER));
        assertFalse(state.lock());
    }

    @Test
    void finerTwiceThenBackLeavesTheRestAlone() {
        int node = largest();
        int all = now().cut().clusters();
        IntentDecisions before = decided();
        state.take(node);
        assertEquals(1, branch().pieces());
        assertFalse(state.whyNot(Way.BACK).isEmpty(), "it is cut like the rest");
        assertTrue(state.cut(Way.FINER));
        assertTrue(branch().isOwn());
        int once = branch().pieces();
        assertTrue(once > 1);
        assertEquals(all - 1 + once, now().cut().clusters(), "only this branch changed");
        assertTrue(state.cut(Way.FINER));
        assertTrue(branch().pieces() > once);
        assertEquals(2, room.workspace().history().get().size());
        assertTrue(state.cut(Way.BACK));
        assertEquals(1, branch().pieces());
        assertEquals(before.edits(), decided().edits());
        room.workspace().undo();
        assertTrue(branch().pieces() > once, "undo brings the own cut back");
    }

    @Test
    void coarserGoesUpAndTheKeyPressedAgainGoesOn() {
        state.take(largest());
        int node = branch().node();
        int all = now().cut().clusters();
        assertTrue(state.cut(Way.COARSER));
        assertEquals(now().ground().tree().parent(node), branch().node());
        assertEquals(1, branch().pieces());
        int fewer = now().cut().clusters();
        assertTrue(fewer < all);
        assertTrue(state.cut(Way.COARSER));
        assertTrue(now().cut().clusters() < fewer);
    }

    @Test
    void anOwnCutHoldsWhileTheThresholdMoves() {
        state.take(largest());
        state.cut(Way.FINER);
        int pieces = branch().pieces();
        room.live().step(1);
        assertEquals(pieces, branch().pieces());
    }

    @Test
    void aLockedClusterIsNotCut() {
        state.take(largest());
        assertTrue(state.lock());
        assertTrue(branch().isLocked());
        assertFalse(state.cut(Way.FINER));
        assertFalse(state.whyNot(Way.COARSER).isEmpty());
        assertTrue(state.lock());
        assertFalse(branch().isLocked());
        assertEquals(2, room.workspace().history().get().size());
    }

    @Test
    void editsAreCountedInWords() {
        state.take(largest());
        state.cut(Way.FINER);
        assertEquals("Edited: 1 own cut", EditCounts.words(decided().edits()));
    }

    @Test
    void piecesAreCountedAlikeInAPureCutAndInAnEditedOne() {
        Dendrogram tree = now().ground().tree();
        for (int merges = 0; merges <= tree.merges(); merges += Math.max(1, tree.merges() / 7)) {
            Cut cut = tree.cutInto(tree.leaves() - merges);
            for (int node = 0; node < tree.nodes(); node += 1 + node % 5) {
                var clusters = new HashSet<Integer>();
                for (int leaf : tree.leavesOf(node)) clusters.add(cut.clusterOf(leaf));
                assertEquals(clusters.size(), BranchViewModel.pieces(cut, node), node + " in " + cut);
            }
        }
    }

    @Test
    void aBranchThatStaysAsItIsIsNotToldAgain() {
        state.take(largest());
        var told = new AtomicInteger();
        state.branch().addListener((_, _, _) -> told.incrementAndGet());
        room.live().dragCut(now().cut().height() * 1.0001);
        assertEquals(0, told.get());
        room.live().dragCut(0);
        assertEquals(1, told.get());
        assertEquals(branch().size(), branch().pieces());
    }
}
