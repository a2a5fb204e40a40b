package org.discern.work.recipe.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.TypeTrust;
import org.discern.domain.recipe.rank.GraphPath;
import org.jspecify.annotations.Nullable;

/// Ways between two nodes: the shortest, and the few that explain best. A way through something everybody has (salt) explains
/// little, so a step costs more the more neighbours the node it enters has, and less the more an interaction is trusted.
///
/// Searched in a cut-out of the graph: nodes on walks at most two steps longer than the shortest, the rarest
/// [#MOST_NODES] of them. Cost: O(edges within half the distance), then O(paths × cut-out).
public final class ExplainingPaths {
    private static final int LONGEST = 6;
    private static final int MOST_NODES = 4_000;
    private static final int MOST_STEPS = 400_000;
    private static final int UNSEEN = Integer.MAX_VALUE;

    private final RecipeGraph graph;
    private final double[] trust; // per relation; 1 for attributes

    public ExplainingPaths(RecipeGraph graph) {
        this.graph = graph;
        trust = graph.relations().stream().mapToDouble(r -> r.isInteraction() ? TypeTrust.defaults().of(r.name()) : 1).toArray();
    }

    /// One of the ways with the fewest steps, of those the best; empty when there is none of at most six steps.
    public Optional<GraphPath> shortest(int from, int to) { return search(from, to, 1, 0).stream().findFirst(); }

    /// Up to `k` different ways, best first.
    public List<GraphPath> best(int from, int to, int k) { return search(from, to, k, 2); }

    private List<GraphPath> search(int from, int to, int k, int detour) {
        if (from == to) return List.of();
        int[] fromA = levels(from, to);
        int[] fromB = levels(to, from);
        int shortest = fromA[to];
        if (shortest == UNSEEN || shortest > LONGEST) return List.of();
        int longest = Math.min(LONGEST, shortest + detour);
        var inside = new HashMap<Integer, Integer>(); // node to its distance to the end
        List<Integer> candidates = new ArrayList<>();
        for (int node = 0; node < graph.size(); node++)
            if (fromA[node] != UNSEEN && fromB[node] != UNSEEN && fromA[node] + fromB[node] <= longest) candidates.add(node);
        candidates.sort(Comparator.<Integer>comparingInt(n -> fromA[n] + fromB[n]).thenComparingInt(graph::degree)
                .thenComparingInt(
                        n -> n));
        for (int node : candidates.subList(0, Math.min(MOST_NODES, candidates.size()))) inside.put(node, fromB[node]);
        inside.put(from, shortest);
        inside.put(to, 0);
        return cheapest(from, to, k, longest, inside);
    }

    /// Steps from a node, as far as half the longest way beyond the other end matters. `UNSEEN` for what is further.
    private int[] levels(int from, int goal) {
        int[] level = new int[graph.size()];
        Arrays.fill(level, UNSEEN);
        level[from] = 0;
        int[] queue = new int[graph.size()];
        int head = 0;
        int tail = 0;
        queue[tail++] = from;
        while (head < tail) {
            int node = queue[head++];
            int here = level[node];
            if (here >= LONGEST || (level[goal] != UNSEEN && here >= level[goal] + 1)) break;
            for (int e = graph.start(node), end = e + graph.degree(node); e < end; e++) {
                int nb = graph.neighbour(e);
                if (level[nb] != UNSEEN) continue;
                level[nb] = here + 1;
                queue[tail++] = nb;
            }
        }
        return level;
    }

    private record Partial(int node, int relation, int length, double cost, @Nullable Partial before) {
        boolean holds(int other) {
            for (Partial p = this; p != null; p = p.before) if (p.node == other) return true;
            return false;
        }
    }

    /// Simple paths in order of their cost.
    private List<GraphPath> cheapest(int from, int to, int k, int longest, Map<Integer, Integer> inside) {
        var open = new PriorityQueue<Partial>(Comparator.comparingDouble(Partial::cost).thenComparingInt(Partial::length)
                .thenComparingInt(Partial::node));
        open.add(new Partial(from, -1, 0, 0, null));
        var out = new ArrayList<GraphPath>();
        for (int steps = 0; steps < MOST_STEPS && out.size() < k; steps++) {
            Partial p = open.poll();
            if (p == null) break;
            if (p.node == to) {
                GraphPath found = path(p);
                if (out.stream().noneMatch(o -> o.nodes().equals(found.nodes()))) out.add(found);
                continue;
            }
            for (int e = graph.start(p.node), end = e + graph.degree(p.node); e < end; e++) {
                int nb = graph.neighbour(e);
                Integer left = inside.get(nb);
                if (left == null || p.length + 1 + left > longest || p.holds(nb)) continue;
                open.add(new Partial(nb, graph.relationAt(e), p.length + 1, p.cost + cost(nb, to, graph.relationAt(e)), p));
            }
        }
        return List.copyOf(out);
    }

    private double cost(int entered, int to, int relation) {
        double common = entered == to ? 0 : Math.log(1 + graph.degree(entered)) / Math.log(2) / 8;
        return 1 + common + (1 - trust[relation]) * .6;
    }

    private static GraphPath path(Partial end) {
        var nodes = new ArrayList<Integer>();
        var relations = new ArrayList<Integer>();
        for (Partial p = end; p != null; p = p.before) {
            nodes.addFirst(p.node);
            if (p.before != null) relations.addFirst(p.relation);
        }
        return new GraphPath(nodes, relations, 1 / end.cost);
    }
}
