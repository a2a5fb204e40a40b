package org.discern.work.recipe.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.Scene;

/// A scene put onto the present graph: what of it exists, and which edges join it. Bodies are the marks in their order, then
/// the badges that still hold something. Cost: O(bodies + degrees).
public final class SceneGraph {
    public static final SceneGraph EMPTY = of(RecipeGraph.EMPTY, Scene.EMPTY);

    private final RecipeGraph graph;
    private final Scene scene;
    private final int[] nodes;
    private final int gone;
    private final Map<Integer, Integer> placeOf;
    private final int[] owners;
    private final int[] ways;
    private final int[] held;
    private final int[] a;
    private final int[] b;
    private final int[] relation;
    private final int[] degree;
    private final BitSet outside; // marks the ranges leave out

    private SceneGraph(RecipeGraph graph, Scene scene, int[] nodes, int gone, Map<Integer, Integer> placeOf, Badges badges,
            Edges edges) {
        this.graph = graph;
        this.scene = scene;
        this.nodes = nodes;
        this.gone = gone;
        this.placeOf = placeOf;
        owners = badges.owners;
        ways = badges.ways;
        held = badges.held;
        a = edges.a;
        b = edges.b;
        relation = edges.relation;
        outside = new BitSet();
        if (!scene.filters().ranges().isEmpty())
            for (int i = 0; i < nodes.length; i++) if (!scene.filters().admits(graph, nodes[i])) outside.set(i);
        degree = new int[size()];
        for (int e = 0; e < a.length; e++) {
            degree[a[e]]++;
            degree[b[e]]++;
        }
    }

    private record Badges(int[] owners, int[] ways, int[] held) {}

    private record Edges(int[] a, int[] b, int[] relation) {}

    /// Marks whose node the graph no longer has are left out, and so are badges that hold nothing.
    public static SceneGraph of(RecipeGraph graph, Scene scene) {
        var marks = new ArrayList<Scene.Mark>();
        Map<Integer, Integer> placeOf = new HashMap<>();
        int[] nodes = new int[scene.marks().size()];
        for (Scene.Mark mark : scene.marks()) {
            int node = graph.find(mark.kind(), mark.key());
            if (node < 0 || placeOf.containsKey(node)) continue;
            nodes[marks.size()] = node;
            placeOf.put(node, marks.size());
            marks.add(mark);
        }
        int[] found = Arrays.copyOf(nodes, marks.size());
        var bundles = new ArrayList<Scene.Bundle>();
        List<int[]> badges = new ArrayList<>();
        for (Scene.Bundle bundle : scene.bundles()) {
            int owner = graph.find(bundle.kind(), bundle.key());
            Integer place = placeOf.get(owner);
            int way = wayOf(graph, bundle);
            if (place == null || way < 0) continue;
            int count = 0;
            for (int nb : Way.neighbours(graph, owner, way)) if (!placeOf.containsKey(nb)) count++;
            if (count == 0) continue;
            bundles.add(bundle);
            badges.add(new int[]{place, way, count});
        }
        Scene seen = scene.withMarks(marks).withBundles(bundles);
        return new SceneGraph(graph, seen, found, scene.marks().size() - marks.size(), placeOf, new Badges(column(badges, 0),
                column(badges, 1), column(badges, 2)), edges(graph, found, placeOf, badges));
    }

    private static int[] column(List<int[]> rows, int c) { return rows.stream().mapToInt(r -> r[c]).toArray(); }

    private static int wayOf(RecipeGraph graph, Scene.Bundle bundle) {
        for (int r = 0; r < graph.relations().size(); r++) {
            var known = graph.relations().get(r);
            boolean joins = (known.head() == bundle.kind() && known.tail() == bundle.of()) || (known.tail() == bundle.kind()
                    && known.head() == bundle.of());
            if (joins && known.name().equals(bundle.relation())) return r;
        }
        return -1;
    }

    private static Edges edges(RecipeGraph graph, int[] nodes, Map<Integer, Integer> placeOf, List<int[]> badges) {
        var visible = new BitSet(graph.size());
        for (int node : nodes) visible.set(node);
        var ends = new ArrayList<int[]>();
        for (int i = 0; i < nodes.length; i++) {
            int node = nodes[i];
            for (int e = graph.start(node), end = e + graph.degree(node); e < end; e++) {
                int nb = graph.neighbour(e);
                if (nb > node && visible.get(nb)) ends.add(new int[]{i, placeOf.getOrDefault(nb, 0), graph.relationAt(e)});
            }
        }
        for (int k = 0; k < badges.size(); k++) ends.add(new int[]{badges.get(k)[0], nodes.length + k, badges.get(k)[1]});
        ends.sort((p, q) -> p[0] != q[0]
                ? Integer.compare(p[0], q[0])
                : p[1] != q[1] ? Integer.compare(p[1], q[1]) : Integer.compare(p[2], q[2]));
        return new Edges(column(ends, 0), column(ends, 1), column(ends, 2));
    }

    public RecipeGraph graph() { return graph; }

    /// The scene without what the graph no longer has.
    public Scene scene() { return scene; }

    /// How many marks the graph no longer has.
    public int gone() { return gone; }

    /// Marks and badges.
    public int size() { return nodes.length + owners.length; }

    public int marks() { return nodes.length; }

    public boolean isMark(int body) { return body < nodes.length; }

    /// The graph's node of a mark; of a badge's owner.
    public int node(int body) { return isMark(body) ? nodes[body] : nodes[owners[body - nodes.length]]; }

    /// The body of a node, -1 when it is not visible.
    public int bodyOf(int node) { return placeOf.getOrDefault(node, -1); }

    public NodeKind kind(int body) { return isMark(body) ? graph.kind(nodes[body]) : bundle(body).of(); }

    /// For people; a badge says `+9`.
    public String name(int body) { return isMark(body) ? graph.name(nodes[body]) : "+" + held(body); }

    public Scene.Bundle bundle(int body) { return scene.bundles().get(body - nodes.length); }

    /// The mark a badge belongs to.
    public int owner(int body) { return owners[body - nodes.length]; }

    /// The relation of a badge, as its place in the graph.
    public int way(int body) { return ways[body - nodes.length]; }

    /// How many nodes a badge stands for.
    public int held(int body) { return held[body - nodes.length]; }

    /// Edges, sorted by their ends; several relations between the same two stand next to each other.
    public int edges() { return a.length; }

    public int a(int edge) { return a[edge]; }

    public int b(int edge) { return b[edge]; }

    public int relation(int edge) { return relation[edge]; }

    public String relationName(int edge) { return graph.relations().get(relation[edge]).name(); }

    /// How many edges end at a body.
    public int degree(int body) { return degree[body]; }

    /// Whether it is drawn: no filter leaves it out. A badge goes with its owner too.
    public boolean isShown(int body) {
        Set<NodeKind> hidden = scene.filters().kinds();
        if (hidden.isEmpty() && outside.isEmpty()) return true;
        if (!isMark(body) && !isShown(owner(body))) return false;
        return !hidden.contains(kind(body)) && !outside.get(body);
    }

    public boolean isEdgeShown(int edge) {
        Set<String> hidden = scene.filters().relations();
        return (hidden.isEmpty() || !hidden.contains(relationName(edge))) && isShown(a[edge]) && isShown(b[edge]);
    }

    /// Bodies joined to one, by any edge that is drawn.
    public int[] around(int body) {
        var out = new HashSet<Integer>();
        for (int e = 0; e < a.length; e++) {
            if (a[e] != body && b[e] != body) continue;
            if (isEdgeShown(e)) out.add(a[e] == body ? b[e] : a[e]);
        }
        return out.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /// Marks that hang on one other mark only, and are no users or recipes: what a badge may take in.
    public BitSet leaves() {
        int[] other = new int[size()];
        Arrays.fill(other, -1);
        var many = new BitSet();
        for (int e = 0; e < a.length; e++) {
            if (!isMark(a[e]) || !isMark(b[e])) continue;
            note(other, many, a[e], b[e]);
            note(other, many, b[e], a[e]);
        }
        var out = new BitSet();
        for (int i = 0; i < nodes.length; i++) if (other[i] >= 0 && !many.get(i) && kind(i).isAttribute()) out.set(i);
        return out;
    }

    private static void note(int[] other, BitSet many, int body, int neighbour) {
        if (other[body] >= 0 && other[body] != neighbour) many.set(body);
        other[body] = neighbour;
    }
}
