package org.discern.engine.intent.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Progress;
import org.junit.jupiter.api.Test;

final class TaughtTest {
    private static final Taught.Prior EVEN = (_, _) -> 0;

    /// Three long, narrow clouds side by side: by distance to the centres many rows would go wrong.
    private static FloatMatrix clouds() {
        var random = new Random(4);
        float[] values = new float[300 * 3];
        for (int row = 0; row < 300; row++) {
            values[row * 3] = (float) (random.nextGaussian() * 5);
            values[row * 3 + 1] = row / 100 + (float) (random.nextGaussian() * 0.15);
            values[row * 3 + 2] = (float) (random.nextGaussian() * 5);
        }
        return new FloatMatrix(300, 3, values);
    }

    private static int[] firstTen() {
        int[] groupOf = new int[300];
        Arrays.fill(groupOf, -1);
        for (int row = 0; row < 300; row++) if (row % 100 < 10) groupOf[row] = row / 100;
        return groupOf;
    }

    @Test
    void itKnowsWhichDirectionsCount() {
        Taught taught = Taught.of(clouds(), firstTen(), 3, EVEN, Progress.NONE);
        int right = 0;
        for (int row = 0; row < 300; row++) if (taught.groupOf(row, _ -> true) == row / 100) right++;
        assertTrue(right > 240, right + " of 300");
    }

    @Test
    void whatIsNotAllowedGivesWayToTheNext() {
        Taught taught = Taught.of(clouds(), firstTen(), 3, EVEN, Progress.NONE);
        assertEquals(1, taught.groupOf(5, g -> g > 0));
        assertEquals(-1, taught.groupOf(5, _ -> false));
        assertEquals(1, taught.likelihood(5, 0, g -> g == 0), 1e-12);
        double sum = 0;
        for (int g = 0; g < 3; g++) sum += taught.likelihood(5, g, _ -> true);
        assertEquals(1, sum, 1e-6);
    }

    @Test
    void thePriorCounts() {
        Taught sure = Taught.of(clouds(), firstTen(), 3, (_, group) -> group == 2 ? 100 : 0, Progress.NONE);
        for (int row = 0; row < 300; row++) assertEquals(2, sure.groupOf(row, _ -> true));
    }
}
