package org.discern.ui.intent.tree;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.ArcType;
import org.discern.domain.intent.Stability;
import org.discern.ui.kit.Theme;

/// How surely a cluster comes back, as a mark of nine pixels: a disc filled like a clock as far as it does, and a hollow diamond
/// where it falls apart. Shape and filling tell it; colour only helps.
public final class SteadyMark {
    /// Half of its height, in pixels.
    public static final double RADIUS = 4.5;

    private SteadyMark() {}

    /// Whether no more than half of a cluster comes back.
    ///
    /// @param steady 0..1
    public static boolean isFragile(double steady) { return steady < Stability.DISSOLVED; }

    /// @param x,y its middle
    /// @param steady 0..1
    public static void paint(GraphicsContext g, double x, double y, double steady, Theme theme) {
        double r = RADIUS;
        g.setLineDashes();
        g.setLineWidth(1.5);
        g.setFill(theme.token("canvas-ground"));
        if (isFragile(steady)) {
            double[] xs = {x - r - 1, x, x + r + 1, x};
            double[] ys = {y, y - r - 1, y, y + r + 1};
            g.fillPolygon(xs, ys, 4);
            g.setStroke(theme.token("canvas-unseen"));
            g.strokePolygon(xs, ys, 4);
            return;
        }
        g.fillOval(x - r - 1, y - r - 1, 2 * r + 2, 2 * r + 2);
        g.setFill(theme.token("canvas-text"));
        g.fillArc(x - r, y - r, 2 * r, 2 * r, 90, -360 * Math.min(1, steady), ArcType.ROUND);
        g.setStroke(theme.token("canvas-text"));
        g.setLineWidth(1);
        g.strokeOval(x - r, y - r, 2 * r, 2 * r);
    }
}
