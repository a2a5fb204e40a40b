package org.discern.engine.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Six rows, two labels of two rows, one alone and one marked as nobody's.
class LossesTest {
    private static final int[] LABELS = {0, 0, 1, 1, 2, -1};

    private Training training;
    private NDArray x;

    @BeforeEach
    void open() {
        training = Training.begin();
        x = training.parameters().add("x", OpsTest.numbers(18, 4), 6, 3);
    }

    @AfterEach
    void close() { training.close(); }

    @Test
    void gradientsAgreeWithDifferences() {
        GradientCheck.of(training, List.of(x), m -> SupervisedContrastiveLoss.of(Ops.l2Normalize(x), LABELS, 0.3));
        GradientCheck.of(training, List.of(x), m -> PairMarginLoss.of(Ops.l2Normalize(x), LABELS, 0.9));
        GradientCheck.of(training, List.of(x), m -> CrossEntropyLoss.hard(x, new int[]{0, 1, 2, 0, 1, 2}));
        GradientCheck.of(training, List.of(x), m -> CrossEntropyLoss.soft(x, m.full(new Shape(6, 3), 0.25f)));
        GradientCheck.of(training, List.of(x), m -> CrossEntropyLoss.oneAgainstRest(x, m.ones(new Shape(6, 3))));
    }

    @Test
    void linearGradientsAgreeForInputAndWeights() {
        Linear layer = Linear.random(training.parameters(), "layer", 3, 2, new SplittableRandom(8));
        GradientCheck.of(training, List.of(x, layer.weight(), layer.bias()),
                m -> Ops.square(Ops.gelu(layer.forward(x))).sum());
    }

    @Test
    void supervisedContrastiveIsTheFormulaOfThePaper() {
        double temperature = 0.3;
        float[] z = training.predict(m -> Ops.l2Normalize(x).toFloatArray());
        double total = 0;
        for (int i = 0; i < 4; i++) { // rows 4 and 5 have no partner
            double denominator = 0;
            for (int a = 0; a < 6; a++) if (a != i) denominator += Math.exp(dot(z, i, a) / temperature);
            int partner = i ^ 1;
            total -= Math.log(Math.exp(dot(z, i, partner) / temperature) / denominator);
        }
        assertEquals(total / 4, value(m -> SupervisedContrastiveLoss.of(Ops.l2Normalize(x), LABELS, temperature)), 1e-4);
        assertEquals(0, value(m -> SupervisedContrastiveLoss.of(Ops.l2Normalize(x), new int[]{0, 1, 2, 3, 4, 5}, 0.3)), 0);
    }

    @Test
    void pairMarginIsNothingWhenLikeCoincideAndUnlikeAreFar() {
        float[] apart = {1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0};
        assertEquals(0, value(m -> PairMarginLoss.of(m.create(apart, new Shape(4, 3)), new int[]{5, 5, 6, 6}, 0.9)), 1e-6);
        // All at one point: like pairs cost nothing, unlike ones the whole margin squared.
        assertEquals(0.81, value(m -> PairMarginLoss.of(m.create(new float[]{1, 0, 1, 0}, new Shape(2, 2)), new int[]{1, 2},
                0.9)),
                1e-5);
    }

    @Test
    void crossEntropiesOneCanCheckByHand() {
        NDArray even = training.manager().zeros(new Shape(2, 4));
        assertEquals(Math.log(4), value(m -> CrossEntropyLoss.hard(even, new int[]{0, 3})), 1e-5);
        assertEquals(Math.log(4), value(m -> CrossEntropyLoss.soft(even, m.full(new Shape(2, 4), 0.25f))), 1e-5);
        assertEquals(Math.log(2), value(m -> CrossEntropyLoss.oneAgainstRest(even, m.ones(new Shape(2, 4)))), 1e-5);
    }

    private double value(Function<NDManager, NDArray> loss) { return training.predict(m -> (double) loss.apply(m).getFloat()); }

    private static double dot(float[] z, int a, int b) {
        return z[3 * a] * z[3 * b] + z[3 * a + 1] * z[3 * b + 1] + z[3 * a + 2] * z[3 * b + 2];
    }
}
