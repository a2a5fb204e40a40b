package org.discern.work.recipe.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The interval of a mean over seeds.
class DropTallyTest {
    private static double[] seed(long seed, double mean) {
        var random = new Random(seed);
        double[] out = new double[400];
        for (int u = 0; u < out.length; u++) out[u] = mean + random.nextGaussian();
        return out;
    }

    private static int[] ones() {
        int[] out = new int[400];
        Arrays.fill(out, 1);
        return out;
    }

    private static Map<String, Double> after(int seeds) {
        var tally = new DropTally();
        for (int s = 0; s < seeds; s++) tally.add("line", seed(s, 0.2), ones());
        return tally.intervals(seeds).get("line");
    }

    @Test
    void theMeanOfASeedAndItsInterval() {
        var tally = new DropTally();
        double mean = tally.add("line", seed(1, 0.2), ones());
        assertEquals(Arrays.stream(seed(1, 0.2)).average().orElseThrow(), mean, 1e-12);
        Map<String, Double> interval = tally.intervals(1).get("line");
        assertTrue(interval.get("dropDifferenceLow") < mean && mean < interval.get("dropDifferenceHigh"));
    }

    @Test
    void whatEachSeedAddsByChanceShrinksWithTheirNumber() {
        double one = after(1).get("dropDifferenceHigh") - after(1).get("dropDifferenceLow");
        double nine = after(9).get("dropDifferenceHigh") - after(9).get("dropDifferenceLow");
        assertEquals(3, one / nine, 0.6, "the square root of nine");
    }

    @Test
    void seedsThatAreNotKnownByUserGiveNoInterval() {
        var tally = new DropTally();
        tally.add("line", seed(1, 0.2), ones());
        assertTrue(tally.intervals(2).isEmpty());
    }
}
