package org.discern.engine.measure;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.util.Random;
import org.discern.engine.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import java.util.stream.IntStream;

final class GroupScoresTest {
    private static final double CLOSE = 1e-9;

    @Test
    void agreesWithTheGoldenFile() throws IOException {
        int cases = 0;
        for (String line : Golden.lines("groups.txt")) {
            String[] part = line.split(";");
            double[] expected = Golden.numbers(part[2]);
            GroupScores s = GroupScores.of(Golden.whole(part[0]), Golden.whole(part[1]));
            double[] actual = {s.accuracy(), s.nmi(), s.ari(), s.pairPrecision(), s.pairRecall(), s.pairF1(), s.bcubedPrecision(),
                    s.bcubedRecall(), s.bcubedF1()};
            assertArrayEquals(expected, actual, CLOSE, "case " + cases++);
        }
        assertEquals(5, cases);
    }

    static IntStream seeds() { return IntStream.range(0, 50); }

    @ParameterizedTest
    @MethodSource("seeds")
    void isSymmetricBoundedAndBlindToNames(int seed) {
        var random = new Random(seed);
        int n = 2 + random.nextInt(80);
        int[] truth = labels(n, 1 + random.nextInt(9), random);
        int[] found = labels(n, 1 + random.nextInt(9), random);
        GroupScores s = GroupScores.of(truth, found);
        GroupScores turned = GroupScores.of(found, truth);
        assertEquals(s.nmi(), turned.nmi(), CLOSE);
        assertEquals(s.ari(), turned.ari(), CLOSE);
        assertEquals(s.accuracy(), turned.accuracy(), CLOSE);
        assertEquals(s.pairPrecision(), turned.pairRecall(), CLOSE);
        assertEquals(s.bcubedPrecision(), turned.bcubedRecall(), CLOSE);
        for (double v : new double[]{s.accuracy(), s.nmi(), s.pairF1(), s.bcubedF1()}) assertTrue(v >= 0 && v <= 1, "" + v);
        assertTrue(s.ari() >= -1 && s.ari() <= 1);
        // Other names, other order: nothing changes.
        int[] truth2 = new int[n];
        int[] found2 = new int[n];
        int[] permutation = permutation(n, random);
        for (int i = 0; i < n; i++) {
            truth2[i] = 1000 - 7 * truth[permutation[i]];
            found2[i] = found[permutation[i]] - 5;
        }
        GroupScores renamed = GroupScores.of(truth2, found2);
        assertEquals(s.accuracy(), renamed.accuracy(), CLOSE);
        assertEquals(s.nmi(), renamed.nmi(), CLOSE);
        assertEquals(s.ari(), renamed.ari(), CLOSE);
        assertEquals(s.bcubedF1(), renamed.bcubedF1(), CLOSE);
    }

    @Test
    void perfectAndTrivialCases() {
        int[] truth = {0, 0, 1, 1, 2};
        GroupScores perfect = GroupScores.of(truth, new int[]{5, 5, 9, 9, 1});
        assertEquals(1, perfect.accuracy());
        assertEquals(1, perfect.nmi(), CLOSE);
        assertEquals(1, perfect.ari());
        assertEquals(1, perfect.bcubedF1());
        GroupScores one = GroupScores.of(truth, new int[5]);
        assertEquals(0.4, one.accuracy(), CLOSE);
        assertEquals(0, one.nmi(), CLOSE);
        assertEquals(0, one.ari(), CLOSE);
        assertTrue(Double.isNaN(GroupScores.of(new int[0], new int[0]).accuracy()));
        assertThrows(IllegalArgumentException.class, () -> GroupScores.of(new int[1], new int[2]));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void assignmentIsTheBestOfAllPermutations(int seed) {
        var random = new Random(seed);
        int rows = 1 + random.nextInt(5);
        int columns = 1 + random.nextInt(5);
        double[][] cost = new double[rows][columns];
        for (double[] line : cost) for (int j = 0; j < columns; j++) line[j] = random.nextInt(20) - 10;
        int[] columnOf = Assignment.leastCost(cost);
        boolean[] used = new boolean[columns];
        double sum = 0;
        int given = 0;
        for (int i = 0; i < rows; i++) {
            if (columnOf[i] == Assignment.NONE) continue;
            assertFalse(used[columnOf[i]]);
            used[columnOf[i]] = true;
            sum += cost[i][columnOf[i]];
            given++;
        }
        assertEquals(Math.min(rows, columns), given);
        assertEquals(best(cost, 0, new boolean[columns], Math.max(0, rows - columns)), sum, CLOSE);
    }

    /// Least cost over all ways to place the rows from `row` on, of which `skip` may stay without a column.
    private static double best(double[][] cost, int row, boolean[] used, int skip) {
        if (row == cost.length) return skip == 0 ? 0 : Double.POSITIVE_INFINITY;
        double least = skip > 0 ? best(cost, row + 1, used, skip - 1) : Double.POSITIVE_INFINITY;
        for (int j = 0; j < used.length; j++) {
            if (used[j]) continue;
            used[j] = true;
            least = Math.min(least, cost[row][j] + best(cost, row + 1, used, skip));
            used[j] = false;
        }
        return least;
    }

    private static int[] labels(int n, int groups, Random random) { return random.ints(n, 0, groups).toArray(); }

    private static int[] permutation(int n, Random random) {
        int[] out = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int t = out[i];
            out[i] = out[j];
            out[j] = t;
        }
        return out;
    }
}
