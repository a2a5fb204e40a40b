package org.discern.ui.recipe.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.discern.domain.recipe.NodeName;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.Scene;
import org.discern.domain.recipe.rank.GraphPath;
import org.discern.domain.stage.Sight;

/// *Graph* as a scene of a show: what is selected, pointed out and in view travels with it.
public final class GraphSight {
    private GraphSight() {}

    /// What is shown now; empty when that is nothing.
    public static Optional<Sight> of(GraphDesk desk) {
        GraphViewModel state = desk.state();
        Scene scene = state.standing();
        if (scene.isEmpty()) return Optional.empty();
        RecipeGraph graph = state.graph();
        List<Sight.Graph.Way> ways = state.paths().get().stream().map(p -> new Sight.Graph.Way(p.nodes().stream().map(
                n -> NodeName
                        .of(graph, n)).toList(), p.relations().stream().map(r -> graph.relations().get(r).name()).toList()))
                .toList();
        GraphViewModel.Window seen = state.window();
        return Optional.of(new Sight.Graph(scene, ways, seen.width(), seen.height()));
    }

    /// Selects, points out and looks as the scene says, once its marks are on the screen.
    public static void show(GraphDesk desk, Sight.Graph sight) {
        GraphViewModel state = desk.state();
        RecipeGraph graph = state.graph();
        var picked = new BitSet();
        for (Scene.Mark mark : sight.scene().marks()) {
            int node = graph.find(mark.kind(), mark.key());
            int body = node < 0 ? -1 : state.scenery().bodyOf(node);
            if (mark.selected() && body >= 0) picked.set(body);
        }
        state.select(picked);
        state.pointOut(sight.ways().stream().map(way -> path(way, graph)).flatMap(Optional::stream).toList());
        Scene.Camera from = sight.scene().camera();
        if (sight.width() > 0 && sight.height() > 0)
            state.frame(new GraphViewModel.Window(from.x(), from.y(), sight.width(), sight.height()));
    }

    /// Empty when the graph has lost a part of it.
    private static Optional<GraphPath> path(Sight.Graph.Way way, RecipeGraph graph) {
        List<Integer> nodes = way.nodes().stream().map(n -> graph.find(n.kind(), n.key())).toList();
        List<Integer> relations = new ArrayList<>();
        for (String name : way.relations())
            relations.add(IntStream.range(0, graph.relations().size()).filter(r -> graph.relations().get(r).name().equals(name))
                    .findFirst().orElse(-1));
        return nodes.contains(-1) || relations.contains(-1) ? Optional.empty() : Optional.of(new GraphPath(nodes, relations, 0));
    }
}
