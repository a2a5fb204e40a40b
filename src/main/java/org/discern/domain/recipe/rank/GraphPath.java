package org.discern.domain.recipe.rank;

import java.util.List;

/// A way through the graph.
///
/// @param nodes from the first to the last, at least two
/// @param relations per step, its place in the graph's relations; one fewer than nodes
/// @param weight how much the model attends to it, higher is better; only for comparing paths
public record GraphPath(List<Integer> nodes, List<Integer> relations, double weight) {
    public GraphPath {
        nodes = List.copyOf(nodes);
        relations = List.copyOf(relations);
        if (nodes.size() != relations.size() + 1) throw new IllegalArgumentException("A path has one relation a step");
    }
}
