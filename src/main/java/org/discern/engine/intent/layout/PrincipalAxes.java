package org.discern.engine.intent.layout;

import java.util.SplittableRandom;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Parallel;
import org.discern.engine.Paper;

/// The first few principal components by subspace iteration from a seeded start.
///
/// Source: N. Halko, P. Martinsson, J. Tropp, *Finding structure with randomness*, SIAM Review 53(2), 2011, DOI 10.1137/090771806,
/// algorithm 4.4. Cost: `iterations · n D c` for `c` columns; the covariance is never made.
@Paper("10.1137/090771806")
final class PrincipalAxes {
    private static final int SPARE = 4;
    private static final int ITERATIONS = 12;
    private static final int BLOCK = 1024;

    private PrincipalAxes() {}

    /// Rows projected on the `axes` strongest directions after centring, shape `(n, axes)`; the strongest first.
    /// Signs are such that the largest coordinate of each direction is positive.
    static FloatMatrix project(FloatMatrix rows, int axes, long seed, Parallel parallel) {
        int n = rows.rows();
        int width = rows.cols();
        int c = Math.min(axes + SPARE, width);
        double[] mean = new double[width];
        for (int i = 0; i < n; i++) for (int d = 0; d < width; d++) mean[d] += rows.values()[i * width + d] / (double) n;
        var random = new SplittableRandom(seed);
        double[][] q = new double[c][width];
        for (double[] axis : q) for (int d = 0; d < width; d++) axis[d] = random.nextDouble() - 0.5;
        orthonormal(q);
        for (int round = 0; round < ITERATIONS; round++) {
            q = covariance(rows, mean, q, parallel);
            orthonormal(q);
        }
        float[] out = new float[n * axes];
        for (int a = 0; a < Math.min(axes, c); a++) {
            double[] axis = q[a];
            int largest = 0;
            for (int d = 1; d < width; d++) if (Math.abs(axis[d]) > Math.abs(axis[largest])) largest = d;
            double sign = axis[largest] < 0 ? -1 : 1;
            for (int i = 0; i < n; i++) out[i * axes + a] = (float) (sign * along(rows, mean, i, axis));
        }
        return new FloatMatrix(n, axes, out);
    }

    private static double along(FloatMatrix rows, double[] mean, int row, double[] axis) {
        double sum = 0;
        for (int d = 0, p = row * axis.length; d < axis.length; d++, p++) sum += (rows.values()[p] - mean[d]) * axis[d];
        return sum;
    }

    /// The covariance (times n) applied to each direction; partial sums per block of rows, added up in order.
    private static double[][] covariance(FloatMatrix rows, double[] mean, double[][] q, Parallel parallel) {
        int width = rows.cols();
        int blocks = (rows.rows() + BLOCK - 1) / BLOCK;
        double[][][] partial = new double[blocks][q.length][width];
        parallel.forEach(blocks, block -> {
            int to = Math.min(rows.rows(), (block + 1) * BLOCK);
            for (int i = block * BLOCK; i < to; i++) for (int a = 0; a < q.length; a++) {
                double there = along(rows, mean, i, q[a]);
                double[] sum = partial[block][a];
                for (int d = 0, p = i * width; d < width; d++, p++) sum[d] += there * (rows.values()[p] - mean[d]);
            }
        });
        double[][] out = new double[q.length][width];
        for (double[][] part : partial)
            for (int a = 0; a < q.length; a++) for (int d = 0; d < width; d++) out[a][d] += part[a][d];
        return out;
    }

    /// Gram–Schmidt, twice for the sake of rounding. A direction that vanishes becomes zero.
    private static void orthonormal(double[][] q) {
        for (int a = 0; a < q.length; a++) {
            double before = Math.sqrt(dot(q[a], q[a]));
            for (int pass = 0; pass < 2; pass++) for (int b = 0; b < a; b++) {
                double share = dot(q[a], q[b]);
                for (int d = 0; d < q[a].length; d++) q[a][d] -= share * q[b][d];
            }
            double length = Math.sqrt(dot(q[a], q[a]));
            double scale = length > 1e-12 * before && length > 0 ? 1 / length : 0;
            for (int d = 0; d < q[a].length; d++) q[a][d] *= scale;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) sum += a[d] * b[d];
        return sum;
    }
}
