package org.discern.engine.user;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.discern.engine.nn.Churn;
import org.discern.engine.nn.CrossEntropyLoss;
import org.discern.engine.nn.GradientCheck;
import org.discern.engine.nn.Training;
import org.junit.jupiter.api.Test;

/// The network's gradients: right, through the memory too, and untouched by the garbage collector.
class UserNetworkTest {
    private static final UserSizes SIZES = new UserSizes(SmallHistories.VECTOR, 4, SmallHistories.CLASSES, 2, 2, true, 1, 2);

    @Test
    void gradientsAgreeWithDifferences() {
        try (Training training = Training.begin()) {
            var network = new UserNetwork(SIZES, training.parameters(), new SplittableRandom(3));
            GradientCheck.of(training, weights(training), loss(network));
        }
    }

    @Test
    void gradientsSurviveCollectedBuffers() {
        List<float[]> quiet;
        try (Training training = Training.begin()) {
            var network = new UserNetwork(SIZES, training.parameters(), new SplittableRandom(3));
            quiet = Churn.gradients(training, weights(training), loss(network));
        }
        try (Training training = Churn.begin()) {
            var network = new UserNetwork(SIZES, training.parameters(), new SplittableRandom(3));
            List<float[]> churned = Churn.gradients(training, weights(training), loss(network));
            for (int w = 0; w < quiet.size(); w++) assertArrayEquals(quiet.get(w), churned.get(w));
        }
    }

    /// Those of the projection, the label vectors and the gate, which learns through the memory alone.
    private static List<NDArray> weights(Training training) {
        return List.of("project.weight", "label", "gate.weight", "pointerQuery.weight", "layer0.value.weight").stream().map(
                training.parameters()::get).toList();
    }

    private static Function<NDManager, NDArray> loss(UserNetwork network) {
        UserRows rows = SmallHistories.rows(3, 8, true, 2);
        EventTable table = table(rows);
        return m -> {
            List<Stretch> who = IntStream.range(0, 3).mapToObj(u -> new Stretch(u, 0, 7, new SlotTracker(2), new float[2 * 4]))
                    .toList();
            var chunk = new Chunk(SIZES, table, who, 0, 8, new float[3 * 2 * 4], rows::isQuestion);
            return CrossEntropyLoss.hard(network.forward(chunk, m, 0, new SplittableRandom(0)).logits(), chunk.truth());
        };
    }

    /// The text says nothing here, so that no other training is needed.
    private static EventTable table(UserRows rows) {
        var beliefs = new Beliefs(rows.size());
        for (int row = 0; row < rows.size(); row++) beliefs.setKnown(row, rows.labels()[row]);
        float[] even = new float[rows.size() * 3];
        java.util.Arrays.fill(even, (float) -Math.log(3));
        return new EventTable(rows.starts(), rows.times(), rows.labels(), beliefs, rows.vectors(), new Signature(
                SmallHistories.VECTOR).of(rows.vectors()),
                new org.discern.domain.array.FloatMatrix(rows.size(), 3, even));
    }
}
