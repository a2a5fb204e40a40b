package org.discern.ui.recipe.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.GraphPath;
import org.discern.ui.kit.Strings;
import org.discern.work.recipe.walk.ExplainingPaths;

/// Ways between two marks: found, shown, pointed out.
public final class PathVerbs {
    private static final int MOST = 3;

    private final GraphViewModel state;
    private final WalkVerbs walk;
    private final SelectVerbs select;

    PathVerbs(GraphViewModel state, WalkVerbs walk, SelectVerbs select) {
        this.state = state;
        this.walk = walk;
        this.select = select;
    }

    /// Finds ways between the two selected marks.
    ///
    /// @param onlyShortest one of the fewest steps, else the few that explain best
    public void find(boolean onlyShortest) {
        int[] ends = state.selectedNodes();
        if (ends.length != 2) {
            state.remark(Strings.of("recipe.graph.two"));
            return;
        }
        RecipeGraph graph = state.graph();
        var _ = state.room().quick("Paths", () -> {
            var search = new ExplainingPaths(graph);
            return onlyShortest ? search.shortest(ends[0], ends[1]).stream().toList() : search.best(ends[0], ends[1], MOST);
        }).whenCompleteAsync((found, failure) -> {
            if (failure != null) state.room().workspace().tell("Looking for paths", failure);
            else
                if (found.isEmpty())
                    state.remark(Strings.of("recipe.graph.nopath", graph.name(ends[0]), graph.name(ends[1])));
            else
                    show(found);
        }, state.room().screen());
    }

    /// Shows a path and points it out, e.g. why a recipe ranks where it does.
    public void show(GraphPath path) { show(List.of(path)); }

    public void show(List<GraphPath> found) {
        var nodes = new ArrayList<Integer>();
        for (GraphPath path : found) nodes.addAll(path.nodes());
        int first = found.getFirst().nodes().getFirst();
        int last = found.getFirst().nodes().getLast();
        int[] all = nodes.stream().distinct().mapToInt(Integer::intValue).toArray();
        if (IntStream.of(all).anyMatch(n -> state.scenery().bodyOf(n) < 0))
            walk.show(Strings.of("recipe.op.paths", found.size(), state.graph().name(first), state.graph().name(last)), all);
        select.nodes(first, last);
        state.pointOut(found);
        state.remark("");
        state.touch();
    }

    public void forget() {
        if (state.paths().get().isEmpty()) return;
        state.pointOut(List.of());
        state.touch();
    }
}
