package org.discern.ui.intent.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.IntentDecisions;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.live.Rooms;
import org.discern.work.intent.edit.EditPreview;
import org.junit.jupiter.api.Test;

/// Verbs on clusters: looked at, then done as one step, or left.
class EditsViewModelTest {
    private final Room room = Rooms.of(DiscoveryFixture.small());
    private final ReviewViewModel queue = new ReviewViewModel(room);
    private final EditsViewModel edits = new EditsViewModel(room);

    private List<ReviewItem> firstTwo() { return List.copyOf(queue.queue().subList(0, 2)); }

    private IntentDecisions decided() { return room.workspace().decisions().get(); }

    @Test
    void aMergeIsShownThenDoneAsOneStepAndUndone() {
        List<ReviewItem> two = firstTwo();
        int all = queue.queue().size();
        int both = two.get(0).entry().size() + two.get(1).entry().size();
        IntentDecisions before = decided();
        assertTrue(edits.merge(two));
        EditPreview shown = edits.proposal().get().orElseThrow();
        assertEquals(before, decided(), "looking changes nothing");
        assertEquals(2, shown.before().size());
        assertEquals(both, shown.after().stream().mapToInt(EditPreview.Group::size).sum());
        edits.apply();
        assertTrue(edits.proposal().get().isEmpty());
        assertEquals(all - 1, queue.queue().size());
        assertTrue(queue.queue().stream().anyMatch(i -> i.entry().size() == both));
        assertEquals(1, room.workspace().history().get().size());
        room.workspace().undo();
        assertEquals(before, decided());
        assertEquals(all, queue.queue().size());
    }

    @Test
    void whatIsUntickedStaysOut() {
        List<ReviewItem> two = firstTwo();
        int both = two.get(0).entry().size() + two.get(1).entry().size();
        edits.merge(two);
        int leaf = edits.proposal().get().orElseThrow().after().getFirst().members().getFirst();
        edits.tick(leaf, false);
        assertFalse(edits.isTicked(leaf));
        edits.apply();
        assertTrue(queue.queue().stream().anyMatch(i -> i.entry().size() == both - 1));
        assertTrue(decided().edits().moves().containsKey(leaf));
    }

    @Test
    void whatIsUntickedStaysListedAndCanBeTickedAgain() {
        List<ReviewItem> two = firstTwo();
        int both = two.get(0).entry().size() + two.get(1).entry().size();
        edits.merge(two);
        List<Integer> listed = EditColumns.leaves(edits.whole().get().orElseThrow());
        assertEquals(both, listed.size());
        edits.tick(listed.subList(0, 5), false);
        assertEquals(listed, EditColumns.leaves(edits.whole().get().orElseThrow()), "the sheet goes on listing them");
        assertEquals(both - 5, edits.proposal().get().orElseThrow().leaves());
        edits.tick(listed.subList(0, 5), true);
        edits.apply();
        assertTrue(queue.queue().stream().anyMatch(i -> i.entry().size() == both));
        assertTrue(decided().edits().moves().isEmpty());
    }

    @Test
    void aMoveGoesToTheClusterAndWhatIsUntickedStays() {
        ReviewItem from = queue.queue().get(0);
        ReviewItem to = queue.queue().get(1);
        int[] members = queue.live().cut().membersOf(from.entry().node());
        assertTrue(edits.move(java.util.Set.of(members[0], members[1], members[2]), to.entry().node()));
        edits.tick(members[1], false);
        assertEquals("Move 2 utterances to cluster " + to.entry().node(), edits.proposal().get().orElseThrow().label());
        edits.apply();
        assertEquals(to.entry().node(), queue.live().cut().nodeOf(members[0]));
        assertEquals(from.entry().node(), queue.live().cut().nodeOf(members[1]));
        room.workspace().undo();
        assertEquals(from.entry().node(), queue.live().cut().nodeOf(members[0]));
    }

    @Test
    void nothingTickedIsNothingToDo() {
        int[] members = queue.live().cut().membersOf(queue.queue().getFirst().entry().node());
        assertTrue(edits.takeOut(java.util.Set.of(members[0])));
        assertTrue(edits.canApply());
        edits.tick(members[0], false);
        assertFalse(edits.canApply());
        edits.apply();
        assertEquals(0, room.workspace().history().get().size());
    }

    @Test
    void aSplitIntoPartsAndLeavingIt() {
        ReviewItem first = queue.queue().getFirst();
        assertTrue(edits.split(first));
        assertTrue(edits.proposal().get().orElseThrow().after().size() >= 2);
        IntentDecisions before = decided();
        edits.leave();
        assertEquals(before, decided());
        edits.apply();
        assertEquals(before, decided(), "what was left is not done");
    }

    @Test
    void afterASplitItsFirstPartIsCurrentAndAfterUndoTheWhole() {
        ReviewItem split = queue.queue().getLast();
        queue.choose(split);
        assertTrue(edits.split(split));
        List<EditPreview.Group> parts = edits.proposal().get().orElseThrow().after().stream().filter(g -> !g.takenOut()).toList();
        int most = parts.stream().mapToInt(EditPreview.Group::size).max().orElseThrow();
        List<Integer> whole = java.util.Arrays.stream(queue.live().cut().membersOf(split.entry().node())).boxed().toList();
        edits.apply();
        ReviewItem now = queue.current().get().orElseThrow();
        assertEquals(most, now.entry().size());
        for (int leaf : queue.live().cut().membersOf(now.entry().node())) assertTrue(whole.contains(leaf));
        room.workspace().undo();
        assertEquals(split.key(), queue.current().get().orElseThrow().key());
    }

    @Test
    void oneClusterIsNoMerge() { assertFalse(edits.merge(List.of(queue.queue().getFirst()))); }

    @Test
    void locksAndFlagsAreMarkedInTheQueueAndTakenBack() {
        ReviewItem first = queue.queue().getFirst();
        edits.lock(List.of(first));
        edits.flag(List.of(queue.queue().getFirst()));
        assertTrue(queue.queue().getFirst().locked());
        assertTrue(queue.queue().getFirst().flagged());
        edits.lock(List.of(queue.queue().getFirst()));
        assertFalse(queue.queue().getFirst().locked());
        room.workspace().undo();
        assertTrue(queue.queue().getFirst().locked());
    }

    @Test
    void aChangeInTheMeantimeEndsTheLook() {
        edits.merge(firstTwo());
        room.workspace().decide("Cut", "", d -> d.withCutHeight(room.live().cutHeight().get() * 1.01 + .01));
        room.live().refresh();
        assertTrue(edits.proposal().get().isEmpty());
    }
}
