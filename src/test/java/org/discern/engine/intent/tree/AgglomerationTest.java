package org.discern.engine.intent.tree;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.Linkage;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.Golden;
import org.discern.engine.TestThreads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AgglomerationTest {
    @ParameterizedTest
    @EnumSource(Linkage.class)
    void heightsAreThoseOfSciPy(Linkage linkage) throws IOException {
        List<float[]> rows = new ArrayList<>();
        double[] expected = null;
        for (String line : Golden.lines("linkage.txt")) {
            double[] numbers = Golden.numbers(line.substring(line.indexOf(' ') + 1));
            if (line.startsWith("row ")) rows.add(Golden.floats(numbers));
            else if (line.startsWith(linkage.name().toLowerCase(java.util.Locale.ROOT))) expected = numbers;
        }
        Dendrogram tree = grow(matrix(rows), linkage);
        assertNotNull(expected);
        for (int k = 0; k < expected.length; k++) assertEquals(expected[k], tree.mergeHeight(k), 2e-6, "merge " + k);
    }

    @ParameterizedTest
    @EnumSource(Linkage.class)
    void agreesWithTheNaiveWay(Linkage linkage) {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            FloatMatrix rows = random(2 + random.nextInt(60), 1 + random.nextInt(6), random);
            double[] expected = NaiveTree.heights(rows, linkage);
            Dendrogram tree = grow(rows, linkage);
            for (int k = 0; k < expected.length; k++)
                assertEquals(expected[k], tree.mergeHeight(k), 1e-4 * (1 + expected[k]), "seed " + seed + " merge " + k);
        }
    }

    @ParameterizedTest
    @EnumSource(Linkage.class)
    void growsOverNothingOneAndTwo(Linkage linkage) {
        assertEquals(0, grow(FloatMatrix.zeros(0, 3), linkage).nodes());
        assertEquals(1, grow(FloatMatrix.zeros(1, 3), linkage).nodes());
        Dendrogram two = grow(new FloatMatrix(2, 2, new float[]{1, 0, 0, 1}), linkage);
        assertEquals(linkage == Linkage.WARD ? Math.sqrt(2) : 1, two.maxHeight(), 1e-6);
        assertArrayEquals(new int[]{0, 1}, two.leavesOf(2));
    }

    @ParameterizedTest
    @EnumSource(Linkage.class)
    void identicalRowsMeetAtZero(Linkage linkage) {
        float[] values = new float[200 * 7];
        for (int i = 0; i < values.length; i++) values[i] = 0.1f + i % 7;
        Dendrogram tree = grow(new FloatMatrix(200, 7, values), linkage);
        assertEquals(0, tree.maxHeight());
        assertEquals(1, tree.cut(0).clusters());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void isTheSameWhateverTheWidth(int width) {
        FloatMatrix rows = random(700, 33, new Random(3));
        assertTrue(same(grow(rows, Linkage.WARD), Agglomeration.grow(rows, Linkage.WARD, TestThreads.of(width), Progress.NONE)));
    }

    @Test
    void equalDistancesEndInATree() {
        // Corners of a cube: nothing but ties.
        float[] values = new float[64 * 6];
        for (int i = 0; i < 64; i++) for (int bit = 0; bit < 6; bit++) values[i * 6 + bit] = i >> bit & 1;
        for (Linkage linkage : Linkage.values()) {
            Dendrogram tree = grow(new FloatMatrix(64, 6, values), linkage);
            assertEquals(64, tree.size(tree.nodes() - 1));
            assertTrue(same(tree, grow(new FloatMatrix(64, 6, values), linkage)));
        }
    }

    @Test
    void refusesWhatItCannotHold() {
        var tooMany = assertThrows(WorkbenchException.class, () -> grow(FloatMatrix.zeros(25_001, 1), Linkage.WARD));
        assertTrue(tooMany.getMessage().contains("25000"), tooMany.getMessage());
        float[] broken = {0, 1, Float.NaN, 2};
        assertThrows(WorkbenchException.class, () -> grow(new FloatMatrix(2, 2, broken), Linkage.WARD));
    }

    @Test
    void stopsWhenAsked() {
        Progress stop = new Stopped();
        assertThrows(org.discern.domain.run.CancelledException.class,
                () -> Agglomeration.grow(random(100, 4, new Random(1)), Linkage.WARD, Parallel.NONE, stop));
    }

    private static final class Stopped implements Progress {
        @Override
        public void stage(String name, int step, int steps) {
            // not asked
        }

        @Override
        public void at(long done, long total) {
            // not asked
        }

        @Override
        public void point(String series, double x, double y) {
            // not asked
        }

        @Override
        public void check() { throw new org.discern.domain.run.CancelledException(); }
    }

    static Dendrogram grow(FloatMatrix rows, Linkage linkage) {
        return Agglomeration.grow(rows, linkage, Parallel.NONE, Progress.NONE);
    }

    static FloatMatrix random(int n, int width, Random random) {
        float[] values = new float[n * width];
        for (int i = 0; i < values.length; i++) values[i] = (float) random.nextGaussian();
        return new FloatMatrix(n, width, values);
    }

    private static FloatMatrix matrix(List<float[]> rows) {
        int width = rows.getFirst().length;
        float[] values = new float[rows.size() * width];
        for (int i = 0; i < rows.size(); i++) System.arraycopy(rows.get(i), 0, values, i * width, width);
        return new FloatMatrix(rows.size(), width, values);
    }

    private static boolean same(Dendrogram a, Dendrogram b) {
        for (int k = 0; k < a.merges(); k++) {
            int node = a.leaves() + k;
            if (a.left(node) != b.left(node) || a.right(node) != b.right(node) || a.height(node) != b.height(node)) return false;
        }
        return Arrays.equals(a.leavesOf(a.nodes() - 1), b.leavesOf(b.nodes() - 1));
    }
}
