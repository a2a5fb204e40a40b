package org.discern.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.Scene;
import org.discern.domain.recipe.rank.Comparison;
import org.discern.domain.recipe.rank.RankQuery;
import org.discern.domain.recipe.rank.Request;
import org.discern.domain.stage.Show;
import org.discern.domain.stage.ShowScene;
import org.discern.domain.stage.Sight;
import org.discern.domain.user.Scenario;
import org.discern.domain.user.UserEvent;
import org.discern.work.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageViewModelTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    Path folder;

    private final Workspace workspace = new Workspace();
    private long now;
    private final StageViewModel model = new StageViewModel(workspace, () -> now);

    private List<String> names() { return workspace.show().get().scenes().stream().map(ShowScene::name).toList(); }

    private void three() {
        model.add("one", new Sight.Threshold(.4, .4));
        model.add("two", new Sight.Plain("review"));
        model.add("three", new Sight.Novelty(.5));
    }

    @Test
    void everyChangeOfTheListIsOneStepThatCanBeUndone() {
        workspace.create(folder.resolve("show.discern")).await();
        three();
        assertEquals(2, model.state().get().place(), "a new scene is the chosen one");
        model.move(-1);
        assertEquals(List.of("one", "three", "two"), names());
        assertEquals(1, model.state().get().place(), "the choice goes with its scene");
        model.rename("  third ");
        model.note("3", "say it slowly");
        model.duplicate();
        assertEquals(List.of("one", "third", "third (copy)", "two"), names());
        model.remove();
        model.choose(0);
        model.sweep(true, .1);
        assertEquals(new Sight.Threshold(.1, .4), workspace.show().get().get(0).sight());
        List<String> steps = workspace.steps().stream().map(s -> s.label()).toList();
        assertEquals(List.of("Let the threshold glide in scene \"one\"", "Remove scene \"third (copy)\"",
                "Duplicate scene \"third\"", "Notes of scene \"third\"", "Rename scene \"three\" to \"third\"",
                "Move scene \"three\"", "Add scene \"three\"", "Add scene \"two\"", "Add scene \"one\""), steps);
        for (int i = 0; i < steps.size(); i++) workspace.undo();
        assertEquals(Show.NONE, workspace.show().get());
        assertEquals(-1, model.state().get().place());
        workspace.redo();
        assertEquals(List.of("one"), names());
        workspace.close();
    }

    @Test
    void aShowOfEveryKindOfSceneSurvivesTheFile() {
        Path file = folder.resolve("kept.discern");
        workspace.create(file).await();
        three();
        model.sweep(false, 0);
        var event = new UserEvent(3, "Ana", 60, "play it", "music", "");
        model.add("four", new Sight.Reading(new Scenario("", "Ana", "Ben", "again", 90, .5, java.util.Set.of("news"), List.of(
                new Scenario.Recent(event, false)))));
        model.add("five", new Sight.Graph(new Scene("", List.of(new Scene.Mark(NodeKind.USER, "u1", 1, 2, true, true)),
                java.util.Set.of(), java.util.Set.of(), new Scene.Camera(1, 2, 3), "")));
        model.add("six", new Sight.Ranks(new Comparison("x", List.of(new Comparison.Column("", RankQuery.of("u1",
                Request.NONE))), 10, "")));
        var kept = new Scenario("as Ben", "Ana", "Ben", "again", 90, .5, java.util.Set.of(), List.of());
        model.add("seven", new Sight.Beside(List.of(kept, kept.named("plain")), List.of("plain")));
        model.add("eight", new Sight.Gain(org.discern.domain.user.Gains.By.USER, false, "ALL",
                org.discern.domain.user.Gains.By.LENGTH, "1–5"));
        model.add("nine", new Sight.Graph(new Scene("", List.of(), java.util.Set.of(), java.util.Set.of(), new Scene.Camera(1, 2,
                3),
                ""), List.of(new Sight.Graph.Way(List.of(new org.discern.domain.recipe.NodeName(NodeKind.USER, "u1"),
                        new org.discern.domain.recipe.NodeName(NodeKind.RECIPE, "r1")), List.of("save"))), 640, 400));
        model.add("ten", new Sight.Ranks(new Comparison("x", List.of(new Comparison.Column("", RankQuery.of("u1",
                Request.NONE))), 10, "a note"), 1, "r7"));
        Show before = workspace.show().get();
        assertEquals(10, before.size());
        workspace.closeProject().await();
        assertEquals(Show.NONE, workspace.show().get());
        workspace.open(file).await();
        assertEquals(before, workspace.show().get());
        workspace.close();
    }

    @Test
    void theShowWalksStopsAtItsEndsAndGoesBlack() {
        three();
        model.choose(0);
        model.back();
        assertEquals(0, model.state().get().place());
        model.play();
        assertTrue(model.state().get().playing());
        model.forward();
        model.forward();
        model.forward();
        assertEquals(2, model.state().get().place());
        assertTrue(model.next().isEmpty());
        model.black();
        assertTrue(model.state().get().black());
        model.back();
        assertFalse(model.state().get().black(), "the first key takes black away");
        assertEquals(2, model.state().get().place(), "and the scene stays");
        model.hide(true);
        model.end();
        assertTrue(model.state().get().hidden(), "the wish to hide outlives the show");
        assertFalse(model.state().get().playing());
    }

    @Test
    void theClockCanBePausedAndBegunAnew() {
        three();
        model.play();
        now += 5 * SECOND;
        assertEquals(5, model.seconds());
        model.pause();
        now += 60 * SECOND;
        assertEquals(5, model.seconds());
        model.pause();
        now += 2 * SECOND;
        assertEquals(7, model.seconds());
        model.restart();
        assertEquals(0, model.seconds());
    }

    @Test
    void aSweepThatWouldNotMoveBeginsAtHalf() {
        model.add("one", new Sight.Threshold(.4, .4));
        model.sweep(true, .4);
        assertEquals(new Sight.Threshold(.2, .4), workspace.show().get().get(0).sight());
        model.sweep(false, .4);
        assertEquals(new Sight.Threshold(.4, .4), workspace.show().get().get(0).sight());
    }

    @Test
    void withoutScenesThereIsNoShow() {
        model.play();
        assertFalse(model.state().get().playing());
        model.remove();
        model.duplicate();
        model.move(1);
        assertEquals(Show.NONE, workspace.show().get());
    }
}
