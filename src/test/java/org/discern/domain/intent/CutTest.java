package org.discern.domain.intent;

import static org.junit.jupiter.api.Assertions.*;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CutTest {
    static IntStream seeds() { return IntStream.range(0, 50); }

    /// Two tight pairs far apart: (0,1) at 1, (2,3) at 2, all at 9.
    private static Dendrogram pairs() { return new Dendrogram(4, new int[]{0, 2, 4}, new int[]{1, 3, 5}, new double[]{1, 2, 9}); }

    /// A random tree; heights are drawn from a few values, so that ties are common.
    static Dendrogram random(int n, Random random) {
        int[] left = new int[Math.max(0, n - 1)];
        int[] right = new int[left.length];
        double[] height = random.ints(left.length, 0, 1 + n / 2).sorted().mapToDouble(i -> i / 4.0).toArray();
        var free = new java.util.ArrayList<Integer>(IntStream.range(0, n).boxed().toList());
        for (int k = 0; k < left.length; k++) {
            left[k] = free.remove(random.nextInt(free.size()));
            right[k] = free.remove(random.nextInt(free.size()));
            free.add(n + k);
        }
        return new Dendrogram(n, left, right, height);
    }

    @Test
    void twoPairs() {
        Dendrogram tree = pairs();
        assertEquals(4, tree.cut(0.5).clusters());
        assertArrayEquals(new int[]{4, 2, 3}, tree.cut(1).nodes());
        assertArrayEquals(new int[]{0, 0, 1, 1}, tree.cut(8.9).labels());
        assertEquals(1, tree.cut(9).clusters());
        assertEquals(5, tree.cut(3).nodeOf(2));
        assertEquals(-1, tree.cut(3).indexOf(6));
        assertEquals(1, tree.cut(3).indexOf(5));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLargerCutNeverSplits(int seed) {
        var random = new Random(seed);
        Dendrogram tree = random(1 + random.nextInt(60), random);
        Cut before = tree.cut(-1);
        assertEquals(tree.leaves(), before.clusters());
        for (double h = 0; h <= tree.maxHeight() + 0.3; h += 0.1) {
            Cut cut = tree.cut(h);
            int sum = 0;
            for (int c = 0; c < cut.clusters(); c++) {
                int node = cut.node(c);
                sum += tree.size(node);
                assertTrue(tree.height(node) <= h);
                assertTrue(tree.parent(node) < 0 || tree.height(tree.parent(node)) > h);
                int first = tree.first(node);
                for (int p = first; p < first + tree.size(node); p++) assertEquals(c, cut.clusterOf(tree.leafAt(p)), "interval");
            }
            assertEquals(tree.leaves(), sum);
            for (int a = 0; a < tree.leaves(); a++)
                for (int b = 0; b < a; b++)
                    if (before.clusterOf(a) == before.clusterOf(b)) assertEquals(cut.clusterOf(a), cut.clusterOf(b));
            before = cut;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void steppingVisitsEveryDistinctMerge(int seed) {
        var random = new Random(seed);
        Dendrogram tree = random(2 + random.nextInt(40), random);
        Set<Double> heights = new HashSet<>();
        for (int k = 0; k < tree.merges(); k++) heights.add(tree.mergeHeight(k));
        Set<Double> up = new HashSet<>();
        Cut cut = tree.cut(-1);
        for (double next = cut.nextMerge(); !Double.isNaN(next); next = cut.nextMerge()) {
            up.add(next);
            cut = tree.cut(next);
        }
        assertEquals(heights, up);
        assertEquals(1, cut.clusters());
        heights.remove(0.0); // identical rows are not torn apart
        int steps = 0;
        for (double back = cut.previousMerge(); !Double.isNaN(back); back = cut.previousMerge()) {
            Cut finer = tree.cut(back);
            assertTrue(finer.clusters() > cut.clusters());
            cut = finer;
            steps++;
        }
        assertEquals(heights.size(), steps);
    }

    @Test
    void neighbouringDoublesStillStep() {
        double high = Math.nextUp(1.0);
        Dendrogram tree = new Dendrogram(3, new int[]{0, 3}, new int[]{1, 2}, new double[]{1, high});
        Cut all = tree.cut(high);
        assertEquals(2, tree.cut(all.previousMerge()).clusters());
    }

    @Test
    void isTotal() {
        for (double h : new double[]{Double.NaN, -5, Double.NEGATIVE_INFINITY, 0}) assertEquals(4, pairs().cut(h).clusters());
        assertEquals(1, pairs().cut(Double.POSITIVE_INFINITY).clusters());
        Dendrogram none = new Dendrogram(0, new int[0], new int[0], new double[0]);
        assertEquals(0, none.cut(3).clusters());
        assertTrue(Double.isNaN(none.cut(3).nextMerge()) && Double.isNaN(none.cut(3).previousMerge()));
        assertEquals(1, new Dendrogram(1, new int[0], new int[0], new double[0]).cut(0).clusters());
        assertEquals(4, pairs().cutInto(99).clusters());
        assertEquals(1, pairs().cutInto(-3).clusters());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void differencesAreWhatMembersSay(int seed) {
        var random = new Random(seed);
        Dendrogram tree = random(2 + random.nextInt(50), random);
        Cut a = tree.cut(random.nextDouble() * tree.maxHeight());
        Cut b = tree.cut(random.nextDouble() * tree.maxHeight());
        CutDiff diff = CutDiff.between(a, b);
        assertTrue(diff.merged().isEmpty() || diff.split().isEmpty());
        Cut fine = a.clusters() >= b.clusters() ? a : b;
        Cut coarse = fine == a ? b : a;
        var changes = fine == a ? diff.merged() : diff.split();
        Set<Integer> changed = new HashSet<>();
        for (CutDiff.Change change : changes) {
            changed.add(change.node());
            assertTrue(change.parts().size() > 1);
            int[] members = change.parts().stream().flatMapToInt(p -> Arrays.stream(tree.leavesOf(p))).toArray();
            assertArrayEquals(tree.leavesOf(change.node()), members);
            for (int part : change.parts()) assertTrue(fine.indexOf(part) >= 0);
        }
        for (int c = 0; c < coarse.clusters(); c++)
            assertEquals(fine.indexOf(coarse.node(c)) < 0, changed.contains(coarse.node(c)));
        assertTrue(CutDiff.between(a, a).isEmpty());
    }

    @Test
    void refusesWhatIsNoTree() {
        assertThrows(IllegalArgumentException.class, () -> new Dendrogram(3, new int[]{0, 0}, new int[]{1, 2}, new double[]{1,
                2}));
        assertThrows(IllegalArgumentException.class, () -> new Dendrogram(3, new int[]{0, 3}, new int[]{1, 2}, new double[]{2,
                1}));
        assertThrows(IllegalArgumentException.class, () -> new Dendrogram(2, new int[0], new int[0], new double[0]));
    }
}
