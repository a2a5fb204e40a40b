package org.discern.engine.intent.baseline;

import static org.junit.jupiter.api.Assertions.*;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.TestThreads;
import org.discern.engine.measure.GroupScores;
import org.junit.jupiter.api.Test;

final class KMeansTest {
    private static final int[] TRUTH = IntStream.range(0, 300).map(i -> i / 30).toArray();

    private static FloatMatrix groups(long seed) {
        var random = new Random(seed);
        float[] values = new float[300 * 12];
        for (int g = 0; g < 10; g++)
            for (int i = 0; i < 30; i++)
                for (int d = 0; d < 12; d++)
                    values[(g * 30 + i) * 12 + d] = (d == g ? 1 : 0) + 0.1f * (float) random.nextGaussian();
        return new FloatMatrix(300, 12, values).unitRows();
    }

    @Test
    void bothRivalsFindTheGroupsOneCanSee() {
        assertEquals(1, GroupScores.of(TRUTH, KMeans.fit(groups(1), 10, 10, 1, Parallel.NONE, Progress.NONE).labels()).ari(),
                1e-9);
        assertEquals(1, GroupScores.of(TRUTH, FrozenWard.labels(groups(1), 10, Parallel.NONE, Progress.NONE)).ari(), 1e-9);
    }

    @Test
    void isRepeatableWhateverTheWidth() {
        KMeans one = KMeans.fit(groups(2), 7, 3, 5, Parallel.NONE, Progress.NONE);
        KMeans other = KMeans.fit(groups(2), 7, 3, 5, TestThreads.of(4), Progress.NONE);
        assertArrayEquals(one.labels(), other.labels());
        assertEquals(one.centroids(), other.centroids());
        assertEquals(one.inertia(), other.inertia());
    }

    @Test
    void inertiaIsTheSumOfSquares() {
        KMeans found = KMeans.fit(groups(3), 6, 2, 5, Parallel.NONE, Progress.NONE);
        double sum = 0;
        for (int i = 0; i < 300; i++) for (int d = 0; d < 12; d++) {
            double gap = groups(3).get(i, d) - found.centroids().get(found.labels()[i], d);
            sum += gap * gap;
        }
        assertEquals(sum, found.inertia(), 1e-3);
    }

    @Test
    void oddSizes() {
        assertEquals(0, KMeans.fit(FloatMatrix.zeros(0, 3), 4, 1, 1, Parallel.NONE, Progress.NONE).labels().length);
        assertEquals(3, Arrays.stream(KMeans.fit(groups(1).pick(new int[]{0, 100, 200}), 99, 2, 1, Parallel.NONE, Progress.NONE)
                .labels()).distinct().count());
        KMeans alike = KMeans.fit(FloatMatrix.zeros(20, 3), 4, 2, 1, Parallel.NONE, Progress.NONE);
        assertEquals(0, alike.inertia());
    }
}
