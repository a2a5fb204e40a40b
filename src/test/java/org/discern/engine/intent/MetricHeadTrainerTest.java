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
    private static final HeadSpec SMALL = new HeadSpec(20, 2, 32, 16, 64, 32, 4, .1, 1e-3);
    private final Blobs blobs = Blobs.of(6, 20, 16, 1.0, 5);
    private final Neighbours near = Neighbours.of(blobs.rows(), 4, Parallel.NONE, Progress.NONE);

    private MetricHead train(HeadSpec spec, int[] labels, long seed) {
        return new MetricHeadTrainer(spec).train(blobs.rows(), labels, near, seed, Progress.NONE);
    }

    /// Mean cosine within groups less that between them, over the given groups.
    private double contrast(FloatMatrix rows, int firstGroup) {
        double within = 0;
        double between = 0;
        int pairs = 0;
        int others = 0;
        for (int i = 0; i < rows.rows(); i++) {
            for (int j = 0; j < i; j++) {
                if (blobs.truth()[i] < firstGroup || blobs.truth()[j] < firstGroup) continue;
                double dot = 0;
                for (int c = 0; c < rows.cols(); c++) dot += rows.get(i, c) * rows.get(j, c);
                if (blobs.truth()[i] == blobs.truth()[j]) {
                    within += dot;
                    pairs++;
                } else {
                    between += dot;
                    others++;
                }
            }
        }
        return within / pairs - between / others;
    }

    @Test
    void labelsPullIntentsTogether() {
        FloatMatrix moved = train(SMALL, blobs.labels(6, 2), 1).apply(blobs.rows(), Parallel.NONE, Progress.NONE);
        assertTrue(contrast(moved, 0) > contrast(blobs.rows(), 0) + .2,
                () -> contrast(blobs.rows(), 0) + " before, " + contrast(moved, 0) + " after");
    }

    @Test
    void neighboursShapeIntentsWithoutLabelsToo() {
        FloatMatrix moved = train(SMALL, blobs.labels(2, 2), 1).apply(blobs.rows(), Parallel.NONE, Progress.NONE);
        assertTrue(contrast(moved, 2) > contrast(blobs.rows(), 2), () -> contrast(blobs.rows(), 2) + " before, " + contrast(moved, 2)
                + " after");
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
        assertEquals(blobs.rows(), MetricHead.NONE.apply(blobs.rows(), Parallel.NONE, Progress.NONE).unitRows());
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
