package org.discern.engine.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.function.Function;

/// Compares the gradients of a loss with central differences.
public final class GradientCheck {
    private static final float STEP = 1e-2f;

    private GradientCheck() {}

    /// Fails unless every gradient of every weight agrees within 1 % of the largest, and one of them is not zero.
    public static void of(Training training, List<NDArray> weights, Function<NDManager, NDArray> loss) {
        List<float[]> gradients = training.gradients(weights, loss);
        for (int w = 0; w < weights.size(); w++) {
            float[] expected = differences(training, weights.get(w), loss);
            float most = 0;
            for (float e : expected) most = Math.max(most, Math.abs(e));
            assertTrue(most > 1e-4, "weight " + w + " does not matter to the loss");
            for (int i = 0; i < expected.length; i++)
                assertEquals(expected[i], gradients.get(w)[i], 0.01 * most + 1e-4, "weight " + w + ", number " + i);
        }
    }

    private static float[] differences(Training training, NDArray weight, Function<NDManager, NDArray> loss) {
        float[] at = weight.toFloatArray();
        float[] out = new float[at.length];
        for (int i = 0; i < at.length; i++) {
            float[] moved = at.clone();
            moved[i] = at[i] + STEP;
            weight.set(moved);
            double above = value(training, loss);
            moved[i] = at[i] - STEP;
            weight.set(moved);
            out[i] = (float) ((above - value(training, loss)) / (2 * STEP));
        }
        weight.set(at);
        return out;
    }

    private static double value(Training training, Function<NDManager, NDArray> loss) {
        return training.predict(m -> (double) loss.apply(m).getFloat());
    }
}
