package org.discern.engine.intent;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.discern.domain.array.FloatMatrix;

/// Groups of unit rows around random directions: intents one can know the truth of.
///
/// @param rows shape `(groups * each, width)`, one group after the other
/// @param truth per row its group
record Blobs(FloatMatrix rows, int[] truth) {
    /// @param spread length of the noise against a direction of length 1
    static Blobs of(int groups, int each, int width, double spread, long seed) {
        var random = new SplittableRandom(seed);
        float[] values = new float[groups * each * width];
        int[] truth = new int[groups * each];
        for (int g = 0; g < groups; g++) {
            double[] centre = direction(width, random);
            for (int r = g * each; r < (g + 1) * each; r++) {
                double[] noise = direction(width, random);
                truth[r] = g;
                for (int c = 0; c < width; c++) values[r * width + c] = (float) (centre[c] + spread * noise[c]);
            }
        }
        return new Blobs(new FloatMatrix(groups * each, width, values).unitRows(), truth);
    }

    static double[] direction(int width, RandomGenerator random) {
        double[] out = new double[width];
        double sum = 0;
        for (int c = 0; c < width; c++) {
            out[c] = random.nextGaussian();
            sum += out[c] * out[c];
        }
        for (int c = 0; c < width; c++) out[c] /= Math.sqrt(sum);
        return out;
    }

    /// The truth of the first `known` groups on every `step`-th row, -1 elsewhere.
    int[] labels(int known, int step) {
        int[] out = new int[truth.length];
        for (int r = 0; r < out.length; r++) out[r] = truth[r] < known && r % step == 0 ? truth[r] : -1;
        return out;
    }
}
