package org.discern.engine.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowBatchesTest {
    @Test
    void everyRowOnceAndTheSameForTheSameSeed() {
        List<int[]> batches = RowBatches.shuffled(10, 4, new SplittableRandom(1));
        assertEquals(List.of(4, 4, 2), batches.stream().map(b -> b.length).toList());
        assertArrayEquals(IntStream.range(0, 10).toArray(),
                batches.stream().flatMapToInt(Arrays::stream).sorted().toArray());
        assertArrayEquals(batches.get(1), RowBatches.shuffled(10, 4, new SplittableRandom(1)).get(1));
    }

    @Test
    void classBatchesHoldAsManyOfEachAndNobodysRowsNever() {
        int[] labels = {0, 0, 0, 1, 1, 2, -1, -1};
        for (int seed = 0; seed < 50; seed++) {
            int[] batch = RowBatches.byClass(labels, 2, 2, new SplittableRandom(seed));
            int[] drawn = Arrays.stream(batch).map(row -> labels[row]).toArray();
            assertEquals(2, Arrays.stream(drawn).distinct().count());
            assertEquals(batch.length, Arrays.stream(batch).distinct().count());
            for (int label : drawn) {
                assertEquals(label == 2 ? 1 : 2, Arrays.stream(drawn).filter(l -> l == label).count());
            }
        }
    }
}
