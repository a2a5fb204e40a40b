package org.discern.engine.intent.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.compare.Drift;
import org.junit.jupiter.api.Test;

/// 400 earlier rows, 200 new ones, each cluster 40 and 20 of them unless said otherwise.
final class DriftTestTest {
    private static final int WIDTH = 12;

    /// The first 400 rows around one place; the new ones `shift` away from it along an axis.
    private static FloatMatrix rows(double shift) {
        var random = new Random(3);
        float[] out = new float[600 * WIDTH];
        for (int row = 0; row < 600; row++)
            for (int d = 0; d < WIDTH; d++)
                out[row * WIDTH + d] = (float) ((d == 0 ? 1 : d == 1 && row >= 400 ? shift : 0) + 0.3 * random.nextGaussian());
        return new FloatMatrix(600, WIDTH, out).unitRows();
    }

    private static DriftTest.Members members(int earlier, int added) {
        return new DriftTest.Members(IntStream.range(0, earlier).toArray(), IntStream.range(400, 400 + added).toArray());
    }

    private static List<Drift> found(double shift, DriftTest.Members... members) {
        return new DriftTest(rows(shift), 400, 200, 11).of(List.of(members));
    }

    @Test
    void equalSharesInOnePlaceAreNoise() {
        Drift drift = found(0, members(40, 20)).getFirst();
        assertEquals(0.1, drift.shareBefore(), 1e-9);
        assertEquals(0.1, drift.shareAdded(), 1e-9);
        assertFalse(drift.isMoreUsed() || drift.isLessUsed() || drift.hasShifted(), drift.toString());
        assertEquals(1, drift.shareChance(), 1e-9);
    }

    @Test
    void aLargerShareIsMoreUsedAndASmallerLess() {
        List<Drift> drifts = found(0, members(40, 60), members(40, 2));
        assertTrue(drifts.get(0).isMoreUsed() && !drifts.get(0).isLessUsed());
        assertTrue(drifts.get(1).isLessUsed() && !drifts.get(1).isMoreUsed());
    }

    /// The chance of 3 of 4 and 1 of 4 is 17/70 each way.
    @Test
    void sharesAreTestedExactly() {
        Drift drift = new DriftTest(FloatMatrix.zeros(8, 2), 4, 4, 1).of(List.of(new DriftTest.Members(new int[]{0}, new int[]{4,
                5,
                6}))).getFirst();
        assertEquals(2 * 17.0 / 70, drift.shareChance(), 1e-9);
        assertTrue(Double.isNaN(drift.shift()), "three utterances have no centre to speak of");
    }

    @Test
    void aShiftedCentreIsFoundAndTheSameBitsComeAgain() {
        List<Drift> drifts = found(0.5, members(40, 20), members(40, 20));
        assertTrue(drifts.getFirst().hasShifted(), drifts.toString());
        assertTrue(drifts.getFirst().shift() > 0.05);
        assertEquals(drifts, found(0.5, members(40, 20), members(40, 20)));
    }
}
