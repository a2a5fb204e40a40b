package org.discern.work.recipe;

import java.util.Arrays;
import org.discern.domain.WorkbenchException;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.RecipeRun;
import org.discern.domain.run.Progress;
import org.discern.engine.recipe.network.GraphBytes;
import org.discern.work.Workspace;
import org.discern.work.job.JobHandle;
import org.discern.work.job.Lane;
import org.discern.work.report.Repetition;

/// Makes an earlier training of the recipe model again from its record and compares every bit of its weights; keeps nothing. A
/// training that was cancelled cannot be made again just so, and then differs.
public final class RepeatRecipes {
    private final Workspace workspace;
    private final TrainRecipes train;

    public RepeatRecipes(Workspace workspace, TrainRecipes train) {
        this.workspace = workspace;
        this.train = train;
    }

    public JobHandle<Repetition> start(long runId) {
        return workspace.runner().start(Lane.COMPUTE, "Repeat run " + runId, progress -> run(runId, progress));
    }

    private Repetition run(long runId, Progress progress) {
        var store = workspace.require("Repeating a run").recipeRuns();
        RecipeRun before = store.load(runId);
        byte[] weights = store.weights(runId);
        workspace.settle();
        RecipeGraph graph = workspace.awaitRecipeGraph();
        if (!GraphHash.of(graph).equals(before.record().dataHash()))
            throw new WorkbenchException("Run " + runId
                    + " was made from another recipe graph than the project holds now, so it cannot "
                    + "be made again. Take the imports since then back, or train anew.");
        TrainRecipes.Made again = train.make(graph, before.spec(), TrainRecipes.startedFrom(before.record()), progress);
        progress.check(); // a training that was cancelled on the way is no repetition
        String difference = !Arrays.equals(weights, GraphBytes.write(again.model()))
                ? "The weights of the graph differ."
                : before.weights().equals(again.weights().named()) ? "" : "The weights of the score differ.";
        return new Repetition(runId, difference.isEmpty(), difference);
    }
}
