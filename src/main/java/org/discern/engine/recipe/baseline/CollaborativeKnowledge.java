package org.discern.engine.recipe.baseline;

import org.discern.domain.recipe.RecipeGraph;
import org.discern.engine.recipe.kernel.Csr;
import org.discern.engine.recipe.layer.RelationEdges;

/// Likes and what recipes are made of as one graph: a user likes, a recipe is liked, and every relation of the recipe graph
/// one way and, as a relation of its own, the other.
///
/// Source: Wang et al., "KGAT", 2019, section 2 (the collaborative knowledge graph).
final class CollaborativeKnowledge {
    private CollaborativeKnowledge() {}

    /// @param likes the interactions; those of `graph` are not looked at
    static RelationEdges of(LikeGraph likes, RecipeGraph graph) {
        int relations = graph.relations().size();
        int[] starts = new int[graph.size() + 1];
        for (int e = 0; e < likes.likes(); e++) {
            starts[likes.user(e) + 1]++;
            starts[likes.recipe(e) + 1]++;
        }
        for (int n = graph.users(); n < graph.size(); n++)
            for (int a = graph.start(n); a < graph.start(n + 1); a++) if (graph.neighbour(a) >= graph.users()) starts[n + 1]++;
        for (int n = 0; n < graph.size(); n++) starts[n + 1] += starts[n];
        int[] to = new int[starts[graph.size()]];
        byte[] relation = new byte[to.length];
        int[] at = starts.clone();
        for (int e = 0; e < likes.likes(); e++) {
            to[at[likes.user(e)]++] = likes.recipe(e);
            relation[at[likes.recipe(e)]] = 1;
            to[at[likes.recipe(e)]++] = likes.user(e);
        }
        for (int n = graph.users(); n < graph.size(); n++) for (int a = graph.start(n); a < graph.start(n + 1); a++) {
            int other = graph.neighbour(a);
            if (other < graph.users()) continue;
            relation[at[n]] = (byte) (2 + graph.relationAt(a) + (n < other ? 0 : relations));
            to[at[n]++] = other;
        }
        return new RelationEdges(new Csr(graph.size(), starts, to), relation, 2 + 2 * relations, graph.users(), graph.recipes());
    }
}
