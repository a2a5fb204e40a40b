package org.discern.engine.intent.kernel;

import java.util.Arrays;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Parallel;

/// For each row the nearest of some other rows, squared Euclidean; of equals the first.
///
/// @param nearest per row an index of the other rows, or -1 when there are none
/// @param squaredDistances per row how far; infinite when there are none
public record NearestRows(int[] nearest, float[] squaredDistances) {
    private static final int BLOCK = 64;

    /// Blocked; the same bits whatever the width of `parallel`. Cost: `n K D` for `K` other rows.
    public static NearestRows of(FloatMatrix rows, FloatMatrix others, Parallel parallel) {
        return of(rows, PackedRows.of(others), parallel);
    }

    public static NearestRows of(FloatMatrix rows, PackedRows others, Parallel parallel) {
        int n = rows.rows();
        int[] nearest = new int[n];
        float[] distance = new float[n];
        Arrays.fill(nearest, -1);
        Arrays.fill(distance, Float.POSITIVE_INFINITY);
        if (others.size() > 0)
            parallel.forEach((n + BLOCK - 1) / BLOCK, block -> block(rows, block * BLOCK, others, nearest, distance));
        return new NearestRows(nearest, distance);
    }

    private static void block(FloatMatrix rows, int from, PackedRows others, int[] nearest, float[] distance) {
        int count = Math.min(BLOCK, rows.rows() - from);
        int w = others.panelColumns();
        float[] dots = new float[BLOCK * w];
        float[] best = new float[count];
        Arrays.fill(best, Float.POSITIVE_INFINITY);
        for (int panel = 0; panel < others.panels(); panel++) {
            others.dots(rows, from, count, panel, dots);
            for (int c = 0; c < w && panel * w + c < others.size(); c++) {
                float norm = others.squaredNorm(panel * w + c);
                for (int r = 0; r < count; r++) {
                    float score = norm - 2 * dots[r * w + c];
                    if (score < best[r]) {
                        best[r] = score;
                        nearest[from + r] = panel * w + c;
                    }
                }
            }
        }
        for (int r = 0; r < count; r++) distance[from + r] = Math.max(0, Distances.dot(rows, from + r, rows, from + r) + best[r]);
    }
}
