package org.discern.ui.intent.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Optional;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.ui.intent.live.IntentViewModel.Stage;
import org.discern.work.Workspace;
import org.junit.jupiter.api.Test;

class IntentViewModelTest {
    private final Workspace workspace = Rooms.workspace(DiscoveryFixture.small());
    private final IntentViewModel model = Rooms.around(workspace).live();

    private Live now() { return model.live().get().orElseThrow(); }

    @Test
    void beginsAtTheLearnedThreshold() {
        assertEquals(Stage.READY, model.stage().get());
        assertEquals(0.85, model.cutHeight().get());
        assertEquals(now().discovery().unseen().suggestedCut(), model.noveltyCut().get());
    }

    @Test
    void aDragIsOneUndoStepAndNothingIsStoredBefore() {
        for (double h = 0.85; h > 0.3; h -= 0.05) model.dragCut(h);
        assertTrue(workspace.history().get().isEmpty(), "nothing is stored while the hand moves");
        assertTrue(model.moving().get());
        model.release("Cut");
        assertFalse(model.moving().get());
        assertEquals(1, workspace.history().get().size());
        assertTrue(now().tally().clusters() > 18);
        workspace.undo();
        assertEquals(0.85, model.cutHeight().get());
        assertEquals(0.85, now().cut().height());
        workspace.redo();
        assertEquals(0.35, model.cutHeight().get(), 0.06);
    }

    @Test
    void noTwoUndecidedClustersAreCalledTheSameWhileTheHandMoves() {
        for (double height = 0.95; height > 0.3; height -= 0.05) {
            model.dragCut(height);
            var names = now().clusters().entries().stream().filter(e -> e.kind() == org.discern.domain.intent.Clusters.Kind.NEW)
                    .map(now()::nameOf).toList();
            assertEquals(names.size(), names.stream().distinct().count(), names + " at " + height);
        }
        var entry = now().clusters().entries().stream().filter(e -> e.kind() == org.discern.domain.intent.Clusters.Kind.NEW)
                .findFirst().orElseThrow();
        assertEquals(now().nameOf(entry), now().called(entry.node()));
        workspace.decide("Name", "", d -> d.withName("node:" + entry.node(), "points"));
        assertEquals("points", now().called(entry.node()));
    }

    @Test
    void twoDragsAreTwoSteps() {
        model.dragCut(0.5);
        model.release("Cut");
        model.dragCut(0.4);
        model.release("Cut");
        workspace.undo();
        assertEquals(0.5, model.cutHeight().get());
        workspace.undo();
        assertEquals(0.85, model.cutHeight().get());
    }

    @Test
    void aDragThatComesBackIsNoStep() {
        model.dragCut(0.5);
        model.dragCut(0.85);
        model.release("Cut");
        assertTrue(workspace.history().get().isEmpty());
    }

    @Test
    void theClustersFollowOncePerFrame() {
        var frames = new ArrayDeque<Runnable>();
        var slow = new IntentViewModel(workspace, frames::add);
        slow.refresh();
        int[] pictures = {0};
        slow.live().addListener(_ -> pictures[0]++);
        for (int i = 0; i < 50; i++) slow.dragCut(0.8 - i * 0.01);
        assertEquals(0, pictures[0]);
        assertEquals(0.31, slow.cutHeight().get(), 1e-9, "the handle follows at once");
        assertEquals(1, frames.size());
        frames.remove().run();
        assertEquals(1, pictures[0]);
        assertEquals(0.31, slow.live().get().orElseThrow().cut().height(), 1e-9);
    }

    @Test
    void releaseDoesNotWaitForTheFrame() {
        var slow = new IntentViewModel(workspace, _ -> {});
        slow.refresh();
        slow.dragCut(0.4);
        slow.release("Cut");
        assertEquals(0.4, slow.live().get().orElseThrow().cut().height());
        assertEquals(0.4, workspace.decisions().get().cutHeight());
    }

    @Test
    void stepsGoFromMergeToMerge() {
        int before = now().cut().clusters();
        model.step(1);
        assertEquals(before - 1, now().cut().clusters());
        model.step(-1);
        assertEquals(before, now().cut().clusters());
        model.step(-25);
        assertEquals(before + 25, now().cut().clusters());
        model.toLearned("Learned");
        assertEquals(before, now().cut().clusters());
        assertEquals(4, workspace.history().get().size());
    }

    @Test
    void stepsStopAtTheEnds() {
        model.step(1_000_000);
        assertEquals(1, now().cut().clusters());
        model.step(1);
        assertEquals(1, now().cut().clusters());
        model.step(-1_000_000);
        assertEquals(now().ground().tree().leaves(), now().cut().clusters());
        Cut finest = now().cut();
        model.step(-1);
        assertSame(finest, now().cut());
    }

    @Test
    void aClusterKeepsItsNodeItsColourAndItsNameThroughADrag() {
        var biggest = now().clusters().entries().stream().max((a, b) -> Integer.compare(a.size(), b.size())).orElseThrow();
        workspace.decide("Name", "", d -> d.withName("node:" + biggest.node(), "lost card"));
        int colour = now().ground().colours().of(biggest.node());
        model.dragCut(0.2);
        model.dragCut(0.85);
        var again = now().clusters().entries().get(now().cut().indexOf(biggest.node()));
        assertEquals("lost card", now().nameOf(again));
        assertEquals(colour, now().ground().colours().of(again.node()));
    }

    @Test
    void theChangeIsCountedFromWhereTheHandTookHold() {
        int groups = now().tally().groups();
        model.dragCut(1.3);
        assertTrue(now().change().merged() > 0);
        assertEquals(0, now().change().split());
        assertTrue(now().tally().groups() < groups);
        model.dragCut(0.85);
        assertTrue(now().change().isNone());
    }

    @Test
    void aReadOnlyProjectCanBeLookedThroughButNothingIsKept() {
        workspace.project().set(Optional.of(new org.discern.work.ProjectSummary(java.nio.file.Path.of("a.discern"), "a", true,
                "open elsewhere")));
        model.refresh();
        model.dragCut(0.4);
        assertEquals(0.4, now().cut().height());
        model.release("Cut");
        assertTrue(workspace.history().get().isEmpty());
    }

    @Test
    void saysWhatIsMissing() {
        var empty = new Workspace();
        IntentViewModel none = Rooms.around(empty).live();
        none.refresh();
        assertEquals(Stage.NO_PROJECT, none.stage().get());
        empty.corpus().set(DiscoveryFixture.small().corpus());
        assertEquals(Stage.NO_RUN, none.stage().get());
        empty.discovery().set(Optional.of(DiscoveryFixture.small().discovery()));
        assertEquals(Stage.READY, none.stage().get());
        empty.corpus().set(Corpus.EMPTY);
        assertTrue(none.live().get().isEmpty());
    }
}
