package org.discern.ui.intent.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.ReviewState;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.live.Rooms;
import org.junit.jupiter.api.Test;

class ReviewViewModelTest {
    private final Room room = Rooms.of(DiscoveryFixture.small());
    private final ReviewViewModel model = new ReviewViewModel(room);

    private ReviewItem current() { return model.current().get().orElseThrow(); }

    @Test
    void theQueueHoldsTheNewClustersAndBeginsWithTheFirst() {
        assertEquals(room.live().live().get().orElseThrow().tally().fresh(), model.queue().size());
        assertEquals(model.queue().getFirst(), current());
        assertTrue(model.card().get().isPresent());
        for (int i = 1; i < model.queue().size(); i++)
            assertTrue(model.queue().get(i - 1).value() >= model.queue().get(i).value());
    }

    @Test
    void otherOrders() {
        model.order().set(ReviewViewModel.Order.FRAGILE);
        for (int i = 1; i < model.queue().size(); i++) assertTrue(model.queue().get(i - 1).life() <= model.queue().get(i).life());
        model.order().set(ReviewViewModel.Order.SIZE);
        for (int i = 1; i < model.queue().size(); i++)
            assertTrue(model.queue().get(i - 1).entry().size() >= model.queue().get(i).entry().size());
    }

    @Test
    void acceptingTakesTheTypedNameGoesOnAndIsOneStep() {
        ReviewItem first = current();
        model.draft().set("lost_my_card");
        assertTrue(model.accept());
        assertEquals("lost_my_card", room.workspace().decisions().get().names().get(first.key()));
        assertEquals(ReviewState.ACCEPTED, room.workspace().decisions().get().state(first.key()));
        assertNotEquals(first.entry().node(), current().entry().node());
        assertEquals(1, model.progress().get().done());
        assertEquals(first.entry().size(), model.progress().get().utterances());
        assertEquals(1, room.workspace().history().get().size());
        room.workspace().undo();
        assertEquals(0, model.progress().get().done());
        assertFalse(room.workspace().decisions().get().names().containsKey(first.key()));
    }

    @Test
    void acceptingWithoutATypedNameTakesTheSuggestion() {
        ReviewItem first = current();
        String suggested = model.card().get().orElseThrow().suggestedName().name();
        model.accept();
        assertEquals(suggested, room.workspace().decisions().get().names().get(first.key()));
    }

    @Test
    void aTakenNameIsRefusedAndNothingIsStored() {
        model.draft().set("same_name");
        model.accept();
        model.draft().set("Same_Name");
        assertEquals(NameRules.Finding.TAKEN, model.finding().get());
        assertFalse(model.accept());
        assertFalse(model.rename());
        assertEquals(1, room.workspace().history().get().size());
    }

    @Test
    void rejectAndReopen() {
        ReviewItem first = current();
        model.reject();
        assertEquals(ReviewState.REJECTED, room.workspace().decisions().get().state(first.key()));
        model.choose(model.queue().stream().filter(i -> i.key().equals(first.key())).findFirst().orElseThrow());
        model.reopen();
        assertEquals(ReviewState.NEW, room.workspace().decisions().get().state(first.key()));
    }

    @Test
    void turningADecisionRoundIsToldWithTheWayBack() {
        ReviewItem first = current();
        model.draft().set("lost_my_card");
        model.accept();
        assertEquals(List.of(), Rooms.told(room), "a first decision says nothing");
        model.choose(model.queue().stream().filter(i -> i.key().equals(first.key())).findFirst().orElseThrow());
        model.reject();
        assertEquals(List.of("“lost_my_card” was accepted and is rejected now. [Undo]"), Rooms.told(room));
    }

    @Test
    void renamingKeepsThePlaceAndTheState() {
        ReviewItem first = current();
        model.draft().set("  new_name ");
        assertTrue(model.rename());
        assertEquals(first.entry().node(), current().entry().node());
        assertEquals("new_name", current().name());
        assertTrue(model.rename(), "the same name again is no step");
        assertEquals(1, room.workspace().history().get().size());
    }

    @Test
    void openOnlyHidesWhatIsDecided() {
        int all = model.queue().size();
        model.openOnly().set(true);
        model.accept();
        assertEquals(all - 1, model.queue().size());
        assertEquals(all, model.progress().get().all());
    }

    @Test
    void aSearchKeepsOnlyClustersThatHoldAMatch() {
        int all = model.queue().size();
        ReviewItem second = model.queue().get(1);
        var rows = new java.util.BitSet();
        rows.set(room.live().live().get().orElseThrow().rowsOf(second.entry().node())[0]);
        model.searched(java.util.Optional.of(rows));
        assertEquals(java.util.List.of(second), model.queue());
        assertEquals(all, model.unfiltered().get());
        assertEquals(second.entry().node(), current().entry().node());
        model.searched(java.util.Optional.of(new java.util.BitSet()));
        assertTrue(model.queue().isEmpty());
        assertTrue(model.current().get().isEmpty());
        model.searched(java.util.Optional.empty());
        assertEquals(all, model.queue().size());
    }

    @Test
    void fragileFirstGoesByStabilityOnceItIsMeasured() {
        assertTrue(model.queue().stream().noneMatch(ReviewItem::isMeasured));
        assertTrue(model.stability().measure());
        model.order().set(ReviewViewModel.Order.FRAGILE);
        assertTrue(model.queue().stream().allMatch(ReviewItem::isMeasured));
        for (int i = 1; i < model.queue().size(); i++)
            assertTrue(model.queue().get(i - 1).stability() <= model.queue().get(i).stability());
        ReviewItem kept = model.queue().getLast();
        new org.discern.work.intent.edit.EditClusters(room.workspace()).apply(new org.discern.work.intent.edit.ClusterEdit.Merge(
                List
                        .of(model.queue().get(0).entry().node(), model.queue().get(1).entry().node()), java.util.Set.of()));
        ReviewItem still = model.queue().stream().filter(i -> i.key().equals(kept.key())).findFirst().orElseThrow();
        assertEquals(kept.stability(), still.stability(), "what an edit left as it was keeps its figure");
        assertEquals(1, model.queue().stream().filter(i -> !i.isMeasured()).count(), "the merged one has none");
    }

    @Test
    void suggestionsAreWalkedThrough() {
        List<String> names = model.card().get().orElseThrow().names().stream().map(n -> n.name()).toList();
        model.suggest(1);
        assertEquals(names.get(0), model.draft().get());
        model.suggest(1);
        assertEquals(names.get(1), model.draft().get());
        model.suggest(-1);
        model.suggest(-1);
        assertEquals(names.getLast(), model.draft().get());
    }

    @Test
    void theQueueWaitsForTheHandToLetGo() {
        int before = model.queue().size();
        room.live().dragCut(0.1);
        assertEquals(before, model.queue().size());
        room.live().release("Cut");
        assertNotEquals(before, model.queue().size());
    }

    @Test
    void stepsThroughTheQueue() {
        model.go(1);
        assertEquals(model.queue().get(1).entry().node(), current().entry().node());
        model.go(-5);
        assertEquals(model.queue().getFirst().entry().node(), current().entry().node());
    }

    @Test
    void nameRules() {
        LabelSet known = LabelSet.of(List.of("card_lost"));
        assertEquals(NameRules.Finding.FINE, NameRules.check("refund_late", List.of(), known));
        assertEquals(NameRules.Finding.EMPTY, NameRules.check("  ", List.of(), known));
        assertEquals(NameRules.Finding.KNOWN, NameRules.check("Card_Lost", List.of(), known));
        assertEquals(NameRules.Finding.TAKEN, NameRules.check("refund", List.of("Refund"), known));
        assertEquals(NameRules.Finding.STYLE, NameRules.check("Refund late!", List.of(), known));
        assertEquals("refund_late", NameRules.snake("  Refund late! "));
        assertEquals("überweisung_2", NameRules.snake("Überweisung 2"));
    }
}
