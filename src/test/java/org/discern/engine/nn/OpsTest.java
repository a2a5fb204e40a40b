package org.discern.engine.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpsTest {
    /// Every operation on a 3 x 4 matrix, made a number by a fixed random weighting.
    static Stream<Map.Entry<String, UnaryOperator<NDArray>>> operations() {
        return Map.<String, UnaryOperator<NDArray>>ofEntries(
                Map.entry("scale", x -> Ops.scale(Ops.square(x), 3)),
                Map.entry("shift", x -> Ops.square(Ops.shift(x, 2))),
                Map.entry("minusFrom", x -> Ops.square(Ops.minusFrom(2, x))),
                Map.entry("temperature", x -> Ops.temperature(x, 0.5).softmax(1)),
                Map.entry("clamp", x -> Ops.clamp(x, -0.51, 0.49)),
                Map.entry("relu", x -> Ops.relu(Ops.shift(x, 0.013))),
                Map.entry("gelu", Ops::gelu),
                Map.entry("softplus", Ops::softplus),
                Map.entry("l2Normalize", Ops::l2Normalize),
                Map.entry("maskedMean", x -> Ops.maskedMean(Ops.square(x).reshape(1, 3, 4),
                        x.getManager().create(new float[]{1, 0, 1}, new Shape(1, 3)))),
                Map.entry("rows", x -> Ops.square(Ops.rows(x, new int[]{2, 0, 2}))),
                Map.entry("pick", x -> Ops.square(Ops.pick(x, new int[]{3, 0, 1}))),
                Map.entry("logSumExp", x -> Ops.logSumExp(Ops.scale(x, 2))),
                Map.entry("squaredDistances", x -> Ops.squaredDistances(x, Ops.rows(x, new int[]{1, 2}))),
                Map.entry("beside", x -> Ops.beside(Ops.square(x), x)),
                Map.entry("dropout", x -> Ops.dropout(Ops.square(x), 0.4, new SplittableRandom(5)))).entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void gradientsAgreeWithDifferences(Map.Entry<String, UnaryOperator<NDArray>> operation) {
        try (Training training = Training.begin()) {
            NDArray x = training.parameters().add("x", numbers(12, 1), 3, 4);
            GradientCheck.of(training, List.of(x), m -> weighted(operation.getValue().apply(x), m));
        }
    }

    @Test
    void layerNormGradientsAgreeForInputAndWeights() {
        try (Training training = Training.begin()) {
            NDArray x = training.parameters().add("x", numbers(12, 1), 3, 4);
            NDArray gain = training.parameters().add("gain", numbers(4, 2), 4);
            NDArray shift = training.parameters().add("shift", numbers(4, 3), 4);
            GradientCheck.of(training, List.of(x, gain, shift), m -> weighted(Ops.layerNorm(x, gain, shift, 1e-5), m));
        }
    }

    @Test
    void valuesOneCanCheckByHand() {
        try (Training training = Training.begin()) {
            assertValues(training, m -> Ops.softplus(row(m, -100, 0, 100)), 0, (float) Math.log(2), 100);
            assertValues(training, m -> Ops.l2Normalize(row(m, 3, 4)), 0.6f, 0.8f);
            assertValues(training, m -> Ops.logSumExp(row(m, 1000, 1000)), 1000 + (float) Math.log(2));
            assertValues(training, m -> Ops.squaredDistances(row(m, 0, 0), row(m, 3, 4)), 25);
            assertValues(training, m -> Ops.maskedMean(m.zeros(new Shape(1, 2, 2)), m.zeros(new Shape(1, 2))), 0, 0);
            assertValues(training, m -> Ops.clamp(row(m, -2, 0.5f, 2), -1, 1), -1, 0.5f, 1);
        }
    }

    @Test
    void dropoutIsSeededAndKeepsTheMean() {
        try (Training training = Training.begin()) {
            float[] mask = draw(training, 9);
            assertArrayEquals(mask, draw(training, 9));
            double sum = 0;
            int zeros = 0;
            for (float m : mask) {
                sum += m;
                if (m == 0) zeros++;
            }
            assertEquals(1, sum / mask.length, 0.01);
            assertEquals(0.1, (double) zeros / mask.length, 0.01);
            assertTrue(!Arrays.equals(mask, draw(training, 10)));
        }
    }

    private static float[] draw(Training training, long seed) {
        return training.predict(m -> Ops.dropoutMask(m, new Shape(100_003), 0.1, new SplittableRandom(seed)).toFloatArray());
    }

    private static void assertValues(Training training, Function<NDManager, NDArray> made, float... expected) {
        assertArrayEquals(expected, training.predict(m -> made.apply(m).toFloatArray()), 1e-4f);
    }

    private static NDArray row(NDManager manager, float... values) { return manager.create(values, new Shape(1, values.length)); }

    /// A number from an array: the sum of its entries times fixed weights.
    static NDArray weighted(NDArray x, NDManager manager) {
        return x.mul(manager.create(numbers((int) x.size(), 99), x.getShape())).sum();
    }

    /// Seeded numbers in -1..1.
    static float[] numbers(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] out = new float[n];
        for (int i = 0; i < n; i++) out[i] = 2 * random.nextFloat() - 1;
        return out;
    }
}
