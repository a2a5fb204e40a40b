package org.discern.domain.recipe.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final List<Integer> FIRST = List.of(1, 2, 3, 4, 5);
    private static final List<Integer> OTHER = List.of(2, 1, 6, 4, 7);

    @Test
    void overlapCountsTheFirstPlacesOnly() {
        assertEquals(.6, Agreement.overlap(FIRST, OTHER, 5));
        assertEquals(1, Agreement.overlap(FIRST, OTHER, 2));
        assertEquals(0, Agreement.overlap(FIRST, OTHER, 1));
        assertEquals(1, Agreement.overlap(FIRST, FIRST, 20), "five of five, though twenty were asked for");
        assertEquals(.2, Agreement.overlap(FIRST, List.of(3), 5));
        assertTrue(Double.isNaN(Agreement.overlap(List.of(), List.of(), 10)));
        assertEquals(0, Agreement.overlap(FIRST, List.of(), 10));
    }

    @Test
    void correlationsByHand() {
        // shared 1, 2, 4: only the pair (1, 2) is swapped; ranks 1 2 3 against 2 1 3
        assertEquals((2 - 1) / 3.0, Agreement.kendall(FIRST, OTHER, 5), 1e-12);
        assertEquals(1 - 6 * 2 / (3 * 8.0), Agreement.spearman(FIRST, OTHER, 5), 1e-12);
        assertEquals(1, Agreement.kendall(FIRST, FIRST, 5));
        assertEquals(-1, Agreement.kendall(FIRST, FIRST.reversed(), 5));
        assertEquals(-1, Agreement.spearman(FIRST, FIRST.reversed(), 5), 1e-12);
        assertTrue(Double.isNaN(Agreement.kendall(FIRST, List.of(9, 1), 5)), "one shared recipe has no order");
    }

    @Test
    void ndcgByHand() {
        // gains 7 0 1 at places 1..3; ideal 7 3 1
        double log = Math.log(2);
        double have = 7 + 1 * log / Math.log(4);
        double ideal = 7 + 3 * log / Math.log(3) + 1 * log / Math.log(4);
        assertEquals(have / ideal, Agreement.ndcg(List.of(3, -1, 1), List.of(1, 2, 3), 10), 1e-12);
        assertEquals(1, Agreement.ndcg(List.of(3, 2, 0), List.of(3, 2, 0), 10), 1e-12);
        assertEquals(0, Agreement.ndcg(List.of(-1, -1, 3), List.of(3), 2), "good, but beyond the second place");
        assertTrue(Double.isNaN(Agreement.ndcg(List.of(0, 0), List.of(0, 0), 10)), "nothing good is known");
        assertTrue(Double.isNaN(Agreement.ndcg(List.of(), List.of(), 10)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void inRangeAndTheSameBothWays(int seed) {
        var random = new Random(seed);
        List<Integer> a = new ArrayList<>(IntStream.range(0, 30).boxed().toList());
        List<Integer> b = new ArrayList<>(a);
        Collections.shuffle(a, random);
        Collections.shuffle(b, random);
        for (int k : new int[]{2, 10, 30}) {
            double tau = Agreement.kendall(a, b, k);
            double rho = Agreement.spearman(a, b, k);
            assertTrue(Double.isNaN(tau) || (tau >= -1 && tau <= 1));
            assertTrue(Double.isNaN(rho) || (rho >= -1 - 1e-12 && rho <= 1 + 1e-12));
            assertEquals(tau, Agreement.kendall(b, a, k), 1e-12);
            assertEquals(rho, Agreement.spearman(b, a, k), 1e-12);
            assertEquals(Agreement.overlap(a, b, k), Agreement.overlap(b, a, k));
        }
        List<Integer> grades = a.stream().map(i -> i % 5 - 1).toList();
        double ndcg = Agreement.ndcg(grades, grades.stream().filter(g -> g >= 0).toList(), 10);
        assertTrue(ndcg >= 0 && ndcg <= 1);
    }
}
