package org.discern.work.recipe.evaluate;

import java.util.List;
import org.discern.domain.recipe.GraphPart;
import org.discern.domain.recipe.GraphUnion;
import org.discern.domain.recipe.Interactions;
import org.discern.domain.recipe.RecipeGraph;

/// The part of a graph that somebody has touched: tables of attributes often hold recipes nobody ever used, which no list of
/// likes can ask for.
final class KnownRecipes {
    private KnownRecipes() {}

    static RecipeGraph of(RecipeGraph graph) {
        Interactions all = graph.interactions();
        boolean[] isIn = new boolean[graph.size()];
        for (int r : all.recipe()) isIn[r] = true;
        var part = new GraphPart.Builder();
        int[] node = new int[graph.size()];
        for (int n = 0; n < graph.size(); n++) {
            boolean keep = !graph.isRecipe(n) || isIn[n];
            node[n] = keep ? part.node(graph.kind(n), graph.key(n), graph.name(n)) : -1;
            if (keep && graph.isRecipe(n)) part.text(node[n], graph.text(n));
        }
        for (int n = graph.users(); n < graph.size(); n++)
            for (int e = graph.start(n); e < graph.start(n) + graph.degree(n); e++) {
                int other = graph.neighbour(e);
                if (other > n && node[n] >= 0 && node[other] >= 0)
                    part.edge(node[n], graph.relations().get(graph.relationAt(e)), node[other]);
            }
        for (int u = 0; u < all.users(); u++)
            for (int i = all.from(u); i < all.to(u); i++)
                part.interaction(node[u], node[all.recipe()[i]], all.types().get(all.type()[i]), all.time()[i], all.value()[i]);
        return GraphUnion.of(List.of(part.build(all.timesAreOrder())));
    }
}
