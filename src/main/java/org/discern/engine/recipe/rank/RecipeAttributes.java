package org.discern.engine.recipe.rank;

import java.util.Arrays;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;

/// Which attributes every recipe has, in columns: the rows of recipe `r` are `starts[r] .. starts[r+1]-1`.
///
/// @param attribute per row: its node minus the first attribute's node
/// @param kinds per attribute
public record RecipeAttributes(int[] starts, int[] attribute, NodeKind[] kinds) {
    public static RecipeAttributes of(RecipeGraph graph) {
        int first = graph.users() + graph.recipes();
        int[] starts = new int[graph.recipes() + 1];
        int[] rows = new int[16];
        int n = 0;
        for (int r = 0; r < graph.recipes(); r++) {
            int node = graph.recipeNode(r);
            int from = n;
            for (int e = graph.start(node); e < graph.start(node) + graph.degree(node); e++) {
                if (graph.neighbour(e) < first) continue;
                if (n == rows.length) rows = Arrays.copyOf(rows, n * 2);
                rows[n++] = graph.neighbour(e) - first;
            }
            Arrays.sort(rows, from, n);
            starts[r + 1] = n;
        }
        NodeKind[] kinds = new NodeKind[graph.size() - first];
        for (int a = 0; a < kinds.length; a++) kinds[a] = graph.kind(first + a);
        return new RecipeAttributes(starts, Arrays.copyOf(rows, n), kinds);
    }

    public int recipes() { return starts.length - 1; }

    public int attributes() { return kinds.length; }

    public int count(int recipe) { return starts[recipe + 1] - starts[recipe]; }
}
