package org.discern.ui.intent.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.IntentDecisions;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.live.Rooms;
import org.discern.ui.intent.review.BatchViewModel.Kind;
import org.discern.ui.intent.review.BatchViewModel.Proposal;
import org.junit.jupiter.api.Test;

/// Proposals by batch: the bound, ticks by hand, what is refused, and undo.
class BatchViewModelTest {
    private final Room room = Rooms.of(DiscoveryFixture.small());
    private final ReviewViewModel queue = new ReviewViewModel(room);
    private final BatchViewModel batch = new BatchViewModel(room);

    private Cut cut() { return room.live().live().get().orElseThrow().cut(); }

    private IntentDecisions decided() { return room.workspace().decisions().get(); }

    /// Accepts two clusters; what was taken out of the first must not go back there and so nearly fits the second.
    private void acceptedWithout(int strays) {
        int[] members = cut().membersOf(queue.current().get().orElseThrow().entry().node());
        for (int i = 0; i < strays; i++) queue.toggle(members[i * 2]);
        queue.draft().set("first_one");
        assertTrue(queue.accept());
        queue.draft().set("second_one");
        assertTrue(queue.accept());
    }

    @Test
    void withoutAnAcceptedClusterThereIsNothing() {
        batch.open(Kind.NEARLY);
        assertTrue(batch.proposals().get().isEmpty());
        assertFalse(batch.accept());
    }

    @Test
    void strayMembersComeBackWithinTheBoundAsOneStep() {
        acceptedWithout(4);
        IntentDecisions before = decided();
        batch.open(Kind.NEARLY);
        List<Proposal> all = batch.proposals().get();
        assertFalse(all.isEmpty());
        for (int i = 1; i < all.size(); i++) assertTrue(all.get(i - 1).distance() <= all.get(i).distance());
        batch.bound().set(all.get(2).distance());
        assertEquals(all.stream().filter(p -> p.distance() <= all.get(2).distance()).count(), batch.count().get());
        batch.tick(List.of(all.get(0).leaf()), false);
        batch.tick(List.of(all.getLast().leaf()), true);
        Map<Integer, Integer> ticked = all.stream().filter(p -> batch.isTicked(p.leaf())).collect(Collectors.toMap(
                Proposal::leaf, Proposal::node));
        assertFalse(ticked.containsKey(all.get(0).leaf()));
        assertTrue(ticked.containsKey(all.getLast().leaf()));
        int steps = room.workspace().history().get().size();
        assertTrue(batch.accept());
        assertEquals(steps + 1, room.workspace().history().get().size());
        ticked.forEach((leaf, node) -> assertEquals(node, cut().nodeOf(leaf)));
        assertTrue(batch.proposals().get().stream().noneMatch(p -> ticked.containsKey(p.leaf())),
                "what is placed leaves the list");
        room.workspace().undo();
        assertEquals(before, decided());
        assertEquals(all.size(), batch.proposals().get().size(), "and is back with undo");
    }

    @Test
    void stepsOfTheBoundTakeOneMoreOrOneLess() {
        acceptedWithout(5);
        batch.open(Kind.NEARLY);
        batch.bound().set(-1);
        assertEquals(0, batch.count().get());
        batch.step(2);
        assertTrue(batch.count().get() >= 2);
        int two = batch.count().get();
        batch.step(1);
        assertTrue(batch.count().get() > two);
        batch.step(-99);
        assertEquals(0, batch.count().get());
    }

    @Test
    void whatIsRefusedIsNotProposedAgain() {
        acceptedWithout(3);
        batch.open(Kind.NEARLY);
        Proposal wrong = batch.proposals().get().getFirst();
        assertTrue(batch.notLike(List.of(wrong.leaf())));
        assertTrue(decided().edits().isBanned(wrong.leaf(), wrong.node()));
        assertTrue(batch.proposals().get().stream().noneMatch(p -> p.leaf() == wrong.leaf() && p.node() == wrong.node()));
    }

    @Test
    void moreLikeThisComesFromElsewhereAndIsAdded() {
        ReviewItem first = queue.current().get().orElseThrow();
        int[] members = cut().membersOf(first.entry().node());
        batch.openMore(Set.of(members[0], members[1]), first.entry().node());
        List<Proposal> all = batch.proposals().get();
        assertFalse(all.isEmpty());
        assertTrue(all.stream().noneMatch(p -> cut().nodeOf(p.leaf()) == first.entry().node()));
        int[] labels = room.live().live().get().orElseThrow().ground().labels();
        assertTrue(all.stream().allMatch(p -> labels[p.leaf()] < 0), "labelled ones belong somewhere");
        batch.bound().set(all.get(1).distance());
        int added = batch.count().get();
        assertTrue(batch.accept());
        assertEquals(members.length + added, cut().membersOf(first.entry().node()).length);
    }

    @Test
    void aRefusalPushesItsSurroundingsAway() {
        ReviewItem first = queue.current().get().orElseThrow();
        int[] members = cut().membersOf(first.entry().node());
        batch.openMore(Set.of(members[0]), first.entry().node());
        Proposal refused = batch.proposals().get().getFirst();
        double before = sum();
        assertTrue(batch.notLike(List.of(refused.leaf())));
        assertTrue(sum() < before, "others near it score less now");
        assertTrue(batch.proposals().get().stream().noneMatch(p -> p.leaf() == refused.leaf()));
    }

    private double sum() { return batch.proposals().get().stream().mapToDouble(p -> 1 - p.distance()).sum(); }

    @Test
    void likelyPlacesJudgeEverythingNobodyPlaced() {
        Room large = Rooms.of(DiscoveryFixture.of(2000, 42, 3));
        var review = new ReviewViewModel(large);
        for (int i = 0; i < 4; i++) {
            int[] members = review.live().cut().membersOf(review.current().get().orElseThrow().entry().node());
            for (int m = 0; m < members.length; m += 3) review.toggle(members[m]);
            review.accept();
        }
        var likely = new BatchViewModel(large);
        likely.open(Kind.LIKELY);
        assertEquals(4, likely.decided());
        assertTrue(likely.fresh() > 8, "the sheet says that few are decided");
        int all = likely.proposals().get().size();
        assertTrue(all > 0);
        likely.bound().set(1);
        assertEquals(all, likely.count().get());
        assertTrue(likely.accept());
        assertTrue(likely.proposals().get().size() < all);
        assertEquals(5, large.workspace().history().get().size());
    }

    @Test
    void aClosedSheetAsksNothing() {
        acceptedWithout(3);
        batch.open(Kind.NEARLY);
        int n = batch.proposals().get().size();
        batch.close();
        room.workspace().undo();
        assertEquals(n, batch.proposals().get().size());
    }
}
