package org.discern.work.recipe.walk;

import java.util.ArrayList;
import java.util.List;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;

/// A relation as seen from one or several nodes.
///
/// @param relation its place in the graph's relations
/// @param name of the relation
/// @param to the kind of node it leads to from here
/// @param count how many edges lead there
public record Way(int relation, String name, NodeKind to, int count) {
    /// The ways that lead on from a node, in the graph's order.
    public static List<Way> from(RecipeGraph graph, int node) {
        var out = new ArrayList<Way>();
        int e = graph.start(node);
        int end = e + graph.degree(node);
        while (e < end) {
            int relation = graph.relationAt(e);
            int first = e;
            while (e < end && graph.relationAt(e) == relation) e++;
            out.add(new Way(relation, graph.relations().get(relation).name(), graph.kind(graph.neighbour(first)), e - first));
        }
        return out;
    }

    /// The ways that lead on from any of the nodes, counts added up.
    public static List<Way> from(RecipeGraph graph, int[] nodes) {
        int[] counts = new int[graph.relations().size()];
        NodeKind[] to = new NodeKind[counts.length];
        for (int node : nodes)
            for (Way way : from(graph, node)) {
                counts[way.relation] += way.count;
                to[way.relation] = way.to;
            }
        var out = new ArrayList<Way>();
        for (int r = 0; r < counts.length; r++)
            if (counts[r] > 0) out.add(new Way(r, graph.relations().get(r).name(), to[r], counts[r]));
        return out;
    }

    /// The ways that lead on from a kind, counts left at 0.
    public static List<Way> from(RecipeGraph graph, NodeKind kind) {
        var out = new ArrayList<Way>();
        for (int r = 0; r < graph.relations().size(); r++) {
            var relation = graph.relations().get(r);
            if (relation.head() == kind) out.add(new Way(r, relation.name(), relation.tail(), 0));
            else if (relation.tail() == kind) out.add(new Way(r, relation.name(), relation.head(), 0));
        }
        return out;
    }

    /// Neighbours of a node by this relation, in the graph's order.
    public static int[] neighbours(RecipeGraph graph, int node, int relation) {
        int from = graph.start(node);
        int end = from + graph.degree(node);
        while (from < end && graph.relationAt(from) < relation) from++;
        int to = from;
        while (to < end && graph.relationAt(to) == relation) to++;
        int[] out = new int[to - from];
        for (int i = 0; i < out.length; i++) out[i] = graph.neighbour(from + i);
        return out;
    }
}
