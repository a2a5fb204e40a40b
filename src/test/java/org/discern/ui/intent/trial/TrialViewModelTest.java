package org.discern.ui.intent.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.discern.domain.WorkbenchException;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.IntentDecisions;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.live.Rooms;
import org.discern.ui.intent.trial.TrialViewModel.Stage;
import org.discern.work.intent.Trial;
import org.junit.jupiter.api.Test;

final class TrialViewModelTest {
    private static final DiscoveryFixture FIXTURE = DiscoveryFixture.small();
    private final Room room = Rooms.of(FIXTURE);
    private final List<String> asked = new ArrayList<>();
    private final List<CompletableFuture<Trial>> answers = new ArrayList<>();
    private final TrialViewModel state = new TrialViewModel(room, sentence -> {
        asked.add(sentence);
        answers.add(new CompletableFuture<>());
        return answers.getLast();
    });

    private static Trial trial(String sentence, int node, String name) {
        return new Trial(sentence, 0.1, 0.5, "card_lost", node, name, Clusters.Kind.KNOWN, 0.4, 0.8, "", List.of(new Trial.Reason(
                3,
                "x", 0.9, node, name)), List.of());
    }

    @Test
    void onlyTheNewestSentenceIsAskedNext() {
        assertEquals(Stage.EMPTY, state.stage().get());
        for (String typed : new String[]{"i", "i l", "i lo", "i lost it"}) state.sentence().set(typed);
        assertEquals(List.of("i"), asked, "one at a time");
        assertEquals(Stage.WAITING, state.stage().get());
        answers.getFirst().complete(trial("i", 5, "a"));
        assertEquals(List.of("i", "i lost it"), asked);
        assertEquals(Stage.ANSWER, state.stage().get());
        answers.getLast().complete(trial("i lost it", 6, "b"));
        assertEquals("b", state.answer().get().orElseThrow().clusterName());
        state.sentence().set("  ");
        assertEquals(Stage.EMPTY, state.stage().get());
        assertTrue(state.answer().get().isEmpty());
    }

    @Test
    void theClusterIsShownAndItsReasonsSelected() {
        int node = FIXTURE.discovery().cut(IntentDecisions.NONE).node(2);
        state.sentence().set("x");
        assertFalse(state.select(), "no answer yet");
        answers.getLast().complete(trial("x", node, ""));
        assertTrue(state.select());
        assertEquals(FIXTURE.discovery().tree().size(node), room.workspace().selection().count());
        state.selectReasons();
        assertEquals(1, room.workspace().selection().count());
        assertTrue(room.workspace().selection().contains(3));
        assertFalse(state.clusterName(node, "").isEmpty());
        assertEquals("named", state.clusterName(node, "named"));
        var live = room.live().live().get().orElseThrow();
        assertEquals(live.ground().axis().share(live.cut().height()), state.scaled(live.cut().height()), 1e-12,
                "the scale of Tune");
        assertEquals(0.5, TrialViewModel.share(state.answer().get().orElseThrow()));
    }

    @Test
    void aFailureIsToldAndTheNextSentenceIsTriedAgain() {
        state.sentence().set("x");
        answers.getLast().completeExceptionally(new WorkbenchException("This run trained the encoder itself."));
        assertEquals(Stage.FAILED, state.stage().get());
        assertEquals("This run trained the encoder itself.", state.failure());
        state.sentence().set("y");
        answers.getLast().complete(trial("y", 1, "a"));
        assertEquals(Stage.ANSWER, state.stage().get());
    }

    @Test
    void withoutARunNothingIsAsked() {
        room.workspace().discovery().set(Optional.empty());
        var none = new TrialViewModel(room, _ -> {
            throw new AssertionError("asked without a run");
        });
        none.sentence().set("x");
        assertEquals(Stage.NO_RUN, none.stage().get());
    }
}
