package org.discern.engine.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.junit.jupiter.api.Test;

class TrainingTest {
    @Test
    void onlyOneTrainingAtATime() {
        try (Training _ = Training.begin()) {
            assertThrows(IllegalStateException.class, Training::begin);
        }
        Training.begin().close();
    }

    @Test
    void learnsALine() {
        try (Training training = Training.begin()) {
            Linear line = Linear.random(training.parameters(), "line", 1, 1, new SplittableRandom(1));
            AdamW adam = AdamW.plain(training.parameters().all(), 0.05);
            float[] x = OpsTest.numbers(32, 2);
            float[] y = new float[32];
            for (int i = 0; i < 32; i++) y[i] = 3 * x[i] - 1;
            double loss = 0;
            for (int step = 0; step < 400; step++) loss = training.step(adam, m -> {
                NDArray off = line.forward(m.create(x, new Shape(32, 1))).sub(m.create(y, new Shape(32, 1)));
                return Ops.square(off).mean();
            });
            assertEquals(0, loss, 1e-3);
            assertEquals(3, line.trained().weight()[0], 0.05);
            assertEquals(-1, line.trained().bias()[0], 0.05);
        }
    }

    @Test
    void adamIsTheAlgorithmOfThePaper() {
        double rate = 0.1;
        double decay = 0.5;
        double clip = 1.0;
        double w = 2;
        double mean = 0;
        double variance = 0;
        try (Training training = Training.begin()) {
            NDArray weight = training.parameters().add("w", new float[]{2}, 1);
            AdamW adam = new AdamW(Schedule.warmupThenDown(2, 6), clip).group(List.of(weight), rate, decay);
            for (int t = 1; t <= 6; t++) {
                training.step(adam, m -> Ops.square(weight).sum());
                double g = 2 * w;
                g *= Math.min(1, clip / Math.abs(g));
                mean = .9 * mean + .1 * g;
                variance = .999 * variance + .001 * g * g;
                double factor = t <= 2 ? t / 2.0 : (6 - t + 1) / 5.0;
                w -= rate * factor * decay * w;
                w -= rate * factor * mean / (1 - Math.pow(.9, t)) / (Math.sqrt(variance / (1 - Math.pow(.999, t))) + 1e-8);
                assertEquals(w, weight.getFloat(0), 1e-4, "step " + t);
            }
        }
    }

    @Test
    void gradientsDoNotPileUp() {
        try (Training training = Training.begin()) {
            NDArray w = training.parameters().add("w", new float[]{2}, 1);
            for (int i = 0; i < 3; i++)
                assertArrayEquals(new float[]{4}, training.gradients(List.of(w), m -> Ops.square(w).sum()).getFirst());
            AdamW still = AdamW.plain(List.of(w), 0);
            training.step(still, m -> Ops.square(w).sum());
            assertArrayEquals(new float[]{4}, training.gradients(List.of(w), m -> Ops.square(w).sum()).getFirst());
        }
    }

    @Test
    void aLostTrainingSaysSoAndLeavesTheWeights() {
        try (Training training = Training.begin()) {
            NDArray w = training.parameters().add("w", new float[]{0}, 1);
            AdamW adam = AdamW.plain(List.of(w), 0.1);
            assertThrows(WorkbenchException.class, () -> training.step(adam, m -> w.log().sum())); // loss
            assertThrows(WorkbenchException.class, () -> training.step(adam, m -> w.sqrt().sum())); // gradient
            assertEquals(0, w.getFloat(0));
            training.step(adam, m -> Ops.shift(w, 1).sum());
            assertEquals(-0.1, w.getFloat(0), 1e-5);
        }
    }

    @Test
    void stepsAndPredictionsLeaveNothingBehind() {
        try (Training training = Training.begin()) {
            Linear layer = Linear.random(training.parameters(), "layer", 8, 8, new SplittableRandom(1));
            AdamW adam = AdamW.plain(training.parameters().all(), 0.01);
            int before = arrays(training);
            // Whatever a step makes, also under the manager of the weights, is gone afterwards.
            for (int i = 0; i < 20; i++) {
                training.step(adam, m -> Ops.square(layer.weight().matMul(Ops.scale(layer.weight(), 2))).sum());
                training.predict(m -> layer.weight().matMul(layer.weight()).toFloatArray());
                assertEquals(before, arrays(training), "step " + i);
            }
            training.step(adam, m -> {
                for (int i = 0; i < 5; i++) layer.weight().matMul(layer.weight()); // belongs to the manager of the weights
                assertTrue(arrays(training) >= before + 5, "the count would see a leak");
                return layer.weight().sum();
            });
            assertEquals(before, arrays(training));
        }
    }

    @Test
    void sameSeedSameBits() { assertArrayEquals(train(3), train(3)); }

    @Test
    void anEarlierStateComesBack() {
        try (Training training = Training.begin()) {
            NDArray w = training.parameters().add("w", new float[]{1, 2}, 2);
            AdamW adam = AdamW.plain(List.of(w), 0.1);
            Map<String, float[]> best = training.parameters().snapshot();
            training.step(adam, m -> w.sum());
            assertEquals(0.9, w.getFloat(0), 1e-5);
            training.parameters().restore(best);
            assertArrayEquals(new float[]{1, 2}, w.toFloatArray());
            training.step(adam, m -> w.sum());
            assertEquals(0.9, w.getFloat(0), 1e-5, "still learns");
        }
    }

    @Test
    void aTrainedLayerPredictsAsInTraining() {
        try (Training training = Training.begin()) {
            Linear layer = Linear.random(training.parameters(), "layer", 5, 3, new SplittableRandom(4));
            float[] x = OpsTest.numbers(20, 6);
            float[] torch = training.predict(m -> layer.forward(m.create(x, new Shape(4, 5))).toFloatArray());
            assertArrayEquals(torch, layer.trained().apply(new FloatMatrix(4, 5, x)).values(), 1e-6f);
        }
    }

    private static float[] train(long seed) {
        try (Training training = Training.begin()) {
            SplittableRandom random = new SplittableRandom(seed);
            Linear layer = Linear.random(training.parameters(), "layer", 64, 64, random);
            AdamW adam = AdamW.plain(training.parameters().all(), 0.01);
            float[] x = OpsTest.numbers(64 * 64, seed);
            for (int i = 0; i < 10; i++) training.step(adam, m -> {
                NDArray hidden = Ops.dropout(layer.forward(m.create(x, new Shape(64, 64))), 0.1, random);
                return SupervisedContrastiveLoss.of(Ops.l2Normalize(hidden), new int[64], 0.1);
            });
            return layer.trained().weight();
        }
    }

    private static int arrays(Training training) { return training.manager().getManagedArrays().size(); }
}
