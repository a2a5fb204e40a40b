package org.discern.work.recipe.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.Scene;
import org.discern.domain.recipe.Scene.Bundle;
import org.discern.domain.recipe.Scene.Mark;

/// Changes of a scene: each takes one and gives another, with new marks placed beside what they hang on.
public final class SceneEdit {
    /// More marks than this are not shown at once; badges hold the rest.
    public static final int MOST_MARKS = 5_000;
    private static final double RING = 74;
    private static final double GOLDEN = Math.PI * (3 - Math.sqrt(5));

    private SceneEdit() {}

    /// Adds nodes that are not there yet, beside their visible neighbours, else in the middle.
    ///
    /// @return the scene with at most [#MOST_MARKS] marks; what is too much is left out
    public static Scene show(RecipeGraph graph, Scene scene, int[] nodes) {
        SceneGraph now = SceneGraph.of(graph, scene);
        var marks = new ArrayList<>(now.scene().marks());
        Map<Integer, Mark> at = new HashMap<>();
        for (int i = 0; i < now.marks(); i++) at.put(now.node(i), marks.get(i));
        Map<Mark, Integer> turns = new LinkedHashMap<>();
        for (int node : nodes) {
            if (at.containsKey(node) || marks.size() >= MOST_MARKS) continue;
            Mark beside = null;
            for (int e = graph.start(node), end = e + graph.degree(node); e < end && beside == null; e++)
                beside = at.get(graph.neighbour(e));
            double[] place = beside == null
                    ? free(marks, scene.camera())
                    : around(beside, marks, turns.merge(beside, 1, Integer::sum));
            var mark = new Mark(graph.kind(node), graph.key(node), place[0], place[1], false, false);
            at.put(node, mark);
            marks.add(mark);
        }
        return now.scene().withMarks(marks);
    }

    /// Shows the neighbours of marks by one relation: at most `limit` new ones a mark, those first that join what is visible;
    /// a badge holds the rest.
    public static Scene expand(RecipeGraph graph, Scene scene, int[] nodes, int relation, int limit) {
        SceneGraph now = SceneGraph.of(graph, scene);
        int[] visible = new int[now.marks()];
        for (int i = 0; i < visible.length; i++) visible[i] = now.node(i);
        var add = new LinkedHashSet<Integer>();
        Map<Integer, int[]> left = new LinkedHashMap<>();
        Set<Integer> seen = new LinkedHashSet<>();
        for (int v : visible) seen.add(v);
        for (int node : nodes) {
            int[] hidden = Arrays.stream(Way.neighbours(graph, node, relation)).filter(nb -> !seen.contains(nb)).toArray();
            int[] order = Telling.ordered(graph, node, hidden, Telling.joins(graph, visible, hidden));
            int taken = 0;
            for (int nb : order) if (add.contains(nb)) taken++; // another one of the marks has brought it
            for (int nb : order) if (taken < limit && add.add(nb)) taken++;
            left.put(node, hidden);
        }
        Scene out = show(graph, scene, add.stream().mapToInt(Integer::intValue).toArray());
        SceneGraph then = SceneGraph.of(graph, out);
        var bundles = new ArrayList<>(out.bundles());
        left.forEach((node, hidden) -> {
            boolean more = Arrays.stream(hidden).anyMatch(nb -> then.bodyOf(nb) < 0);
            if (more && then.bodyOf(node) >= 0) addBundle(graph, bundles, then, node, relation);
        });
        return SceneGraph.of(graph, out.withBundles(bundles)).scene();
    }

    /// Takes marks away, with the badges that hang on them.
    public static Scene dismiss(SceneGraph now, BitSet bodies) {
        var marks = new ArrayList<Mark>();
        var bundles = new ArrayList<Bundle>();
        for (int i = 0; i < now.size(); i++) {
            if (bodies.get(i)) continue;
            if (now.isMark(i)) marks.add(now.scene().marks().get(i));
            else if (!bodies.get(now.owner(i))) bundles.add(now.bundle(i));
        }
        return now.scene().withMarks(marks).withBundles(bundles);
    }

    /// Folds marks that hang on one other mark only into badges, one per mark and relation, where at least `least` would go
    /// together. Pinned ones stay.
    public static Scene fold(SceneGraph now, BitSet among, int least) {
        BitSet leaves = now.leaves();
        leaves.and(among);
        Map<Long, List<Integer>> groups = new LinkedHashMap<>();
        for (int e = 0; e < now.edges(); e++) {
            int a = now.a(e);
            int b = now.b(e);
            if (!now.isMark(a) || !now.isMark(b)) continue;
            int leaf = leaves.get(b) ? b : leaves.get(a) ? a : -1;
            if (leaf < 0 || now.scene().marks().get(leaf).pinned()) continue;
            int owner = leaf == b ? a : b;
            groups.computeIfAbsent((long) owner << 32 | now.relation(e), _ -> new ArrayList<>()).add(leaf);
        }
        var away = new BitSet();
        var bundles = new ArrayList<Bundle>();
        groups.forEach((key, group) -> {
            int owner = (int) (key >> 32);
            boolean has = now.scene().bundles().stream().anyMatch(x -> x.kind() == now.kind(owner) && x.key().equals(now.graph()
                    .key(now.node(owner))) && x.of() == now.kind(group.getFirst()));
            if (group.size() < least && !has) return;
            group.forEach(away::set);
            addBundle(now.graph(), bundles, now, now.node(owner), (int) (long) key);
        });
        Scene rest = dismiss(now, away);
        var all = new ArrayList<>(rest.bundles());
        for (Bundle made : bundles) if (all.stream().noneMatch(made::sameAs)) all.add(made);
        return rest.withBundles(all);
    }

    private static void addBundle(RecipeGraph graph, List<Bundle> bundles, SceneGraph now, int node, int relation) {
        int body = now.bodyOf(node);
        Mark owner = now.scene().marks().get(body);
        var kind = graph.kind(node);
        var r = graph.relations().get(relation);
        var of = r.head() == kind ? r.tail() : r.head();
        double[] place = around(owner, now.scene().marks(), bundles.size() + 1);
        var made = new Bundle(kind, graph.key(node), r.name(), of, place[0], place[1], false);
        if (bundles.stream().noneMatch(made::sameAs)) bundles.add(made);
    }

    /// A place on a ring around a mark, on the side away from the middle of all, spread by the golden angle.
    private static double[] around(Mark mark, List<Mark> all, int turn) {
        double cx = 0;
        double cy = 0;
        for (Mark m : all) {
            cx += m.x() / all.size();
            cy += m.y() / all.size();
        }
        double away = Math.hypot(mark.x() - cx, mark.y() - cy) < 1 ? -Math.PI / 2 : Math.atan2(mark.y() - cy, mark.x() - cx);
        double ring = RING + 9 * Math.sqrt(turn);
        double angle = away + (turn - 1) * GOLDEN;
        return new double[]{mark.x() + ring * Math.cos(angle), mark.y() + ring * Math.sin(angle)};
    }

    /// The middle of the view, or beside what stands there.
    private static double[] free(List<Mark> all, Scene.Camera camera) {
        for (int turn = 0;; turn++) {
            double r = 90 * Math.sqrt(turn);
            double x = camera.x() + r * Math.cos(turn * GOLDEN);
            double y = camera.y() + r * Math.sin(turn * GOLDEN);
            if (turn > 400 || all.stream().noneMatch(m -> Math.hypot(m.x() - x, m.y() - y) < 70)) return new double[]{x, y};
        }
    }
}
