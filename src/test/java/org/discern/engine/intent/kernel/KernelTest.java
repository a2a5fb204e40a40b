package org.discern.engine.intent.kernel;

import static org.junit.jupiter.api.Assertions.*;

import java.util.Random;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.TestThreads;
import org.discern.engine.nn.Affine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class KernelTest {
    static IntStream seeds() { return IntStream.range(0, 50); }

    @Test
    void theVectorKernelIsTheOneInUse() { assertInstanceOf(VectorDots.class, DotKernel.best()); }

    @ParameterizedTest
    @MethodSource("seeds")
    void bothKernelsGiveTheSameBits(int seed) {
        var random = new Random(seed);
        FloatMatrix rows = random(1 + random.nextInt(130), 1 + random.nextInt(70), random);
        PackedRows fast = PackedRows.of(rows, new VectorDots());
        PackedRows plain = PackedRows.of(rows, new PlainDots());
        float[] a = dots(fast);
        float[] b = dots(plain);
        assertArrayEquals(a, b, 0);
        int n = rows.rows();
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) {
            assertEquals(Distances.dot(rows, i, rows, j), a[i * n + j], 0, "the scalar way too");
            double exact = 0;
            for (int d = 0; d < rows.cols(); d++) exact += (double) rows.get(i, d) * rows.get(j, d);
            assertEquals(exact, a[i * n + j], 1e-4 * (1 + rows.cols()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLayerGivesTheBitsOfAPlainLoop(int seed) {
        var random = new Random(seed);
        int in = 1 + random.nextInt(50);
        FloatMatrix rows = random(1 + random.nextInt(20), in, random);
        FloatMatrix weight = random(in, 1 + random.nextInt(100), random);
        float[] bias = random(1, weight.cols(), random).values();
        FloatMatrix expected = new Affine(in, bias.length, weight.values(), bias).apply(rows);
        assertEquals(expected, LayerRows.of(rows, weight.values(), bias, new VectorDots()));
        assertEquals(expected, LayerRows.of(rows, weight.values(), bias, new PlainDots()));
    }

    private static float[] dots(PackedRows packed) {
        int n = packed.size();
        int w = packed.panelColumns();
        float[] out = new float[n * n];
        float[] block = new float[n * w];
        for (int panel = 0; panel < packed.panels(); panel++) {
            packed.dots(packed.rows(), 0, n, panel, block);
            for (int i = 0; i < n; i++)
                for (int c = 0; c < w && panel * w + c < n; c++) out[i * n + panel * w + c] = block[i * w + c];
        }
        return out;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void pairsAndNeighboursAgreeWithThePlainWay(int seed) {
        var random = new Random(seed);
        int n = 1 + random.nextInt(150);
        FloatMatrix rows = random(n, 1 + random.nextInt(20), random).unitRows();
        if (n > 3) System.arraycopy(rows.values(), 0, rows.values(), 2 * rows.cols(), rows.cols()); // a duplicate
        PairMatrix pairs = PairMatrix.squaredEuclidean(rows, 1, TestThreads.of(3), Progress.NONE);
        for (int i = 0; i < n; i++)
            for (int j = 0; j < i; j++)
                assertEquals(Distances.between(rows, i, rows, j), pairs.get(i, j), 2e-6);
        if (n > 3) assertEquals(0, pairs.get(0, 2));
        int k = random.nextInt(12);
        Neighbours near = Neighbours.of(rows, k, Parallel.NONE, Progress.NONE);
        assertEquals(Math.min(k, n - 1), near.k());
        for (int i = 0; i < n; i++) {
            int row = i;
            double[] sorted = IntStream.range(0, n).filter(j -> j != row).mapToDouble(j -> Distances.between(rows, row, rows, j))
                    .sorted().toArray();
            for (int place = 0; place < near.k(); place++) {
                assertNotEquals(i, near.row(i, place));
                assertEquals(sorted[place], near.squaredDistance(i, place), 3e-6);
            }
        }
    }

    @Test
    void isTheSameWhateverTheWidth() {
        FloatMatrix rows = random(333, 40, new Random(1)).unitRows();
        float[] one = PairMatrix.squaredEuclidean(rows, 1, Parallel.NONE, Progress.NONE).values();
        Neighbours near = Neighbours.of(rows, 9, Parallel.NONE, Progress.NONE);
        FloatMatrix smooth = Neighbours.smooth(rows, 5, Parallel.NONE, Progress.NONE);
        for (int width : new int[]{2, 5}) {
            assertArrayEquals(one, PairMatrix.squaredEuclidean(rows, 1, TestThreads.of(width), Progress.NONE).values(), 0);
            assertArrayEquals(near.rows(), Neighbours.of(rows, 9, TestThreads.of(width), Progress.NONE).rows());
            assertEquals(smooth, Neighbours.smooth(rows, 5, TestThreads.of(width), Progress.NONE));
        }
    }

    @Test
    void smoothingIsTheMeanOfTheNearest() {
        // Two tight pairs far apart.
        FloatMatrix rows = new FloatMatrix(4, 1, new float[]{0, 1, 10, 12});
        assertArrayEquals(new float[]{0.5f, 0.5f, 11, 11}, Neighbours.smooth(rows, 2, Parallel.NONE, Progress.NONE).values());
        assertSame(rows, Neighbours.smooth(rows, 1, Parallel.NONE, Progress.NONE));
        assertArrayEquals(new int[]{1, 0, 3, 2}, Neighbours.of(rows, 1, Parallel.NONE, Progress.NONE).rows());
    }

    @Test
    void nearestRowsAreNearest() {
        FloatMatrix rows = new FloatMatrix(3, 1, new float[]{0, 4, 9});
        NearestRows found = NearestRows.of(rows, new FloatMatrix(2, 1, new float[]{1, 8}), Parallel.NONE);
        assertArrayEquals(new int[]{0, 0, 1}, found.nearest());
        assertArrayEquals(new float[]{1, 9, 1}, found.squaredDistances(), 1e-6f);
        assertEquals(-1, NearestRows.of(rows, FloatMatrix.zeros(0, 1), Parallel.NONE).nearest()[0]);
    }

    static FloatMatrix random(int n, int width, Random random) {
        float[] values = new float[n * width];
        for (int i = 0; i < values.length; i++) values[i] = (float) random.nextGaussian();
        return new FloatMatrix(n, width, values);
    }
}
