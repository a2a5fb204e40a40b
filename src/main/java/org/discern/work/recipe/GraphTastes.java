package org.discern.work.recipe;

import org.discern.domain.recipe.RecipeGraph;
import org.discern.engine.recipe.network.GraphVectors;
import org.discern.engine.recipe.rank.GraphTaste;
import org.discern.engine.recipe.rank.PathFinder.Attention;

/// The trained graph as the score and the paths ask it.
public final class GraphTastes {
    private static final double LEAST = .01; // an attribute without attention still joins

    private GraphTastes() {}

    /// A user's vector is folded in from the history it is asked with, so edits count at once.
    public static GraphTaste of(GraphVectors vectors) {
        int users = vectors.graph().users();
        return (_, history, collaborative, graph) -> {
            int[] nodes = new int[history.size()];
            for (int i = 0; i < nodes.length; i++) nodes[i] = users + history.recipe()[i];
            float[][] parts = vectors.parts(vectors.fold(nodes, history.type(), history.weight()));
            System.arraycopy(parts[0], 0, collaborative, 0, collaborative.length);
            System.arraycopy(parts[1], 0, graph, 0, graph.length);
        };
    }

    /// What a recipe's neighbour means to the model.
    static Attention attention(GraphVectors vectors) {
        RecipeGraph graph = vectors.graph();
        return (recipe, entry) -> LEAST + vectors.attention(recipe, graph.neighbour(entry), graph.relationAt(entry));
    }
}
