package org.discern.ui.intent.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.ReviewState;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.live.Rooms;
import org.discern.work.intent.edit.Target;
import org.junit.jupiter.api.Test;

/// Labels of the bottom strip: known intents and accepted names, each one operation.
class LabelsViewModelTest {
    private final Room room = Rooms.of(DiscoveryFixture.small());
    private final ReviewViewModel queue = new ReviewViewModel(room);
    private final LabelsViewModel labels = new LabelsViewModel(room, queue);

    private ReviewItem current() { return queue.current().get().orElseThrow(); }

    private IntentDecisions decided() { return room.workspace().decisions().get(); }

    private Target label(String name) {
        return labels.labels().get().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void knownIntentsComeClosestFirst() {
        List<Target> all = labels.labels().get();
        assertEquals(queue.live().discovery().unseen().intents().size(), all.size());
        for (int i = 1; i < all.size(); i++) assertTrue(all.get(i - 1).similarity() >= all.get(i).similarity());
        labels.typed().set(all.getLast().name());
        assertEquals(all.getLast(), labels.labels().get().getFirst());
    }

    @Test
    void theFirstClusterTakesTheNameOfTheIntentAndTheNextIsMergedWithIt() {
        ReviewItem first = current();
        Target intent = labels.labels().get().getFirst();
        assertFalse(labels.merges(intent));
        assertTrue(labels.give(intent, List.of(first)));
        assertEquals(intent.name(), decided().names().get(first.key()));
        assertEquals(ReviewState.ACCEPTED, decided().state(first.key()));
        assertNotEquals(first.entry().node(), current().entry().node(), "on to the next");
        ReviewItem second = current();
        assertTrue(labels.merges(label(intent.name())));
        assertTrue(labels.give(label(intent.name()), List.of(second)));
        assertEquals(first.entry().size() + second.entry().size(), queue.live().cut().membersOf(first.entry().node()).length);
        assertEquals(intent.name(), decided().names().get(first.key()));
        assertEquals(2, room.workspace().history().get().size());
        room.workspace().undo();
        assertEquals(first.entry().size(), queue.live().cut().membersOf(first.entry().node()).length);
    }

    @Test
    void anAcceptedNameIsALabelForTheOthers() {
        queue.draft().set("my_own");
        queue.accept();
        assertTrue(label("my_own").isLabel());
        ReviewItem next = current();
        int before = queue.queue().size();
        assertTrue(labels.give(label("my_own"), List.of(next)));
        assertEquals(before - 1, queue.queue().size());
    }

    @Test
    void severalClustersAtOnceAndStraysStayOut() {
        List<ReviewItem> two = List.copyOf(queue.queue().subList(0, 2));
        int stray = queue.live().cut().membersOf(two.getFirst().entry().node())[0];
        queue.toggle(stray);
        Target intent = labels.labels().get().getFirst();
        assertTrue(labels.give(intent, two));
        assertEquals(1, room.workspace().history().get().size());
        assertTrue(queue.queue().stream().anyMatch(i -> i.name().equals(intent.name()) && i.state() == ReviewState.ACCEPTED && i
                .entry().size() == two.get(0).entry().size() + two.get(1).entry().size() - 1));
        assertTrue(queue.live().cut().isTakenOut(queue.live().cut().clusterOf(stray)));
    }

    @Test
    void theSameLabelAgainIsNoStep() {
        ReviewItem first = current();
        Target intent = labels.labels().get().getFirst();
        labels.give(intent, List.of(first));
        queue.choose(queue.queue().stream().filter(i -> i.key().equals(first.key())).findFirst().orElseThrow());
        assertFalse(labels.give(intent, List.of(current())));
        assertEquals(1, room.workspace().history().get().size());
    }
}
