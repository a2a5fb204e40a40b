package org.discern.ui.intent.tree;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.edit.ClusterEdits;
import org.discern.ui.kit.Theme;

/// What a person decided about branches, marked on the tree: an own cut as a dashed line of its own over the leaves it is for, a
/// lock as hatching beside its leaves, the branch in hand as a frame; and how surely a cluster comes back as a mark on its
/// branch ([SteadyMark]). Never by colour alone.
///
/// @param localCuts node → height its branch is cut at
/// @param locks nodes kept as they are
/// @param branch the node in hand, -1 for none
/// @param steady cluster node → its stability 0..1, where it was measured
public record TreeMarks(Map<Integer, Double> localCuts, Set<Integer> locks, int branch, Map<Integer, Double> steady) {
    public static final TreeMarks NONE = new TreeMarks(Map.of(), Set.of(), -1, Map.of());

    private static final double HATCH = 4;
    private static final double APART = 2 * SteadyMark.RADIUS + 1;
    private static final double LEAST = 3; // pixels; a branch of one leaf among thousands is still to be seen

    public TreeMarks {
        localCuts = Map.copyOf(localCuts);
        locks = Set.copyOf(locks);
        steady = Map.copyOf(steady);
    }

    public static TreeMarks of(ClusterEdits edits, int branch, Map<Integer, Double> steady) {
        return new TreeMarks(edits.localCuts(), edits.locks(), branch, steady);
    }

    /// Where a tree lies on a canvas.
    interface Sheet {
        double x(double place);

        double y(double leaf);

        double height();
    }

    void paint(GraphicsContext g, TreeScene scene, Sheet sheet, Theme theme) {
        Dendrogram tree = scene.tree();
        locks.stream().filter(node -> node < tree.nodes()).forEach(node -> hatch(g, tree, node, sheet, theme));
        localCuts.forEach((node, height) -> {
            if (node < tree.nodes()) ownCut(g, tree, node, scene.axis().place(height), sheet, theme);
        });
        if (branch >= 0 && branch < tree.nodes()) frame(g, scene, sheet, theme);
        g.setLineDashes();
        standing(scene, sheet).forEach((node, y) -> SteadyMark.paint(g, sheet.x(scene.place(node)), y, steady.getOrDefault(node,
                1.0),
                theme));
    }

    /// Where the marks of stability stand, the frailest first: one that would cover another is left out until there is room.
    Map<Integer, Double> standing(TreeScene scene, Sheet sheet) {
        Map<Integer, Double> out = new LinkedHashMap<>();
        var taken = new TreeSet<Double>();
        steady.entrySet().stream().filter(e -> e.getKey() < scene.tree().nodes()).sorted(Map.Entry
                .<Integer, Double>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey())).forEach(e -> {
                    double there = sheet.y(scene.middle(e.getKey()));
                    if (there < 0 || there > sheet.height() || sheet.height() < APART) return;
                    double y = Math.clamp(there, APART / 2, sheet.height() - APART / 2); // whole at the edges
                    Double above = taken.floor(y);
                    Double below = taken.ceiling(y);
                    if ((above != null && y - above < APART) || (below != null && below - y < APART)) return;
                    taken.add(y);
                    out.put(e.getKey(), y);
                });
        return out;
    }

    private static void ownCut(GraphicsContext g, Dendrogram tree, int node, double place, Sheet sheet, Theme theme) {
        double x = Math.rint(sheet.x(place)) + 0.5;
        double top = top(tree, node, sheet);
        double bottom = bottom(tree, node, sheet);
        g.setLineDashes();
        g.setStroke(theme.token("canvas-ground"));
        g.setLineWidth(4);
        g.strokeLine(x, top, x, bottom);
        g.setStroke(theme.token("canvas-now"));
        g.setLineWidth(2);
        g.setLineDashes(5, 3);
        g.strokeLine(x, top, x, bottom);
        g.setLineDashes();
        g.strokeLine(x - 4, top, x + 4, top);
        g.strokeLine(x - 4, bottom, x + 4, bottom);
    }

    private static void hatch(GraphicsContext g, Dendrogram tree, int node, Sheet sheet, Theme theme) {
        double top = Math.max(0, top(tree, node, sheet));
        double bottom = Math.min(sheet.height(), bottom(tree, node, sheet));
        double x = sheet.x(0) - 14;
        g.setLineDashes();
        g.setStroke(theme.token("canvas-text"));
        g.setLineWidth(1);
        g.strokeRect(x + 0.5, Math.rint(top) + 0.5, 6, Math.max(LEAST, bottom - top) - 1);
        for (double y = top; y < bottom - HATCH; y += HATCH) g.strokeLine(x, y + HATCH, x + 6, y);
    }

    private void frame(GraphicsContext g, TreeScene scene, Sheet sheet, Theme theme) {
        double top = top(scene.tree(), branch, sheet);
        double bottom = bottom(scene.tree(), branch, sheet);
        Color ring = theme.token("canvas-ring");
        double x = sheet.x(0) - 4;
        double width = Math.max(8, sheet.x(scene.place(branch)) - x + 4);
        g.setLineDashes();
        g.setFill(ring.deriveColor(0, 1, 1, 0.08));
        g.fillRect(x, top, width, bottom - top);
        g.setStroke(ring);
        g.setLineWidth(1);
        g.strokeRect(Math.rint(x) + 0.5, Math.rint(top) + 0.5, Math.rint(width), Math.max(1, Math.rint(bottom - top) - 1));
    }

    private static double top(Dendrogram tree, int node, Sheet sheet) { return sheet.y(tree.first(node)); }

    private static double bottom(Dendrogram tree, int node, Sheet sheet) {
        return Math.max(top(tree, node, sheet) + LEAST, sheet.y(tree.first(node) + tree.size(node)));
    }
}
