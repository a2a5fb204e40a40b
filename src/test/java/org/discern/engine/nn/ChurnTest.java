package org.discern.engine.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Between forward and backward pass the garbage collector runs and freed buffers are overwritten: gradients must not
/// care. The canary shows that the trouble made here is real: a plain `mul(Number)` does care.
class ChurnTest {
    @Test
    void gradientsSurviveCollectedBuffers() {
        int[] labels = {0, 0, 1, 1, 2, 2};
        assertArrayEquals(gradient(NOTHING, x -> m -> safe(x, m, labels)), gradient(new Churn()::make, x -> m -> safe(x, m,
                labels)));
    }

    @Test
    void canaryAPlainNumberDoesNotSurvive() {
        // 3 * x * x, the way it must not be written.
        Function<NDArray, Function<NDManager, NDArray>> unsafe = x -> _ -> x.mul(x).mul(3f).mul(x).sum();
        float[] right = gradient(NOTHING, x -> _ -> Ops.scale(x.mul(x), 3).mul(x).sum());
        boolean hasFailed = false;
        for (int i = 0; i < 10 && !hasFailed; i++) hasFailed = !Arrays.equals(right, gradient(new Churn()::make, unsafe));
        assertTrue(hasFailed, "mul(Number) kept its operand: the churn above no longer proves anything, or DJL was mended");
    }

    private static final Runnable NOTHING = () -> {
        // a quiet machine
    };

    /// Every safe form at once: scalars, constants from Java arrays, gathers, masks, losses.
    private static NDArray safe(NDArray x, NDManager m, int[] labels) {
        NDArray h = Ops.shift(Ops.scale(x, 3), 0.5).mul(m.create(OpsTest.numbers(24, 5), new Shape(6, 4)));
        NDArray dropped = Ops.dropout(Ops.temperature(h, 0.7), 0.2, new SplittableRandom(3));
        NDArray z = Ops.l2Normalize(Ops.clamp(Ops.rows(dropped, new int[]{5, 4, 3, 2, 1, 0}), -4, 4));
        NDArray pairs = SupervisedContrastiveLoss.of(z, labels, 0.2).add(PairMarginLoss.of(z, labels, 0.8));
        return pairs.add(CrossEntropyLoss.hard(Ops.softplus(h), new int[]{0, 1, 2, 3, 0, 1})).add(Ops.minusFrom(2, h).mean());
    }

    private static float[] gradient(Runnable betweenPasses, Function<NDArray, Function<NDManager, NDArray>> loss) {
        try (Training training = Training.begin(betweenPasses)) {
            NDArray x = training.parameters().add("x", OpsTest.numbers(24, 1), 6, 4);
            return training.gradients(List.of(x), loss.apply(x)).getFirst();
        }
    }
}
