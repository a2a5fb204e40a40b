package org.discern.engine.text;

import java.nio.FloatBuffer;
import java.util.Arrays;

/// From token vectors to sentence vectors, in plain Java.
final class Pooling {
    private Pooling() {}

    /// The mean over the real tokens of each row.
    ///
    /// @param hidden shape `(B, T, D)`
    /// @param out shape `(B, D)`
    static void mean(FloatBuffer hidden, PaddedBatch batch, int width, float[] out) {
        float[] token = new float[width];
        for (int b = 0; b < batch.rows(); b++) {
            int from = b * width;
            int count = 0;
            for (int t = 0; t < batch.width(); t++) {
                if (batch.mask()[b * batch.width() + t] == 0) continue;
                hidden.get((b * batch.width() + t) * width, token);
                for (int d = 0; d < width; d++) out[from + d] += token[d];
                count++;
            }
            // A tokenizer without marks gives an empty text no token at all: its vector stays zero.
            for (int d = 0; d < width && count > 0; d++) out[from + d] /= count;
        }
    }

    /// Scales every row to length 1. A row of zeros gets the first axis, so that no vector is without direction.
    ///
    /// @throws ArithmeticException when a number is not finite
    static void toUnit(float[] rows, int width) {
        for (int from = 0; from < rows.length; from += width) {
            double sum = 0;
            for (int d = from; d < from + width; d++) sum += (double) rows[d] * rows[d];
            if (!Double.isFinite(sum)) throw new ArithmeticException("A vector holds numbers that are not finite");
            if (sum == 0) rows[from] = 1;
            float scale = sum == 0 ? 1 : (float) (1 / Math.sqrt(sum));
            for (int d = from; d < from + width; d++) rows[d] *= scale;
        }
    }
}
