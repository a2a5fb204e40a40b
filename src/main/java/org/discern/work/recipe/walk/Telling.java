package org.discern.work.recipe.walk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.discern.domain.recipe.Interactions;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.TypeTrust;

/// Which neighbours of a node say most, so that a limit keeps the right ones: first those that join what is visible; then a
/// user's most trusted and latest recipes, an attribute's most used recipes, and a recipe's rarest attributes that still
/// lead somewhere.
final class Telling {
    private Telling() {}

    /// @param joins how many visible nodes each node is joined to, 0 where missing
    static int[] ordered(RecipeGraph graph, int of, int[] neighbours, Map<Integer, Integer> joins) {
        Map<Integer, Double> worth = new HashMap<>();
        if (graph.kind(of) == NodeKind.USER) trusted(graph, of, worth);
        for (int node : neighbours) worth.computeIfAbsent(node, x -> worth(graph, x));
        return IntStream.of(neighbours).boxed().sorted(Comparator.<Integer>comparingInt(x -> -joins.getOrDefault(x, 0))
                .thenComparingDouble(x -> -worth.getOrDefault(x, 0.0)).thenComparingInt(x -> x)).mapToInt(Integer::intValue)
                .toArray();
    }

    private static double worth(RecipeGraph graph, int node) {
        int degree = graph.degree(node);
        if (!graph.kind(node).isAttribute()) return degree;
        return degree < 2 ? -1 : 1.0 / degree;
    }

    private static void trusted(RecipeGraph graph, int user, Map<Integer, Double> worth) {
        Interactions all = graph.interactions();
        if (user >= all.users()) return;
        double[] trust = all.types().stream().mapToDouble(TypeTrust.defaults()::of).toArray();
        int from = all.from(user);
        int n = all.to(user) - from;
        for (int i = 0; i < n; i++) {
            int row = from + i;
            double latest = (double) i / Math.max(1, n); // rows stand in order of time
            worth.merge(all.recipe()[row], 1 + trust[all.type()[row]] + latest * .2, Math::max);
        }
    }

    /// How many of the visible nodes each of their neighbours is joined to.
    static Map<Integer, Integer> joins(RecipeGraph graph, int[] visible, int[] candidates) {
        Map<Integer, Integer> out = new HashMap<>();
        int[] sorted = Arrays.stream(candidates).sorted().toArray();
        for (int v : visible) {
            int last = -1;
            for (int e = graph.start(v), end = e + graph.degree(v); e < end; e++) {
                int nb = graph.neighbour(e);
                if (nb != last && Arrays.binarySearch(sorted, nb) >= 0) out.merge(nb, 1, Integer::sum);
                last = nb;
            }
        }
        return out;
    }
}
