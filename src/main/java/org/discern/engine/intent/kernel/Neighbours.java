package org.discern.engine.intent.kernel;

import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;

/// The `k` nearest other rows of every row, exact. Both arrays have shape `(n, k)`, nearest first, ties by smaller row.
///
/// @param k how many per row; at most `n - 1`
/// @param rows which
/// @param squaredDistances how far, squared Euclidean; half of it is the cosine distance of unit rows
public record Neighbours(int k, int[] rows, float[] squaredDistances) {
    private static final int BLOCK = 64;

    /// Blocked, without the full matrix; the same bits whatever the width of `parallel`.
    ///
    /// Cost: `n² D` multiply-adds; memory `n k` and a packed copy of the rows.
    ///
    /// @param k 0..100 or more; fewer are given when there are not that many other rows
    public static Neighbours of(FloatMatrix rows, int k, Parallel parallel, Progress progress) {
        return of(PackedRows.of(rows), k, parallel, progress);
    }

    static Neighbours of(PackedRows packed, int k, Parallel parallel, Progress progress) {
        int n = packed.size();
        int most = Math.clamp(k, 0, Math.max(0, n - 1));
        int[] index = new int[Math.multiplyExact(n, most)];
        float[] distance = new float[index.length];
        int blocks = (n + BLOCK - 1) / BLOCK;
        if (most > 0) parallel.forEach(blocks, task -> {
            progress.check();
            block(packed, task * BLOCK, most, index, distance);
        });
        return new Neighbours(most, index, distance);
    }

    private static void block(PackedRows packed, int from, int k, int[] index, float[] distance) {
        int count = Math.min(BLOCK, packed.size() - from);
        int w = packed.panelColumns();
        float[] dots = new float[BLOCK * w];
        int[] held = new int[count];
        for (int panel = 0; panel < packed.panels(); panel++) {
            packed.dots(packed.rows(), from, count, panel, dots);
            int first = panel * w;
            int columns = Math.min(w, packed.size() - first);
            for (int r = 0; r < count; r++) {
                int row = from + r;
                float norm = packed.squaredNorm(row);
                int start = row * k;
                float worst = held[r] < k ? Float.POSITIVE_INFINITY : distance[start + k - 1];
                for (int c = 0; c < columns; c++) {
                    float squared = Math.max(0, norm + packed.squaredNorm(first + c) - 2 * dots[r * w + c]);
                    if (squared < worst && first + c != row) {
                        held[r] = insert(index, distance, start, k, held[r], first + c, squared);
                        if (held[r] == k) worst = distance[start + k - 1];
                    }
                }
            }
        }
    }

    /// Keeps the `k` places from `start` sorted; equal distances stay in order of arrival, which is by row.
    private static int insert(int[] index, float[] distance, int start, int k, int held, int row, float squared) {
        int at = start + Math.min(held, k - 1);
        while (at > start && distance[at - 1] > squared) {
            distance[at] = distance[at - 1];
            index[at] = index[at - 1];
            at--;
        }
        distance[at] = squared;
        index[at] = row;
        return Math.min(held + 1, k);
    }

    public int size() { return k == 0 ? 0 : rows.length / k; }

    /// The row of neighbour `place` (0 is the nearest).
    public int row(int row, int place) { return rows[row * k + place]; }

    public float squaredDistance(int row, int place) { return squaredDistances[row * k + place]; }

    /// Each row replaced by the mean of itself and its `group - 1` nearest; a `group` of 1 or less changes nothing.
    /// Rows of the result are not of unit length.
    ///
    /// Source: neighbour smoothing as in De Raedt et al., IDAS (2023), DOI 10.18653/v1/2023.nlp4convai-1.7.
    public static FloatMatrix smooth(FloatMatrix rows, int group, Parallel parallel, Progress progress) {
        if (group <= 1 || rows.rows() < 2) return rows;
        Neighbours near = of(rows, group - 1, parallel, progress);
        int width = rows.cols();
        float[] in = rows.values();
        float[] out = new float[in.length];
        float scale = 1f / (near.k + 1);
        int blocks = (rows.rows() + BLOCK - 1) / BLOCK;
        parallel.forEach(blocks, task -> {
            for (int row = task * BLOCK; row < Math.min(rows.rows(), (task + 1) * BLOCK); row++) {
                int to = row * width;
                System.arraycopy(in, to, out, to, width);
                for (int place = 0; place < near.k; place++) {
                    int other = near.row(row, place) * width;
                    for (int d = 0; d < width; d++) out[to + d] += in[other + d];
                }
                for (int d = 0; d < width; d++) out[to + d] *= scale;
            }
        });
        return new FloatMatrix(rows.rows(), width, out);
    }
}
