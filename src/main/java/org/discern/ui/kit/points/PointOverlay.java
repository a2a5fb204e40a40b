package org.discern.ui.kit.points;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.discern.domain.array.FloatMatrix;
import org.discern.ui.kit.Theme;

/// What lies above the dots: rings and labels that make way for each other.
final class PointOverlay {
    /// More rings than this say nothing any more; the dimming of the others does.
    private static final int MOST_RINGS = 60;
    private static final Font LABEL = Font.font("Inter SemiBold", 12);

    private PointOverlay() {}

    static void paint(GraphicsContext g, Viewport view, FloatMatrix points, BitSet selected, int hovered, List<PointLabel> labels,
            List<PointHull> hulls, Theme theme) {
        g.clearRect(0, 0, g.getCanvas().getWidth(), g.getCanvas().getHeight());
        for (PointHull hull : hulls) outline(g, view, hull);
        g.setLineWidth(1.5);
        if (selected.cardinality() <= MOST_RINGS) {
            g.setStroke(theme.token("canvas-ring"));
            selected.stream().filter(i -> i < points.rows()).forEach(i -> ring(g, view, points, i, 5));
        }
        if (hovered >= 0 && hovered < points.rows()) {
            g.setStroke(theme.token("canvas-hover"));
            g.setLineWidth(2);
            ring(g, view, points, hovered, 7);
        }
        words(g, view, labels, theme);
    }

    private static void outline(GraphicsContext g, Viewport view, PointHull hull) {
        int n = hull.xs().length;
        if (n < 3) return;
        double[] xs = new double[n];
        double[] ys = new double[n];
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        for (int i = 0; i < n; i++) {
            xs[i] = view.x(hull.xs()[i]);
            ys[i] = view.y(hull.ys()[i]);
            left = Math.min(left, xs[i]);
            right = Math.max(right, xs[i]);
        }
        if (right < 0 || left > view.width()) return;
        Color colour = Color.rgb(hull.argb() >> 16 & 255, hull.argb() >> 8 & 255, hull.argb() & 255);
        g.setFill(colour.deriveColor(0, 1, 1, .07));
        g.fillPolygon(xs, ys, n);
        g.setStroke(colour.deriveColor(0, 1, 1, .85));
        g.setLineWidth(1.25);
        g.strokePolygon(xs, ys, n);
    }

    private static void ring(GraphicsContext g, Viewport view, FloatMatrix points, int i, double radius) {
        g.strokeOval(view.x(points.get(i, 0)) - radius, view.y(points.get(i, 1)) - radius, 2 * radius, 2 * radius);
    }

    private static void words(GraphicsContext g, Viewport view, List<PointLabel> labels, Theme theme) {
        g.setFont(LABEL);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.setLineWidth(3);
        g.setLineJoin(javafx.scene.shape.StrokeLineJoin.ROUND);
        var taken = new ArrayList<Rectangle2D>();
        for (PointLabel label : labels) {
            double x = view.x(label.x());
            double y = view.y(label.y());
            double width = label.text().length() * 6.8 + 12;
            var box = new Rectangle2D(x - width / 2, y - 10, width, 20);
            if (x < width / 2 || x > view.width() - width / 2 || y < 12 || y > view.height() - 12
                    || taken.stream().anyMatch(box::intersects))
                continue;
            taken.add(box);
            g.setStroke(theme.token("canvas-halo"));
            g.strokeText(label.text(), x, y);
            g.setFill(theme.token("canvas-text"));
            g.fillText(label.text(), x, y);
        }
    }
}
