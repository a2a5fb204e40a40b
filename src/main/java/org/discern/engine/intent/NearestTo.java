package org.discern.engine.intent;

import org.discern.domain.array.FloatMatrix;

/// The nearest unit rows to a single one, by a plain pass: `n D`.
public final class NearestTo {
    private NearestTo() {}

    /// @param most how many; fewer when there are fewer rows
    /// @return nearest first, of equals the first row first
    public static int[] of(float[] vector, FloatMatrix rows, int most) {
        int k = Math.min(Math.max(0, most), rows.rows());
        int[] best = new int[k];
        float[] dots = new float[k];
        int held = 0;
        for (int row = 0; row < rows.rows() && k > 0; row++) {
            float dot = dot(vector, rows, row);
            if (held == k && dot <= dots[k - 1]) continue;
            int at = Math.min(held, k - 1);
            for (; at > 0 && dots[at - 1] < dot; at--) {
                dots[at] = dots[at - 1];
                best[at] = best[at - 1];
            }
            dots[at] = dot;
            best[at] = row;
            held = Math.min(held + 1, k);
        }
        return best;
    }

    public static float dot(float[] vector, FloatMatrix rows, int row) {
        float sum = 0;
        for (int d = 0, p = row * vector.length; d < vector.length; d++, p++) sum = Math.fma(vector[d], rows.values()[p], sum);
        return sum;
    }
}
