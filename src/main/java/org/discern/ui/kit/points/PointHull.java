package org.discern.ui.kit.points;

import java.util.Arrays;
import java.util.Comparator;
import org.discern.domain.array.FloatMatrix;

/// The outline of a group on the map: the smallest convex shape around its members, in the plane, against the clock.
///
/// @param argb the group's colour
public record PointHull(double[] xs, double[] ys, int argb) {
    /// Members farther out than the others do not stretch the outline.
    private static final double INNER_SHARE = 0.92;

    /// Around the nine tenths of the members nearest to their middle; less than three corners where there are too few.
    ///
    /// Source: Andrew, Another efficient algorithm for convex hulls in two dimensions, 1979, doi:10.1016/0020-0190(79)90072-3.
    /// Cost: O(m log m).
    public static PointHull around(FloatMatrix points, int[] members, int argb) {
        double x = Arrays.stream(members).mapToDouble(m -> points.get(m, 0)).sorted().skip(members.length / 2).findFirst().orElse(
                0);
        double y = Arrays.stream(members).mapToDouble(m -> points.get(m, 1)).sorted().skip(members.length / 2).findFirst().orElse(
                0);
        double[][] inner = Arrays.stream(members).mapToObj(m -> new double[]{points.get(m, 0), points.get(m, 1)}).sorted(
                Comparator.comparingDouble(p -> (p[0] - x) * (p[0] - x) + (p[1] - y) * (p[1] - y))).limit(Math.max(3, Math.round(
                        INNER_SHARE * members.length))).sorted(Comparator.<double[]>comparingDouble(p -> p[0])
                                .thenComparingDouble(p -> p[1])).toArray(double[][]::new);
        double[][] chain = new double[2 * inner.length + 1][];
        int size = 0;
        for (double[] p : inner) {
            while (size >= 2 && turn(chain[size - 2], chain[size - 1], p) <= 0) size--;
            chain[size++] = p;
        }
        int lower = size + 1;
        for (int i = inner.length - 2; i >= 0; i--) {
            while (size >= lower && turn(chain[size - 2], chain[size - 1], inner[i]) <= 0) size--;
            chain[size++] = inner[i];
        }
        int corners = Math.max(0, inner.length > 1 ? size - 1 : size);
        double[] xs = new double[corners];
        double[] ys = new double[corners];
        for (int i = 0; i < corners; i++) {
            xs[i] = chain[i][0];
            ys[i] = chain[i][1];
        }
        return new PointHull(xs, ys, argb);
    }

    private static double turn(double[] o, double[] a, double[] b) {
        return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
    }
}
