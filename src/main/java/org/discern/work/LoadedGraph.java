package org.discern.work;

import java.util.concurrent.CompletableFuture;
import org.discern.domain.recipe.GraphUnion;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.work.job.Lane;
import org.jspecify.annotations.Nullable;

/// The recipe graph of the open project, put together of its active imports beside whatever else is going on. What was asked
/// for while it is being read is read once, afterwards.
final class LoadedGraph {
    private final Workspace workspace;
    private final Signal<RecipeGraph> signal = new Signal<>(RecipeGraph.EMPTY);
    private @Nullable CompletableFuture<Boolean> end; // guarded by this; of the reading under way, if any
    private boolean stale; // guarded by this; whether what is being read is not wanted any more

    LoadedGraph(Workspace workspace) { this.workspace = workspace; }

    Signal<RecipeGraph> signal() { return signal; }

    /// Waits until the graph is as the file has it.
    RecipeGraph await() {
        CompletableFuture<Boolean> underWay;
        synchronized (this) {
            underWay = end;
        }
        if (underWay != null) underWay.join();
        return signal.get();
    }

    /// Forgets the graph of the project that is being left.
    synchronized void clear() {
        stale = true;
        if (signal.get() != RecipeGraph.EMPTY) signal.set(RecipeGraph.EMPTY);
    }

    /// Has the graph read, once more when it is being read.
    void load() {
        var ended = new CompletableFuture<Boolean>();
        synchronized (this) {
            stale = true;
            if (end != null) return;
            end = ended;
        }
        workspace.loading().set("recipe graph");
        workspace.runner().quiet(Lane.QUICK, "Read the recipe graph", _ -> read(ended));
    }

    private boolean read(CompletableFuture<Boolean> ended) {
        try {
            while (!shown(fresh())) workspace.loading().set("recipe graph");
            return true;
        } finally {
            synchronized (this) {
                end = null; // ours: none begins while there is one
            }
            workspace.loading().set("");
            ended.complete(true);
        }
    }

    private RecipeGraph fresh() {
        synchronized (this) {
            stale = false;
        }
        OpenProject file = workspace.openNow();
        try {
            return file == null ? RecipeGraph.EMPTY : GraphUnion.of(file.recipeGraph().parts());
        } catch (RuntimeException failure) {
            if (workspace.openNow() == file) workspace.tell("Reading the recipe graph", failure);
            return RecipeGraph.EMPTY;
        }
    }

    /// @return false when something changed meanwhile
    private synchronized boolean shown(RecipeGraph graph) {
        if (stale) return false;
        if (graph.size() > 0 || signal.get().size() > 0) signal.set(graph);
        end = null; // from here on a change needs a reading of its own
        return true;
    }
}
