package org.discern.work.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.discern.domain.operation.Operation;
import org.discern.domain.operation.Operation.Change;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.Scene;
import org.discern.domain.recipe.Scene.Mark;
import org.discern.domain.recipe.Scenes;
import org.discern.domain.recipe.rank.Comparisons;
import org.discern.storage.table.ComparisonStore;
import org.discern.storage.table.RecipeFixtures;
import org.discern.storage.table.RecipeGraphStore;
import org.discern.storage.table.SceneStore;
import org.discern.work.Workspace;
import org.discern.work.Written;
import org.discern.work.job.JobRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Graph, scenes and comparisons follow undo, redo and reopening like everything else.
final class RecipeWorkspaceTest {
    @TempDir
    Path folder;

    static IntStream seeds() { return IntStream.range(0, 8); }

    private static void bring(Workspace workspace) {
        workspace.write("Import kitchen.csv", p -> {
            long id = p.recipeGraph().add(RecipeFixtures.batch("kitchen.csv", "x", RecipeFixtures.kitchen()), "now");
            return new Written<>(id, "Import kitchen.csv", List.of(new Change(RecipeGraphStore.importKey(id), "",
                    RecipeGraphStore.ACTIVE)));
        }).await();
    }

    @Test
    void theGraphFollowsImportsUndoAndReopening() {
        Path file = folder.resolve("p.discern");
        try (var workspace = new Workspace(JobRunner.threaded(2, failure -> {}))) {
            workspace.create(file).await();
            assertEquals(0, workspace.awaitRecipeGraph().size());
            assertTrue(new SearchStored(workspace).find("soup", Set.of(), 5).isEmpty());
            bring(workspace);
            RecipeGraph graph = workspace.awaitRecipeGraph();
            assertEquals(List.of(2, 2), List.of(graph.users(), graph.recipes()));
            List<Integer> found = new SearchStored(workspace).find("red lentil", Set.of(), 5);
            assertEquals(List.of("red lentil", "Red lentil soup"), found.stream().map(graph::name).toList(),
                    "what is just so first");
            assertEquals(List.of("Red lentil soup"), new SearchStored(workspace).find("soup", Set.of(NodeKind.RECIPE), 5).stream()
                    .map(graph::name).toList());
            workspace.undo();
            workspace.settle();
            assertEquals(0, workspace.awaitRecipeGraph().size());
            workspace.redo();
            workspace.settle();
            assertEquals(2, workspace.awaitRecipeGraph().recipes());
        }
        try (var again = new Workspace(JobRunner.threaded(2, failure -> {}))) {
            again.open(file).await();
            assertEquals(2, again.awaitRecipeGraph().recipes());
            again.closeProject().await();
            assertEquals(0, again.awaitRecipeGraph().size());
        }
    }

    private static Scenes randomChange(Scenes s, Random random) {
        Scene present = s.present().orElse(Scene.EMPTY);
        var mark = new Mark(NodeKind.RECIPE, "r" + random.nextInt(4), random.nextInt(3), random.nextInt(3), false, false);
        return switch (random.nextInt(5)) {
            case 0 -> s.withPresent(present.withMarks(present.marks().stream().filter(m -> !m.key().equals(mark.key()))
                    .toList()));
            case 1 -> s.withPresent(present.withNote("note " + random.nextInt(3)));
            case 2 -> s.withSaved(present.named("kept " + random.nextInt(2)));
            case 3 -> s.without("kept " + random.nextInt(2));
            default -> {
                var marks = new java.util.ArrayList<>(present.marks().stream().filter(m -> !m.key().equals(mark.key())).toList());
                marks.add(mark);
                yield s.withPresent(present.withMarks(marks));
            }
        };
    }

    private static Set<Mark> marks(Scenes s) { return new HashSet<>(s.present().map(Scene::marks).orElse(List.of())); }

    @ParameterizedTest
    @MethodSource("seeds")
    void reopeningShowsTheSame(int seed) {
        var random = new Random(seed);
        Path file = folder.resolve("p.discern");
        Scenes last;
        Comparisons compared;
        List<Operation> history;
        try (var workspace = new Workspace(JobRunner.threaded(2, failure -> {}))) {
            workspace.create(file).await();
            for (int i = 0; i < 40; i++) {
                int what = random.nextInt(10);
                if (what == 0) workspace.undo();
                else if (what == 1) workspace.redo();
                else
                    if (what == 2)
                        workspace.decideComparisons("Compare", "", c -> c.withSaved(RecipeFixtures.comparison("c" + random
                                .nextInt(
                                        3))));
                    else
                        if (what == 3)
                            workspace.decideComparisons("Grade", "", c -> c.withGrade(new Comparisons.Judged("ada", "soup", "r"
                                    + random
                                            .nextInt(2)), random.nextInt(5) - 1));
                        else
                            workspace.decideScenes("step " + i, what < 6 ? "drag" : "", s -> randomChange(s, random));
            }
            last = workspace.scenes().get();
            compared = workspace.comparisons().get();
            history = workspace.history().get();
        }
        try (var again = new Workspace()) {
            again.open(file).await();
            assertEquals(history, again.history().get());
            assertEquals(last, again.scenes().get());
            assertEquals(compared, again.comparisons().get());
            Scenes stored = new SceneStore(again.require("test").file()).load();
            assertEquals(marks(last), marks(stored), "the table says what the log says");
            assertEquals(last.saved(), stored.saved());
            assertEquals(compared, new ComparisonStore(again.require("test").file()).load());
            int steps = 0;
            for (; !again.undoState().get().undo().isEmpty(); steps++) again.undo();
            assertEquals(Scenes.NONE, again.scenes().get());
            assertEquals(Comparisons.NONE, again.comparisons().get());
            for (; steps > 0; steps--) again.redo();
            assertEquals(marks(last), marks(again.scenes().get()));
            assertEquals(compared, again.comparisons().get());
        }
    }

    /// An operation holds what it touched and no more.
    @Test
    void movingOneMarkIsOneSmallChange() {
        var workspace = new Workspace();
        workspace.decideScenes("Lay out", "", s -> s.withPresent(RecipeFixtures.scene("")));
        workspace.decideScenes("Move", "", s -> s.withPresent(s.present().orElseThrow().withMarks(s.present().orElseThrow()
                .marks().stream().map(m -> m.key().equals("r1") ? new Mark(m.kind(), m.key(), 99, 99, true, false) : m)
                .toList())));
        assertEquals(List.of("recipe.scenes/present/mark/recipe/r1"), workspace.history().get().getFirst().keys());
        workspace.undo();
        assertEquals(Optional.of(RecipeFixtures.scene("")), workspace.scenes().get().present().map(s -> s.withMarks(RecipeFixtures
                .scene("").marks())));
    }

    @Test
    void aTrainingBecomesCurrentByAnOperationAndUndoGoesBack() {
        try (var workspace = new Workspace(JobRunner.threaded(2, failure -> {}))) {
            workspace.create(folder.resolve("p.discern")).await();
            workspace.write("Train", p -> {
                var run = p.recipeRuns().add(RecipeFixtures.run(), RecipeFixtures.WEIGHTS);
                return new Written<>(run, "Train the recipe model", List.of(workspace.recipeRunChange(run.record().id())));
            }).await();
            assertEquals(1, workspace.awaitRecipeRun().orElseThrow().record().id());
            assertTrue(workspace.isCurrent(workspace.runs().get().getFirst()));
            assertTrue(workspace.userRun().get().isEmpty(), "the other jobs' choices are their own");
            workspace.undo();
            assertTrue(workspace.awaitRecipeRun().isEmpty());
            workspace.chooseRun(workspace.runs().get().getFirst());
            assertEquals(1, workspace.awaitRecipeRun().orElseThrow().record().id());
        }
    }
}
