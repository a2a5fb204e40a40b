package org.discern.ui.kit.points;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// What a hand draws on a canvas to select: a rectangle between its ends, or a lasso along its way. In pixels.
public final class Stroke {
    private final List<double[]> points = new ArrayList<>();

    public void add(double x, double y) { points.add(new double[]{x, y}); }

    public void clear() { points.clear(); }

    public boolean isEmpty() { return points.isEmpty(); }

    public double[] xs(SelectMode mode) {
        if (mode != SelectMode.RECTANGLE) return points.stream().mapToDouble(p -> p[0]).toArray();
        double a = points.getFirst()[0];
        double b = points.getLast()[0];
        return new double[]{a, b, b, a};
    }

    public double[] ys(SelectMode mode) {
        if (mode != SelectMode.RECTANGLE) return points.stream().mapToDouble(p -> p[1]).toArray();
        double a = points.getFirst()[1];
        double b = points.getLast()[1];
        return new double[]{a, a, b, b};
    }

    /// Whether a point lies within a shape given by its corners.
    public static boolean holds(double[] xs, double[] ys, double x, double y) {
        boolean in = false;
        for (int i = 0, j = xs.length - 1; i < xs.length; j = i++)
            if (ys[i] > y != ys[j] > y && x < (xs[j] - xs[i]) * (y - ys[i]) / (ys[j] - ys[i]) + xs[i]) in = !in;
        return in;
    }

    /// Draws it, once it is more than a point.
    public void paint(GraphicsContext g, SelectMode mode, Color line) {
        if (points.size() < 2) return;
        double[] xs = xs(mode);
        double[] ys = ys(mode);
        g.setStroke(line);
        g.setFill(line.deriveColor(0, 1, 1, .12));
        g.setLineWidth(1.5);
        g.fillPolygon(xs, ys, xs.length);
        g.strokePolygon(xs, ys, xs.length);
    }
}
