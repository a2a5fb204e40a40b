package org.discern.engine.intent.layout;

import static org.junit.jupiter.api.Assertions.*;

import java.util.Random;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.TestThreads;
import org.discern.engine.intent.kernel.Neighbours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MapLayoutTest {
    /// Twelve groups of 40; row `i` belongs to group `i / 40`.
    private static FloatMatrix groups(long seed) {
        var random = new Random(seed);
        float[] values = new float[480 * 24];
        for (int g = 0; g < 12; g++) {
            float[] centre = new float[24];
            for (int d = 0; d < 24; d++) centre[d] = (float) random.nextGaussian();
            for (int i = 0; i < 40; i++)
                for (int d = 0; d < 24; d++)
                    values[(g * 40 + i) * 24 + d] = centre[d] + 0.4f * (float) random.nextGaussian();
        }
        return new FloatMatrix(480, 24, values).unitRows();
    }

    @Test
    void groupsStayTogetherAndApart() {
        FloatMatrix map = MapLayout.of(groups(1), 7, Parallel.NONE, Progress.NONE);
        Neighbours near = Neighbours.of(map, 10, Parallel.NONE, Progress.NONE);
        int own = 0;
        for (int i = 0; i < 480; i++) for (int j = 0; j < 10; j++) if (near.row(i, j) / 40 == i / 40) own++;
        assertTrue(own > 0.97 * 4800, own + " of 4800 neighbours on the map are of the same group");
        for (float v : map.values()) assertTrue(v >= -1 && v <= 1);
        float most = 0;
        for (float v : map.values()) most = Math.max(most, Math.abs(v));
        assertEquals(1, most, 1e-6);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void isTheSameWhateverTheWidth(int width) {
        assertEquals(MapLayout.of(groups(2), 3, Parallel.NONE, Progress.NONE), MapLayout.of(groups(2), 3, TestThreads.of(width),
                Progress.NONE));
    }

    @Test
    void theMainAxesFillTheFrameAndTheFirstSpreadsMost() {
        FloatMatrix map = MapLayout.ofAxes(groups(1), 7, Parallel.NONE);
        double[] square = new double[2];
        float most = 0;
        for (int i = 0; i < 480; i++) for (int a = 0; a < 2; a++) {
            square[a] += map.get(i, a) * map.get(i, a);
            most = Math.max(most, Math.abs(map.get(i, a)));
        }
        assertEquals(1, most, 1e-6);
        assertTrue(square[0] >= square[1]);
        assertEquals(map, MapLayout.ofAxes(groups(1), 7, TestThreads.of(3)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 40})
    void fewOrIdenticalRowsGiveFiniteNumbers(int n) {
        float[] values = new float[n * 4];
        java.util.Arrays.fill(values, 0.5f);
        FloatMatrix map = MapLayout.of(new FloatMatrix(n, 4, values), 1, Parallel.NONE, Progress.NONE);
        assertEquals(n, map.rows());
        assertEquals(2, map.cols());
        for (float v : map.values()) assertTrue(v >= -1 && v <= 1, "finite and within: " + v);
    }

    @Test
    void theTreeOfAllPairsIsExactUpToItsCoarseness() {
        var random = new Random(4);
        float[] at = new float[600];
        for (int i = 0; i < at.length; i++) at[i] = (float) random.nextGaussian() * 5;
        var tree = new QuadTree(at, 0.3f);
        float[] push = new float[600];
        for (int i = 0; i < 300; i++) {
            double z = tree.push(i, push);
            double exactZ = 0;
            double exactX = 0;
            for (int j = 0; j < 300; j++) {
                if (j == i) continue;
                double dx = at[2 * i] - at[2 * j];
                double dy = at[2 * i + 1] - at[2 * j + 1];
                double w = 1 / (1 + dx * dx + dy * dy);
                exactZ += w;
                exactX += w * w * dx;
            }
            assertEquals(exactZ, z, 0.01 * exactZ);
            assertEquals(exactX, push[2 * i], 0.02 * exactZ);
        }
    }
}
