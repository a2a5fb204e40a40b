package org.discern.engine.intent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.CancelledException;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.kernel.Neighbours;
import org.junit.jupiter.api.Test;

class MetricHeadTrainerTest {
    private static final HeadSpec SMALL = new HeadSpec(40, 2, 32, 16, 64, 32, 4, .1, 1e-3);
    private final Blobs blobs = Blobs.of(6, 20, 16, 1.6, 5);
    private final Neighbours near = Neighbours.of(blobs.rows(), 4, Parallel.NONE, Progress.NONE);

    private MetricHead train(HeadSpec spec, int[] labels, long seed) {
        return new MetricHeadTrainer(spec).train(blobs.rows(), labels, near, seed, Progress.NONE);
    }

    /// The share of the five nearest rows that are of the same group, over the rows of the later groups.
    private double purity(FloatMatrix rows, int firstGroup) {
        Neighbours nearest = Neighbours.of(rows, 5, Parallel.NONE, Progress.NONE);
        double same = 0;
        int all = 0;
        for (int row = 0; row < rows.rows(); row++) {
            if (blobs.truth()[row] < firstGroup) continue;
            for (int place = 0; place < 5; place++, all++)
                if (blobs.truth()[nearest.row(row, place)] == blobs.truth()[row]) same++;
        }
        return same / all;
    }

    @Test
    void labelsPullIntentsTogether() {
        FloatMatrix moved = train(SMALL, blobs.labels(6, 2), 1).apply(blobs.rows(), Parallel.NONE, Progress.NONE);
        assertTrue(purity(moved, 0) > purity(blobs.rows(), 0) + .1, () -> purity(blobs.rows(), 0) + " before, " + purity(moved, 0)
                + " after");
    }

    /// Taught by labels alone, the head forgets what parts the intents it has no label of.
    @Test
    void neighboursKeepIntentsApartThatNobodyLabelled() {
        int[] labels = blobs.labels(2, 2);
        Neighbours none = Neighbours.of(blobs.rows(), 0, Parallel.NONE, Progress.NONE);
        FloatMatrix alone = new MetricHeadTrainer(SMALL).train(blobs.rows(), labels, none, 1, Progress.NONE)
                .apply(blobs.rows(), Parallel.NONE, Progress.NONE);
        FloatMatrix both = train(SMALL, labels, 1).apply(blobs.rows(), Parallel.NONE, Progress.NONE);
        assertTrue(purity(both, 2) > purity(alone, 2) + .05, () -> purity(alone, 2) + " by labels alone, " + purity(both, 2));
    }

    @Test
    void rowsOfTheHeadHaveLengthOne() {
        FloatMatrix moved = train(SMALL.withPasses(1), blobs.labels(3, 2), 1).apply(blobs.rows(), Parallel.NONE, Progress.NONE);
        assertEquals(32, moved.cols());
        for (int r = 0; r < moved.rows(); r++) {
            double sum = 0;
            for (float v : moved.row(r)) sum += v * v;
            assertEquals(1, sum, 1e-4);
        }
    }

    @Test
    void sameSeedSameBits() {
        int[] labels = blobs.labels(3, 2);
        FloatMatrix one = train(SMALL.withPasses(2), labels, 7).apply(blobs.rows(), Parallel.NONE, Progress.NONE);
        FloatMatrix two = train(SMALL.withPasses(2), labels, 7).apply(blobs.rows(), Parallel.NONE, Progress.NONE);
        FloatMatrix other = train(SMALL.withPasses(2), labels, 8).apply(blobs.rows(), Parallel.NONE, Progress.NONE);
        assertArrayEquals(one.values(), two.values());
        assertNotEquals(one, other);
    }

    @Test
    void nothingToLearnLeavesTheRows() {
        assertSame(MetricHead.NONE, train(SMALL.withPasses(0), blobs.labels(3, 2), 1));
        Neighbours none = Neighbours.of(blobs.rows(), 0, Parallel.NONE, Progress.NONE);
        int[] unlabelled = new int[blobs.truth().length];
        Arrays.fill(unlabelled, -1);
        assertSame(MetricHead.NONE, new MetricHeadTrainer(SMALL).train(blobs.rows(), unlabelled, none, 1, Progress.NONE));
        assertEquals(blobs.rows().unitRows(), MetricHead.NONE.apply(blobs.rows(), Parallel.NONE, Progress.NONE));
    }

    @Test
    void oneLabelledIntentAloneIsEnoughToTrain() {
        FloatMatrix moved = train(SMALL, blobs.labels(1, 1), 1).apply(blobs.rows(), Parallel.NONE, Progress.NONE);
        for (float v : moved.values()) assertTrue(Float.isFinite(v));
    }

    @Test
    void cancelledTrainingLeavesTheWayFree() {
        var cancels = new Cancels(5);
        assertThrows(CancelledException.class,
                () -> new MetricHeadTrainer(SMALL).train(blobs.rows(), blobs.labels(3, 2), near, 1, cancels));
        assertTrue(cancels.hasFired());
        assertFalse(train(SMALL.withPasses(1), blobs.labels(3, 2), 1).members().isEmpty());
    }
}
