package org.discern.domain.recipe;

/// A node by kind and key: outlives imports, which number nodes anew.
public record NodeName(NodeKind kind, String key) {
    public static NodeName of(RecipeGraph graph, int node) { return new NodeName(graph.kind(node), graph.key(node)); }
}
