package org.discern.ui.kit.points;

import java.util.BitSet;
import org.discern.domain.array.FloatMatrix;
import org.discern.ui.kit.Theme;
import org.jspecify.annotations.Nullable;

/// Decides what each point looks like and hands it to the raster: the dimmed below, the selected above.
final class PointPainter {
    /// How much of its colour an unselected point keeps while something is selected.
    private static final double DIMMED = 0.34;

    private PointPainter() {}

    /// @param crowd painted below, if any
    static void paint(PointRaster raster, @Nullable DensityGround crowd, FloatMatrix points, int[] colours, BitSet selected,
            Viewport view, double density,
            boolean hard, Theme theme) {
        int ground = theme.argb("canvas-ground");
        int plain = theme.argb("canvas-mark-muted");
        raster.clear(ground);
        if (crowd != null) crowd.paint(raster, view, density, hard ? 4 : 2, ground, theme.argb("canvas-density"));
        double radius = radius(points.rows(), view) * density;
        if (selected.isEmpty()) pass(raster, points, colours, null, true, view, density, radius, hard, plain, 1, ground);
        else {
            pass(raster, points, colours, selected, false, view, density, radius, hard, plain, DIMMED, ground);
            pass(raster, points, colours, selected, true, view, density, radius * 1.25, hard, plain, 1, ground);
        }
    }

    /// From 4 pixels for a few hundred points down to 1.6 for tens of thousands; grows with the zoom, to a limit.
    private static double radius(int n, Viewport view) {
        double crowd = Math.clamp(4.2 - Math.log10(Math.max(n, 100) / 100.0), 1.6, 4.2);
        double zoom = Math.clamp(view.scale() / Math.max(1, Math.min(view.width(), view.height()) / 2), 1, 6);
        return Math.min(6, crowd * Math.sqrt(zoom));
    }

    private static void pass(PointRaster raster, FloatMatrix points, int[] colours,
            @Nullable BitSet only,
            boolean wanted, Viewport view, double density, double radius, boolean hard, int plain, double strength, int ground) {
        int[] stamp = PointRaster.stamp(radius, hard ? 1 : 0.88);
        int side = PointRaster.side(radius);
        int reach = Math.max(1, (int) Math.floor(radius * 0.85));
        float[] xy = points.values();
        double scale = view.scale() * density;
        double offsetX = (view.width() / 2 - view.centreX() * view.scale()) * density;
        double offsetY = (view.height() / 2 + view.centreY() * view.scale()) * density;
        int lastColour = 0;
        int lastShown = 0;
        for (int i = 0; i < points.rows(); i++) {
            if (only != null && only.get(i) != wanted) continue;
            int colour = i < colours.length ? colours[i] : plain;
            if (colour == 0) continue;
            if (colour != lastColour) {
                lastColour = colour;
                lastShown = strength == 1 ? colour : PointRaster.mix(colour, ground, strength);
            }
            int x = (int) Math.round(offsetX + xy[2 * i] * scale);
            int y = (int) Math.round(offsetY - xy[2 * i + 1] * scale);
            if (hard) raster.dot(x, y, reach, lastShown);
            else raster.disc(x, y, stamp, side, lastShown);
        }
    }
}
