package org.discern.ui.recipe.canvas;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.points.PointRaster;
import org.discern.work.recipe.walk.MarkShape;
import org.discern.work.recipe.walk.SceneGraph;
import org.discern.work.recipe.walk.SceneLayout;

/// Lines and marks into a raster. While something is selected, the rest keeps its place and loses its strength. No toolkit.
/// Cost: O(pixels + length of lines + marks).
public final class GraphPainter {
    private static final double LEAST_RADIUS = 2.2;
    private static final int FEW = 250;
    private static final double MOST_RADIUS = 30;
    /// With more marks than this they go without a rim.
    private static final int RIMS = 2_000;
    private static final double DIMMED = .3;
    /// While something moves, at most so many lines are drawn, without soft edges.
    private static final int QUICK_LINES = 5_000;

    private final Map<Long, int[]> stamps = new HashMap<>();

    /// The radius of a body on the screen, in pixels.
    /// Few marks shrink less than their distances, so that they can still be told and hit from afar.
    static double radius(SceneGraph scene, int body, double zoom) {
        double scale = zoom < 1 && scene.size() <= FEW ? Math.pow(zoom, .45) : zoom;
        return Math.clamp(SceneLayout.radius(scene, body) * scale, LEAST_RADIUS, MOST_RADIUS);
    }

    /// Bodies that keep their strength: the selected, what is joined to them, and the ends of pointed-out steps. Empty for all.
    static BitSet strong(GraphPicture p) {
        var out = new BitSet();
        if (p.selected().isEmpty() && p.steps().isEmpty()) return out;
        if (p.steps().isEmpty()) for (int e = 0; e < p.scene().edges(); e++) {
            int a = p.scene().a(e);
            int b = p.scene().b(e);
            if (!p.selected().get(a) && !p.selected().get(b)) continue;
            if (!p.scene().isEdgeShown(e)) continue;
            out.set(a);
            out.set(b);
        }
        for (long step : p.steps()) {
            out.set((int) (step >> 32));
            out.set((int) step);
        }
        out.or(p.selected());
        return out;
    }

    /// @param density device pixels per pixel
    /// @param quick true while something moves
    void paint(PointRaster raster, GraphPicture p, BitSet strong, Lens lens, double density, boolean quick, Theme theme) {
        int ground = theme.argb("canvas-ground");
        raster.clear(ground);
        lines(raster, p, strong, lens, density, quick, theme.argb("canvas-line"));
        marks(raster, p, strong, lens, density, ground);
    }

    private static void lines(PointRaster raster, GraphPicture p, BitSet strong, Lens lens, double density, boolean quick,
            int colour) {
        SceneGraph scene = p.scene();
        boolean some = !strong.isEmpty();
        int plain = scene.edges() > 20_000 ? 24 : scene.edges() > 6_000 ? 44 : scene.edges() > 1_500 ? 78 : 112;
        int told = p.selected().cardinality() > 60 ? plain : 190; // many lines at full strength hide the marks
        boolean coarse = quick && scene.edges() > QUICK_LINES;
        int every = coarse ? (scene.edges() + QUICK_LINES - 1) / QUICK_LINES : 1;
        for (int e = 0; e < scene.edges(); e += every) {
            int a = scene.a(e);
            int b = scene.b(e);
            boolean again = e > 0 && scene.a(e - 1) == a && scene.b(e - 1) == b && scene.isEdgeShown(e - 1);
            if (again || !scene.isEdgeShown(e)) continue;
            boolean near = !some || (p.steps().isEmpty() ? p.selected().get(a) || p.selected().get(b) : p.isStep(e));
            int opacity = !some ? plain : near ? told : plain / 3;
            double ax = lens.x(p.x()[a]) * density;
            double ay = lens.y(p.y()[a]) * density;
            double bx = lens.x(p.x()[b]) * density;
            double by = lens.y(p.y()[b]) * density;
            if (coarse) {
                raster.hardLine(ax, ay, bx, by, colour, opacity);
                continue;
            }
            raster.line(ax, ay, bx, by, colour, opacity);
            if (density > 1.4) raster.line(ax + .7, ay + .7, bx + .7, by + .7, colour, opacity);
        }
    }

    private void marks(PointRaster raster, GraphPicture p, BitSet strong, Lens lens, double density, int ground) {
        SceneGraph scene = p.scene();
        boolean rims = scene.size() <= RIMS;
        for (int pass = 0; pass < 2; pass++) // the strong above
            for (int i = 0; i < scene.size(); i++) {
                boolean isStrong = strong.isEmpty() || strong.get(i);
                if (isStrong == (pass == 0) || !scene.isShown(i)) continue;
                double r = radius(scene, i, lens.zoom());
                double x = lens.x(p.x()[i]);
                double y = lens.y(p.y()[i]);
                if (x < -r || y < -r || x > lens.width() + r || y > lens.height() + r) continue;
                int full = p.colours()[i];
                int colour = isStrong ? full : PointRaster.mix(full, ground, DIMMED);
                MarkShape shape = scene.isMark(i) ? MarkShape.of(scene.kind(i)) : MarkShape.DISC;
                int px = (int) Math.round(x * density);
                int py = (int) Math.round(y * density);
                if (rims) stamp(raster, px, py, shape, (r + 1.5) * density, ground);
                stamp(raster, px, py, shape, r * density, colour);
                if (!scene.isMark(i)) stamp(raster, px, py, shape, (r - 1.5) * density, PointRaster.mix(colour, ground, .14));
                else
                    if (p.pinned().get(i) && r > 5)
                        stamp(raster, px, py, MarkShape.DISC, Math.max(1.6, r * .26) * density, ground);
            }
    }

    private void stamp(PointRaster raster, int x, int y, MarkShape shape, double radius, int colour) {
        double r = Math.max(.8, Math.round(radius * 4) / 4.0);
        double reach = Math.ceil(r * 1.2);
        int[] stamp = stamps.computeIfAbsent((long) shape.ordinal() << 32 | (int) (r * 4), _ -> PointRaster.stamp(reach, 1, (dx,
                dy) -> shape.holds(dx / r, dy / r)));
        raster.disc(x, y, stamp, PointRaster.side(reach), colour);
    }
}
