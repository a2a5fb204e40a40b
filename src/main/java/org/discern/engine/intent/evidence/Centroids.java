package org.discern.engine.intent.evidence;

import org.discern.domain.array.FloatMatrix;

/// Mean directions of groups of unit rows.
final class Centroids {
    private Centroids() {}

    /// Per group the mean of its rows, scaled to length 1; zeros for an empty group. Shape `(groups, D)`.
    ///
    /// @param groupOf per row its group, or negative for none
    static FloatMatrix of(FloatMatrix rows, int[] groupOf, int groups) {
        int width = rows.cols();
        double[] sum = new double[groups * width];
        for (int row = 0; row < groupOf.length; row++) {
            if (groupOf[row] < 0) continue;
            int to = groupOf[row] * width;
            for (int d = 0; d < width; d++) sum[to + d] += rows.values()[row * width + d];
        }
        float[] out = new float[sum.length];
        for (int i = 0; i < out.length; i++) out[i] = (float) sum[i];
        return new FloatMatrix(groups, width, out).unitRows();
    }

    /// The mean direction of some rows.
    static float[] one(FloatMatrix rows, int[] some) {
        FloatMatrix picked = rows.pick(some);
        return of(picked, new int[some.length], 1).values();
    }

    static float dot(FloatMatrix rows, int row, float[] other) {
        float sum = 0;
        for (int d = 0, p = row * other.length; d < other.length; d++, p++) sum = Math.fma(rows.values()[p], other[d], sum);
        return sum;
    }
}
