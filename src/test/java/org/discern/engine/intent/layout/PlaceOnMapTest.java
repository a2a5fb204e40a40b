package org.discern.engine.intent.layout;

import static org.junit.jupiter.api.Assertions.*;

import java.util.Random;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Parallel;
import org.discern.engine.TestThreads;
import org.junit.jupiter.api.Test;

final class PlaceOnMapTest {
    private static final int OLD = 200;

    /// Five groups; row `i` belongs to group `i % 5`, the last fifty rows are new.
    private final FloatMatrix rows = rows();
    private final FloatMatrix places = places();

    private static FloatMatrix rows() {
        var random = new Random(4);
        float[] values = new float[250 * 16];
        float[][] centres = new float[5][16];
        for (float[] c : centres) for (int d = 0; d < 16; d++) c[d] = (float) random.nextGaussian();
        for (int i = 0; i < 250; i++)
            for (int d = 0; d < 16; d++) values[i * 16 + d] = centres[i % 5][d] + 0.3f * (float) random.nextGaussian();
        return new FloatMatrix(250, 16, values).unitRows();
    }

    private static FloatMatrix places() {
        var random = new Random(5);
        float[] at = new float[500];
        for (int i = 0; i < 250; i++) {
            at[2 * i] = i < OLD ? -0.8f + 0.4f * (i % 5) + 0.03f * (float) random.nextGaussian() : Float.NaN;
            at[2 * i + 1] = i < OLD ? 0.03f * (float) random.nextGaussian() : Float.NaN;
        }
        return new FloatMatrix(250, 2, at);
    }

    @Test
    void oldRowsStayAndNewOnesStandInTheirGroup() {
        FloatMatrix map = PlaceOnMap.of(rows, places, 1, Parallel.NONE);
        for (int i = 0; i < OLD; i++) {
            assertEquals(places.get(i, 0), map.get(i, 0));
            assertEquals(places.get(i, 1), map.get(i, 1));
        }
        for (int i = OLD; i < 250; i++) assertEquals(-0.8f + 0.4f * (i % 5), map.get(i, 0), 0.12, "row " + i);
    }

    @Test
    void isTheSameForTheSameSeedWhateverTheWidth() {
        FloatMatrix map = PlaceOnMap.of(rows, places, 1, Parallel.NONE);
        assertEquals(map, PlaceOnMap.of(rows, places, 1, TestThreads.of(3)));
        assertNotEquals(map, PlaceOnMap.of(rows, places, 2, Parallel.NONE));
    }

    @Test
    void withoutAnythingToStandBesideItRefuses() {
        float[] nowhere = new float[500];
        java.util.Arrays.fill(nowhere, Float.NaN);
        assertThrows(IllegalArgumentException.class, () -> PlaceOnMap.of(rows, new FloatMatrix(250, 2, nowhere), 1,
                Parallel.NONE));
        assertThrows(IllegalArgumentException.class, () -> PlaceOnMap.of(rows, FloatMatrix.zeros(3, 2), 1, Parallel.NONE));
    }
}
