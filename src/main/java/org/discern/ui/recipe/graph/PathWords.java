package org.discern.ui.recipe.graph;

import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.GraphPath;
import org.discern.ui.kit.Strings;

/// A path as a sentence: *Ana save Chili, which contains bean, which Ben's Stew contains*.
final class PathWords {
    private PathWords() {}

    static String sentence(RecipeGraph graph, GraphPath path) {
        var line = new StringBuilder(graph.name(path.nodes().getFirst()));
        for (int i = 0; i < path.relations().size(); i++) {
            var relation = graph.relations().get(path.relations().get(i));
            int from = path.nodes().get(i);
            boolean forward = graph.kind(from) == relation.head();
            line.append(Strings.of(forward ? "recipe.path.forward" : "recipe.path.back", relation.name(), graph.name(path.nodes()
                    .get(
                            i + 1))));
        }
        return line.toString();
    }
}
