package org.discern.engine.intent.baseline;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.Paper;
import org.discern.engine.intent.kernel.NearestRows;
import org.discern.engine.intent.kernel.PackedRows;

/// k-means: Lloyd's iterations from greedy k-means++ starts, the best of several starts.
///
/// Source: D. Arthur, S. Vassilvitskii, *k-means++: the advantages of careful seeding*, SODA 2007, DOI 10.5555/1283383.1283494;
/// S. Lloyd, 1982. Differs: each new centre is the best of `2 + ln K` candidates, as scikit-learn does;
/// an emptied cluster gets the row farthest from its centre. Cost: `n K D` per iteration.
///
/// @param labels per row its cluster of `0..K-1`
/// @param centroids shape `(K, D)`
/// @param inertia sum of squared distances to the nearest centroid
@Paper("10.5555/1283383.1283494")
public record KMeans(int[] labels, FloatMatrix centroids, double inertia) {
    private static final int ITERATIONS = 300;
    private static final double TOLERANCE = 1e-6;

    /// The same bits for the same seed, whatever the width of `parallel`.
    ///
    /// @param clusters bounded to `1..n`
    /// @param starts how many times to begin afresh, at least 1
    public static KMeans fit(FloatMatrix rows, int clusters, int starts, long seed, Parallel parallel, Progress progress) {
        int k = Math.clamp(clusters, Math.min(1, rows.rows()), rows.rows());
        KMeans best = null;
        for (int start = 0; start < Math.max(1, starts); start++) {
            progress.at(start, starts);
            var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + start);
            KMeans found = lloyd(rows, starts(rows, k, random, parallel), parallel, progress);
            if (best == null || found.inertia < best.inertia) best = found;
        }
        return java.util.Objects.requireNonNull(best);
    }

    private static FloatMatrix starts(FloatMatrix rows, int k, SplittableRandom random, Parallel parallel) {
        int n = rows.rows();
        int[] picked = new int[k];
        if (k == 0) return rows.pick(picked);
        float[] nearest = new float[n];
        Arrays.fill(nearest, Float.POSITIVE_INFINITY);
        picked[0] = random.nextInt(n);
        PackedRows packed = PackedRows.of(rows);
        lower(packed, new int[]{picked[0]}, nearest, parallel);
        int tries = 2 + (int) Math.log(k);
        for (int c = 1; c < k; c++) {
            int[] candidates = new int[tries];
            for (int t = 0; t < tries; t++) candidates[t] = draw(nearest, random);
            float[][] left = new float[tries][];
            int best = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int t = 0; t < tries; t++) {
                left[t] = nearest.clone();
                double rest = lower(packed, new int[]{candidates[t]}, left[t], parallel);
                if (rest < least) {
                    least = rest;
                    best = t;
                }
            }
            nearest = left[best];
            picked[c] = candidates[best];
        }
        return rows.pick(picked);
    }

    /// Lowers `nearest` to the squared distance to any of the centres, and returns its sum.
    private static double lower(PackedRows packed, int[] centres, float[] nearest, Parallel parallel) {
        FloatMatrix some = packed.rows().pick(centres);
        int w = packed.panelColumns();
        float[] norms = new float[centres.length];
        for (int i = 0; i < norms.length; i++) norms[i] = packed.squaredNorm(centres[i]);
        parallel.forEach(packed.panels(), panel -> {
            float[] dots = new float[centres.length * w];
            packed.dots(some, 0, centres.length, panel, dots);
            for (int c = 0; c < w && panel * w + c < nearest.length; c++) {
                int row = panel * w + c;
                for (int i = 0; i < centres.length; i++)
                    nearest[row] = Math.min(nearest[row], Math.max(0, norms[i] + packed.squaredNorm(row) - 2 * dots[i * w + c]));
            }
        });
        double sum = 0;
        for (float value : nearest) sum += value;
        return sum;
    }

    /// A row with probability in proportion to its squared distance; any row when all distances are 0.
    private static int draw(float[] weight, SplittableRandom random) {
        double sum = 0;
        for (float w : weight) sum += w;
        if (sum == 0) return random.nextInt(weight.length);
        double left = random.nextDouble() * sum;
        for (int i = 0; i < weight.length; i++) {
            left -= weight[i];
            if (left < 0) return i;
        }
        return weight.length - 1;
    }

    private static KMeans lloyd(FloatMatrix rows, FloatMatrix starts, Parallel parallel, Progress progress) {
        int k = starts.rows();
        FloatMatrix centroids = starts;
        double before = Double.POSITIVE_INFINITY;
        for (int iteration = 0;; iteration++) {
            progress.check();
            NearestRows found = NearestRows.of(rows, centroids, parallel);
            double inertia = 0;
            for (float d : found.squaredDistances()) inertia += d;
            if (iteration == ITERATIONS || k == 0 || before - inertia <= TOLERANCE * inertia)
                return new KMeans(found.nearest(), centroids, inertia);
            before = inertia;
            centroids = means(rows, found.nearest(), found.squaredDistances(), k);
        }
    }

    private static FloatMatrix means(FloatMatrix rows, int[] labels, float[] distance, int k) {
        int width = rows.cols();
        double[] sum = new double[k * width];
        int[] size = new int[k];
        for (int row = 0; row < labels.length; row++) {
            size[labels[row]]++;
            for (int d = 0; d < width; d++) sum[labels[row] * width + d] += rows.values()[row * width + d];
        }
        float[] out = new float[k * width];
        for (int c = 0; c < k; c++) {
            if (size[c] == 0) {
                int farthest = 0;
                for (int row = 1; row < distance.length; row++) if (distance[row] > distance[farthest]) farthest = row;
                distance[farthest] = 0;
                System.arraycopy(rows.values(), farthest * width, out, c * width, width);
            } else {
                for (int d = 0; d < width; d++) out[c * width + d] = (float) (sum[c * width + d] / size[c]);
            }
        }
        return new FloatMatrix(k, width, out);
    }
}
