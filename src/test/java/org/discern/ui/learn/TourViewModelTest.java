package org.discern.ui.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.ReviewState;
import org.discern.ui.kit.Strings;
import org.discern.ui.learn.TourViewModel.Mode;
import org.discern.work.ProjectSummary;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.junit.jupiter.api.Test;

class TourViewModelTest {
    private static final DiscoveryFixture FOUND = DiscoveryFixture.small();

    private final Workspace workspace = new Workspace();
    private final Signal<String> place = new Signal<>("data");
    private final Signal<String> ran = new Signal<>("");
    private final Deque<Runnable> later = new ArrayDeque<>();
    private String kept = "";
    private int opened;
    private final TourViewModel tour = new TourViewModel(workspace, place, ran, new TourViewModel.Memory() {
        @Override
        public String get() { return kept; }

        @Override
        public void set(String step) { kept = step; }
    }, later::add, () -> opened++);

    private void project() {
        workspace.project().set(Optional.of(new ProjectSummary(Path.of("x.discern"), "x", false, "")));
        workspace.corpus().set(FOUND.corpus());
        workspace.discovery().set(Optional.of(FOUND.discovery()));
    }

    /// What the screen does when something changed, and half a second after.
    private void moment() {
        tour.look();
        while (!later.isEmpty()) later.removeFirst().run();
    }

    private String at() { return tour.state().get().mode() == Mode.STEP ? tour.step().id() : tour.state().get().mode().name(); }

    private void toStep(String id) {
        project();
        kept = id;
        tour.start();
        assertEquals(id, at());
    }

    @Test
    void theWholeWayByDoing() {
        project();
        tour.start();
        assertEquals("unseen", at());
        moment();
        assertEquals("unseen", at(), "nothing was done yet");
        place.set("unseen");
        moment();
        assertEquals("novelty", at());
        workspace.decide("Novelty", "", d -> d.withNoveltyCut(0.7));
        tour.look();
        assertEquals("novelty", at(), "not under the hand");
        moment();
        assertEquals("tune", at());
        place.set("tune");
        moment();
        assertEquals("threshold", at());
        workspace.decide("Cut", "", d -> d.withCutHeight(FOUND.discovery().tree().maxHeight() * 0.9));
        moment();
        assertEquals("learned", at());
        workspace.decide("Cut", "", d -> d.withCutHeight(FOUND.discovery().curve().learned()));
        moment();
        assertEquals("pick", at());
        workspace.selection().set(new int[]{1, 2}, "");
        moment();
        place.set("review");
        moment();
        assertEquals("name", at());
        workspace.decide("Name", "", d -> d.withName("node:3", "lost_card"));
        moment();
        assertEquals("accept", at());
        workspace.decide("Accept", "", d -> d.withState("node:3", ReviewState.ACCEPTED));
        moment();
        assertEquals("undo", at());
        workspace.undo();
        moment();
        assertEquals("palette", at());
        ran.set("view.look.palette 1");
        moment();
        assertEquals("export", at());
        ran.set("file.data.export 2");
        moment();
        assertEquals("END", at());
        assertTrue(tour.state().get().done().stream().allMatch(d -> d));
        tour.leave();
        assertFalse(tour.isOn());
        assertEquals(TourViewModel.FINISHED, kept);
    }

    @Test
    void itEndsWithItsProject() {
        toStep("novelty");
        workspace.project().set(Optional.of(new ProjectSummary(Path.of("other.discern"), "other", false, "")));
        moment();
        assertFalse(tour.isOn(), "it speaks of another project");
        assertEquals("novelty", kept, "it goes on there");
        tour.start();
        assertTrue(tour.isOn());
        workspace.project().set(Optional.empty());
        moment();
        assertFalse(tour.isOn());
    }

    @Test
    void whoIsThereAlreadyNeedNotGoThere() {
        place.set("unseen");
        project();
        tour.start();
        moment();
        assertEquals("novelty", at());
    }

    @Test
    void aChangeTakenBackInTheMeantimeCountsForNothing() {
        toStep("novelty");
        workspace.decide("Novelty", "", d -> d.withNoveltyCut(0.7));
        tour.look();
        workspace.decide("Novelty", "", d -> d.withNoveltyCut(null));
        while (!later.isEmpty()) later.removeFirst().run();
        assertEquals("novelty", at());
    }

    @Test
    void stepsArePassedOverGoneBackToLeftAndTakenUp() {
        project();
        tour.start();
        tour.skip();
        tour.skip();
        assertEquals("tune", at());
        assertFalse(tour.state().get().done().get(0), "passed over is not done");
        tour.back();
        assertEquals("novelty", at());
        tour.leave();
        assertEquals("OFF", at());
        tour.start();
        assertEquals("novelty", at(), "goes on where it was left");
        for (int i = 0; i < tour.steps().size(); i++) tour.skip();
        assertEquals("END", at());
        tour.back();
        assertEquals("export", at());
        tour.skip();
        tour.again();
        assertEquals("unseen", at(), "and once more");
    }

    @Test
    void withoutAProjectTheSampleIsOpened() {
        tour.start();
        assertEquals("OPENING", at());
        assertEquals(1, opened);
        project();
        tour.look();
        assertEquals("unseen", at());
    }

    @Test
    void aProjectWithoutARunIsNotPutAwayUnasked() {
        workspace.project().set(Optional.of(new ProjectSummary(Path.of("x.discern"), "x", false, "")));
        tour.start();
        assertEquals("OFFER", at());
        assertEquals(0, opened);
        tour.open();
        assertEquals(1, opened);
        tour.leave();
        assertFalse(tour.isOn());
    }

    @Test
    void everyStepHasWordsAndAnAnchor() {
        for (Step step : Step.ALL) {
            for (String part : new String[]{".title", ".words", ".keys"})
                assertFalse(Strings.of("learn.step." + step.id() + part).isBlank(), step.id() + part);
            assertFalse(step.anchor().isBlank(), step.id());
        }
    }
}
