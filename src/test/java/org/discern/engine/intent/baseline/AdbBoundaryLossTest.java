package org.discern.engine.intent.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.discern.engine.nn.GradientCheck;
import org.discern.engine.nn.Training;
import org.junit.jupiter.api.Test;

class AdbBoundaryLossTest {
    private static final float[] DISTANCES = {0.2f, 1.5f, 3f, 0.9f};
    private static final int[] LABELS = {0, 0, 1, 1};

    @Test
    void isTheMeanGapToTheBoundary() {
        try (Training training = Training.begin()) {
            // softplus(0) = ln 2, softplus(1) = 1.31326
            NDArray raw = training.parameters().add("raw", new float[]{0, 1}, 2);
            double value = training.predict(m -> (double) AdbBoundaryLoss.of(m.create(DISTANCES), raw, LABELS).getFloat());
            double a = Math.log(2);
            double b = Math.log1p(Math.exp(1));
            assertEquals((Math.abs(0.2 - a) + Math.abs(1.5 - a) + Math.abs(3 - b) + Math.abs(0.9 - b)) / 4, value, 1e-5);
        }
    }

    @Test
    void gradientsAreRight() {
        try (Training training = Training.begin()) {
            // Three rows outside the first ball's boundary and one inside, so that the pulls do not cancel.
            NDArray raw = training.parameters().add("raw", new float[]{0.3f, -0.5f}, 2);
            float[] distances = {2f, 1.5f, 3f, 0.1f};
            GradientCheck.of(training, List.of(raw), m -> AdbBoundaryLoss.of(m.create(distances), raw, new int[]{0, 0, 0, 1}));
        }
    }
}
