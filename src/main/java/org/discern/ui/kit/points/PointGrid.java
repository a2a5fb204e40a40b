package org.discern.ui.kit.points;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.discern.domain.array.FloatMatrix;

/// Points sorted into square buckets, so that picking one and lassoing many look at few. Rebuilt only when the points change.
final class PointGrid {
    private final FloatMatrix points;
    private final int side;
    private final float minX;
    private final float minY;
    private final float maxX;
    private final float maxY;
    private final int[] start;
    private final int[] members;

    PointGrid(FloatMatrix points) {
        this.points = points;
        int n = points.rows();
        side = Math.clamp((int) Math.sqrt(n / 4.0), 1, 256);
        float lowX = Float.MAX_VALUE;
        float lowY = Float.MAX_VALUE;
        float highX = -Float.MAX_VALUE;
        float highY = -Float.MAX_VALUE;
        for (int i = 0; i < n; i++) {
            lowX = Math.min(lowX, points.get(i, 0));
            highX = Math.max(highX, points.get(i, 0));
            lowY = Math.min(lowY, points.get(i, 1));
            highY = Math.max(highY, points.get(i, 1));
        }
        minX = n == 0 ? -1 : lowX;
        maxX = n == 0 ? 1 : highX;
        minY = n == 0 ? -1 : lowY;
        maxY = n == 0 ? 1 : highY;
        start = new int[side * side + 1];
        members = new int[n];
        for (int i = 0; i < n; i++) start[bucket(i) + 1]++;
        for (int b = 0; b < side * side; b++) start[b + 1] += start[b];
        int[] fill = Arrays.copyOf(start, side * side);
        for (int i = 0; i < n; i++) members[fill[bucket(i)]++] = i;
    }

    double minX() { return minX; }

    double minY() { return minY; }

    double maxX() { return maxX; }

    double maxY() { return maxY; }

    /// The point nearest to `(x, y)` within `reach`, or -1.
    int nearest(double x, double y, double reach) {
        int[] best = {-1};
        double[] least = {reach * reach};
        within(x - reach, y - reach, x + reach, y + reach, i -> {
            double dx = points.get(i, 0) - x;
            double dy = points.get(i, 1) - y;
            double d = dx * dx + dy * dy;
            if (d <= least[0]) {
                least[0] = d;
                best[0] = i;
            }
        });
        return best[0];
    }

    /// Every point inside the box, in no order.
    void within(double x0, double y0, double x1, double y1, IntConsumer found) {
        for (int by = cell(y0, minY, maxY); by <= cell(y1, minY, maxY); by++)
            for (int bx = cell(x0, minX, maxX); bx <= cell(x1, minX, maxX); bx++)
                for (int m = start[by * side + bx]; m < start[by * side + bx + 1]; m++) {
                    int i = members[m];
                    float x = points.get(i, 0);
                    float y = points.get(i, 1);
                    if (x >= x0 && x <= x1 && y >= y0 && y <= y1) found.accept(i);
                }
    }

    /// The points inside a polygon, by the even-odd rule, rising.
    int[] inside(double[] xs, double[] ys) {
        if (xs.length < 3) return new int[0];
        var bits = new java.util.BitSet();
        within(Arrays.stream(xs).min().getAsDouble(), Arrays.stream(ys).min().getAsDouble(), Arrays.stream(xs).max()
                .getAsDouble(),
                Arrays.stream(ys).max().getAsDouble(), i -> {
                    if (isInside(xs, ys, points.get(i, 0), points.get(i, 1))) bits.set(i);
                });
        return bits.stream().toArray();
    }

    private static boolean isInside(double[] xs, double[] ys, double x, double y) {
        boolean in = false;
        for (int i = 0, j = xs.length - 1; i < xs.length; j = i++)
            if (ys[i] > y != ys[j] > y && x < (xs[j] - xs[i]) * (y - ys[i]) / (ys[j] - ys[i]) + xs[i]) in = !in;
        return in;
    }

    private int bucket(int i) { return cell(points.get(i, 1), minY, maxY) * side + cell(points.get(i, 0), minX, maxX); }

    private int cell(double value, double low, double high) {
        return high <= low ? 0 : Math.clamp((long) ((value - low) / (high - low) * side), 0, side - 1);
    }
}
