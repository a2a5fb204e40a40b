package org.discern.domain.recipe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Direct edges between recipes that share many ingredients, so that one can walk from dish to dish. Optional, computed.
///
/// Likeness is the weighted Jaccard index: the weights of shared ingredients over those of all, an ingredient weighing
/// `log(recipes / recipes with it)`, so that salt joins nothing. Ingredients of more than a tenth of the recipes (at least 50) are
/// not followed. Cost: O(sum over followed ingredients of their recipes squared).
public final class SharedIngredients {
    public static final Relation RELATION = new Relation("shares ingredients with", NodeKind.RECIPE, NodeKind.RECIPE);
    private static final int FEWEST_FOLLOWED = 50;

    private SharedIngredients() {}

    private record Near(int recipe, double likeness) {}

    /// @param atLeast likeness of two joined recipes, 0..1
    /// @param most edges that begin at one recipe
    /// @return a part with the recipes that are joined, under their keys
    public static GraphPart of(RecipeGraph graph, double atLeast, int most) {
        int recipes = graph.recipes();
        double[] weight = new double[graph.to(NodeKind.INGREDIENT) - graph.from(NodeKind.INGREDIENT)];
        int[] users = new int[weight.length];
        int first = graph.from(NodeKind.INGREDIENT);
        for (int i = 0; i < weight.length; i++) {
            users[i] = graph.degree(first + i);
            weight[i] = users[i] == 0 ? 0 : Math.log((double) Math.max(1, recipes) / users[i]);
        }
        double[] whole = new double[recipes];
        for (int r = 0; r < recipes; r++) for (int i : ingredients(graph, r)) whole[r] += weight[i];
        var part = new GraphPart.Builder();
        var joined = new HashSet<Long>();
        double[] shared = new double[recipes];
        int[] touched = new int[recipes];
        for (int r = 0; r < recipes; r++) {
            int n = 0;
            for (int i : ingredients(graph, r)) {
                if (users[i] > Math.max(FEWEST_FOLLOWED, recipes / 10)) continue;
                for (int e = graph.start(first + i); e < graph.start(first + i) + graph.degree(first + i); e++) {
                    int node = graph.neighbour(e);
                    int other = node - graph.users();
                    if (!graph.isRecipe(node) || other == r) continue;
                    if (shared[other] == 0) touched[n++] = other;
                    shared[other] += weight[i];
                }
            }
            join(graph, part, joined, r, best(shared, Arrays.copyOf(touched, n), whole, r, atLeast, most));
            for (int t = 0; t < n; t++) shared[touched[t]] = 0;
        }
        return part.build(false);
    }

    private static List<Near> best(double[] shared, int[] touched, double[] whole, int r, double atLeast, int most) {
        List<Near> near = new ArrayList<>();
        for (int other : touched) {
            double likeness = shared[other] / (whole[r] + whole[other] - shared[other]);
            if (likeness >= atLeast) near.add(new Near(other, likeness));
        }
        near.sort(Comparator.comparingDouble(Near::likeness).reversed().thenComparingInt(Near::recipe));
        return near.subList(0, Math.min(most, near.size()));
    }

    /// Each pair once, from the lower number.
    private static void join(RecipeGraph graph, GraphPart.Builder part, Set<Long> joined, int r, List<Near> near) {
        for (Near n : near) {
            if (!joined.add((long) Math.min(r, n.recipe) << 32 | Math.max(r, n.recipe))) continue;
            int a = part.node(NodeKind.RECIPE, graph.key(graph.recipeNode(Math.min(r, n.recipe))), "");
            int b = part.node(NodeKind.RECIPE, graph.key(graph.recipeNode(Math.max(r, n.recipe))), "");
            part.edge(a, RELATION, b);
        }
    }

    private static int[] ingredients(RecipeGraph graph, int r) {
        int node = graph.recipeNode(r);
        int from = graph.from(NodeKind.INGREDIENT);
        int to = graph.to(NodeKind.INGREDIENT);
        int[] out = new int[graph.degree(node)];
        int n = 0;
        int last = -1;
        for (int e = graph.start(node); e < graph.start(node) + graph.degree(node); e++) {
            int other = graph.neighbour(e);
            if (other >= from && other < to && other != last) out[n++] = other - from;
            last = other;
        }
        return Arrays.stream(out, 0, n).distinct().toArray();
    }
}
