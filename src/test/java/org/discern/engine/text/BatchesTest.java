package org.discern.engine.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BatchesTest {
    @Test
    void everyRowOnceShortFirstWithinTheLimits() {
        Random random = new Random(1);
        List<Tokens> tokens = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) tokens.add(new Tokens(new int[2 + random.nextInt(127)]));
        int[] seen = new int[1_000];
        int last = 0;
        for (int[] batch : Batches.byLength(tokens)) {
            PaddedBatch padded = PaddedBatch.of(tokens, batch);
            assertTrue(batch.length <= Batches.MAX_ROWS && padded.ids().length <= Batches.MAX_TOKENS);
            for (int row : batch) {
                assertTrue(tokens.get(row).length() >= last);
                last = tokens.get(row).length();
                seen[row]++;
            }
        }
        assertEquals(1_000, Arrays.stream(seen).filter(n -> n == 1).count());
    }

    @Test
    void paddingHasIdAndMaskZero() {
        List<Tokens> tokens = List.of(new Tokens(new int[]{5, 6, 7}), new Tokens(new int[]{8}));
        PaddedBatch batch = PaddedBatch.of(tokens, new int[]{1, 0});
        assertArrayEquals(new long[]{8, 0, 0, 5, 6, 7}, batch.ids());
        assertArrayEquals(new long[]{1, 0, 0, 1, 1, 1}, batch.mask());
        assertEquals(List.of(), Batches.byLength(List.of()));
    }
}
