package org.discern.work.recipe.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;

/// A way of speaking about the graph: *user Ana — save — recipe — contains — ingredient bean*. Begins with a kind (or one node of
/// it) and goes on in steps.
///
/// @param kind where it begins
/// @param node the one node it begins with, -1 for any of the kind
/// @param steps may be empty
public record Pattern(NodeKind kind, int node, List<Step> steps) {
    /// @param relation its place in the graph's relations
    /// @param to the kind it leads to
    /// @param node the one node it leads to, -1 for any
    public record Step(int relation, NodeKind to, int node) {}

    /// What matches, as walks were found.
    ///
    /// @param nodes per place of the pattern, most telling first
    /// @param cut true when there was more than the limit allows
    public record Match(List<int[]> nodes, boolean cut) {
        public int[] all() {
            var out = new LinkedHashSet<Integer>();
            for (int[] place : nodes) for (int node : place) out.add(node);
            return out.stream().mapToInt(Integer::intValue).toArray();
        }

        public boolean isEmpty() { return nodes.isEmpty() || nodes.getLast().length == 0; }
    }

    public Pattern { steps = List.copyOf(steps); }

    /// Nodes that lie on whole walks of the pattern.
    ///
    /// @param perPlace how many nodes each place may hold; when the last place names a node, only what leads there is kept
    /// before anything is cut
    public Match match(RecipeGraph graph, int perPlace) {
        int places = steps.size() + 1;
        List<Set<Integer>> reached = new ArrayList<>();
        reached.add(start(graph));
        for (Step step : steps) reached.add(next(graph, reached.getLast(), step));
        // backward: only what leads to the end stays
        List<Set<Integer>> kept = new ArrayList<>(reached);
        for (int p = places - 2; p >= 0; p--) kept.set(p, leading(graph, reached.get(p), steps.get(p), kept.get(p + 1)));
        // forward again under the limit, most telling first
        boolean cut = false;
        List<int[]> out = new ArrayList<>();
        int[] here = first(graph, kept.getFirst(), perPlace);
        cut |= here.length < kept.getFirst().size();
        out.add(here);
        for (int p = 1; p < places; p++) {
            var there = new LinkedHashSet<Integer>();
            Set<Integer> allowed = kept.get(p);
            int from = 0;
            List<int[]> orders = new ArrayList<>();
            for (int node : here) {
                int[] next = Way.neighbours(graph, node, steps.get(p - 1).relation());
                int[] fit = java.util.Arrays.stream(next).filter(allowed::contains).toArray();
                orders.add(Telling.ordered(graph, node, fit, Map.of()));
            }
            // in turn, so that nobody takes all the places
            for (boolean more = true; more && there.size() < perPlace; from++) {
                more = false;
                for (int[] order : orders) {
                    if (from >= order.length) continue;
                    more = true;
                    if (there.size() < perPlace) there.add(order[from]);
                }
            }
            var reachable = new LinkedHashSet<Integer>();
            for (int[] order : orders) for (int node : order) reachable.add(node);
            cut |= there.size() < reachable.size();
            here = there.stream().mapToInt(Integer::intValue).toArray();
            out.add(here);
        }
        return new Match(out, cut);
    }

    private Set<Integer> start(RecipeGraph graph) {
        var out = new LinkedHashSet<Integer>();
        if (node >= 0) out.add(node);
        else for (int i = graph.from(kind); i < graph.to(kind); i++) out.add(i);
        return out;
    }

    private static Set<Integer> next(RecipeGraph graph, Set<Integer> from, Step step) {
        var out = new LinkedHashSet<Integer>();
        for (int node : from)
            for (int nb : Way.neighbours(graph, node, step.relation()))
                if (graph.kind(nb) == step.to() && (step.node() < 0 || nb == step.node())) out.add(nb);
        return out;
    }

    private static Set<Integer> leading(RecipeGraph graph, Set<Integer> from, Step step, Set<Integer> to) {
        var out = new LinkedHashSet<Integer>();
        for (int node : from)
            for (int nb : Way.neighbours(graph, node, step.relation()))
                if (to.contains(nb)) {
                    out.add(node);
                    break;
                }
        return out;
    }

    private static int[] first(RecipeGraph graph, Set<Integer> nodes, int most) {
        Map<Integer, Integer> degree = new HashMap<>();
        for (int node : nodes) degree.put(node, graph.degree(node));
        return nodes.stream().sorted((a, b) -> {
            int by = Integer.compare(degree.getOrDefault(b, 0), degree.getOrDefault(a, 0));
            return by != 0 ? by : Integer.compare(a, b);
        }).limit(most).mapToInt(Integer::intValue).toArray();
    }
}
