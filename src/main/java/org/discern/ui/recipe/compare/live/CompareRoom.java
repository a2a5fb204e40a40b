package org.discern.ui.recipe.compare.live;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.Comparisons;
import org.discern.domain.recipe.rank.GraphPath;
import org.discern.domain.run.RunRecord;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.Navigator;
import org.discern.work.Commands;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.discern.work.job.Lane;
import org.discern.work.recipe.RankRecipes;

/// What every part of *Compare* is given.
///
/// @param kitchen the project's graph and comparisons
/// @param ranker answers queries
/// @param graph the way to the screen *Graph* and back
/// @param screen back onto the screen's thread
public record CompareRoom(Workspace workspace, Kitchen kitchen, RankRecipes ranker, Navigator navigator, Commands commands,
        Dialogs dialogs, GraphSide graph, Executor screen) {
    /// The kind of the runs that can rank.
    public static final String RUNS = "recipes";

    /// @param model whatever is new when another model ranks
    public record Kitchen(Signal<RecipeGraph> graph, Signal<Comparisons> comparisons, Supplier<Object> model, Decide decide) {}

    /// Changes the comparisons as one operation.
    @FunctionalInterface
    public interface Decide {
        void change(String label, String gesture, UnaryOperator<Comparisons> change);
    }

    /// @param show puts a path on the screen *Graph*
    /// @param users keys of the users selected there
    public record GraphSide(Consumer<GraphPath> show, Supplier<List<String>> users) {}

    /// Something short, beside the screen's thread.
    public <T> CompletableFuture<T> quick(String name, Supplier<T> work) {
        return workspace.runner().quiet(Lane.QUICK, name, _ -> work.get()).result();
    }

    /// All trained recipe models, newest first.
    public List<RunRecord> models() {
        return workspace.runs().get().stream().filter(r -> r.kind().equals(RUNS)).toList();
    }

    /// True when another window holds the project.
    public boolean readOnly() { return workspace.project().get().map(p -> p.readOnly()).orElse(false); }
}
