package org.discern.ui.intent.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.edit.ClusterEdits;
import org.discern.domain.intent.edit.Description;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.live.Rooms;
import org.junit.jupiter.api.Test;

/// Notes, the meaning of an intent, and who decided.
class NotesViewModelTest {
    private final Room room = Rooms.of(DiscoveryFixture.small());
    private final ReviewViewModel queue = new ReviewViewModel(room);
    private final NotesViewModel notes = new NotesViewModel(room, queue);

    private ReviewItem current() { return queue.current().get().orElseThrow(); }

    private ClusterEdits kept() { return room.workspace().decisions().get().edits(); }

    private Optional<NotesViewModel.Made> made(String what) {
        return notes.records().get().stream().filter(m -> m.what().equals(what)).findFirst();
    }

    @Test
    void aNoteIsOneStepAndGoesWithItsCluster() {
        ReviewItem first = current();
        notes.note().set(" ask the card team ");
        notes.keepNote();
        notes.keepNote();
        assertEquals("ask the card team", kept().notes().get(first.key()));
        assertEquals(1, room.workspace().history().get().size(), "the same again is no step");
        queue.go(1);
        assertEquals("", notes.note().get());
        queue.go(-1);
        assertEquals("ask the card team", notes.note().get());
        notes.note().set("");
        notes.keepNote();
        assertTrue(kept().notes().isEmpty());
        room.workspace().undo();
        assertEquals("ask the card team", notes.note().get());
    }

    @Test
    void aNoteOnAnUtteranceHangsOnTheUtterance() {
        int leaf = queue.live().cut().membersOf(current().entry().node())[2];
        long id = queue.live().corpus().get(queue.live().discovery().corpusRows()[leaf]).id();
        notes.look(leaf);
        notes.utteranceNote().set("two questions in one");
        notes.keepUtteranceNote();
        assertEquals("two questions in one", kept().notes().get(ClusterEdits.utterance(id)));
        queue.go(1);
        assertTrue(notes.leaf().get().isEmpty(), "another cluster, no example looked at");
        assertEquals("", notes.utteranceNote().get());
        notes.look(leaf);
        assertEquals("two questions in one", notes.utteranceNote().get());
    }

    @Test
    void theRecordSaysWhoNamedAndWhoAccepted() {
        notes.refresh();
        assertFalse(made("name").orElseThrow().decided(), "nobody has named it yet");
        assertTrue(made("cluster").orElseThrow().who().contains("seed 11"));
        ReviewItem first = current();
        queue.draft().set("lost_card");
        queue.rename();
        notes.refresh();
        assertTrue(made("name").orElseThrow().decided());
        assertEquals("Name “lost_card”", made("name").orElseThrow().words());
        queue.accept();
        queue.choose(queue.queue().stream().filter(i -> i.key().equals(first.key())).findFirst().orElseThrow());
        notes.refresh();
        assertEquals("Accept “lost_card”", made("state").orElseThrow().words());
    }

    @Test
    void aMeaningWithExamplesAndCounterExamples() {
        var describe = new DescribeViewModel(room, queue, notes);
        ReviewItem first = current();
        assertTrue(describe.begin());
        int example = describe.candidates().getFirst();
        int other = describe.counterCandidates().stream().filter(leaf -> queue.live().cut().nodeOf(leaf) != first.entry().node())
                .findFirst().orElseThrow();
        describe.text().set("The card is gone.");
        describe.example(List.of(example, other), true);
        describe.counterExample(List.of(other), true);
        assertFalse(describe.isExample(other), "nothing is both");
        describe.keep();
        assertEquals(new Description("The card is gone.", List.of(example), List.of(other)), kept().descriptions().get(first
                .entry().node()));
        assertEquals(kept().descriptions().get(first.entry().node()), notes.description().get());
        assertEquals(1, room.workspace().history().get().size());
        describe.begin();
        assertTrue(describe.isExample(example) && describe.isCounterExample(other));
        room.workspace().undo();
        assertTrue(notes.description().get().isEmpty());
    }
}
