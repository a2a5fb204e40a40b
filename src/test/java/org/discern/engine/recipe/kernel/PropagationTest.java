package org.discern.engine.recipe.kernel;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.discern.domain.run.Parallel;
import org.discern.engine.TestThreads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PropagationTest {
    static IntStream seeds() { return IntStream.range(0, 20); }

    @Test
    void theVectorKernelIsTheOneInUse() { assertInstanceOf(VectorRows.class, RowKernel.best()); }

    /// A graph of six nodes: one without neighbours, one with a double edge, one that nobody names.
    static Csr six() { return new Csr(6, new int[]{0, 2, 5, 5, 7, 8, 9}, new int[]{1, 3, 0, 3, 3, 1, 4, 3, 0}); }

    @Test
    void gradientsMatchFiniteDifferences() {
        for (int width : new int[]{3, 16, 70}) {
            Csr csr = six();
            var random = new Random(width);
            float[] x = numbers(6 * width, random);
            float[] scores = numbers(9, random);
            float[] factors = {1, .5f, 1, 0, 2, 1, 1, .3f, 1};
            float[] seed = numbers(6 * width, random);
            var propagation = new Propagation(csr, Parallel.NONE);
            float[] shares = new float[9];
            propagation.softmax(scores, factors, shares);
            float[] gradX = new float[x.length];
            float[] gradScores = new float[9];
            propagation.backward(shares, x, seed, width, gradX, gradScores);
            propagation.softmaxBackward(shares, gradScores);
            double step = 1e-2;
            for (int i = 0; i < 9; i++) {
                double found = (exact(csr, x, width, moved(scores, i, step), factors, seed) - exact(csr, x, width, moved(scores,
                        i,
                        -step), factors, seed)) / (2 * step);
                assertEquals(found, gradScores[i], 2e-3 * Math.max(1, Math.abs(found)), "score " + i);
            }
            for (int i = 0; i < x.length; i++) {
                double found = (exact(csr, moved(x, i, step), width, scores, factors, seed) - exact(csr, moved(x, i, -step),
                        width,
                        scores, factors, seed)) / (2 * step);
                assertEquals(found, gradX[i], 2e-3 * Math.max(1, Math.abs(found)), "x " + i);
            }
        }
    }

    /// In double and in the plainest way: `sum(seed * out)`.
    private static double exact(Csr csr, float[] x, int width, float[] scores, float[] factors, float[] seed) {
        double loss = 0;
        for (int r = 0; r < csr.rows(); r++) {
            double sum = 0;
            for (int e = csr.starts()[r]; e < csr.starts()[r + 1]; e++) sum += factors[e] * Math.exp(scores[e]);
            for (int e = csr.starts()[r]; e < csr.starts()[r + 1]; e++)
                for (int c = 0; c < width; c++)
                    loss += factors[e] * Math.exp(scores[e]) / sum * x[csr.to()[e] * width + c] * seed[r * width + c];
        }
        return loss;
    }

    private static float[] moved(float[] a, int i, double by) {
        float[] out = a.clone();
        out[i] += (float) by;
        return out;
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 64, 96})
    void agreesWithTorch(int width) throws IOException {
        Csr csr = random(300, 200, 4_000, new Random(width));
        var random = new Random(5);
        float[] x = numbers(csr.columns() * width, random);
        float[] scores = numbers(csr.entries(), random);
        float[] seed = numbers(csr.rows() * width, random);
        TorchRoute.Result torch = TorchRoute.run(csr, x, width, scores, seed);
        for (RowKernel kernel : new RowKernel[]{new VectorRows(), new PlainRows()}) {
            float[][] ours = run(csr, x, width, scores, seed, new Propagation(csr, TestThreads.of(2), kernel));
            assertArrayEquals(torch.out(), ours[0], 2e-5f);
            assertArrayEquals(torch.gradX(), ours[1], 5e-5f);
            assertArrayEquals(torch.gradScores(), ours[2], 5e-5f);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sharesSumToOneAndThreadsChangeNoBit(int seed) {
        var random = new Random(seed);
        int width = 1 + random.nextInt(150);
        Csr csr = random(1 + random.nextInt(90), 1 + random.nextInt(60), random.nextInt(900), random);
        float[] x = numbers(csr.columns() * width, random);
        float[] scores = numbers(csr.entries(), random);
        float[] grad = numbers(csr.rows() * width, random);
        float[][] one = run(csr, x, width, scores, grad, new Propagation(csr, Parallel.NONE));
        float[][] three = run(csr, x, width, scores, grad, new Propagation(csr, TestThreads.of(3)));
        for (int i = 0; i < one.length; i++) assertArrayEquals(one[i], three[i], 0);
        float[] shares = one[3];
        for (int r = 0; r < csr.rows(); r++) {
            double sum = 0;
            for (int e = csr.starts()[r]; e < csr.starts()[r + 1]; e++) sum += shares[e];
            assertEquals(csr.starts()[r] == csr.starts()[r + 1] ? 0 : 1, sum, 1e-5);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void denseProductsAgreeWithThePlainWay(int seed) {
        var random = new Random(seed);
        int n = 1 + random.nextInt(600);
        int k = 1 + random.nextInt(80);
        int m = 1 + random.nextInt(90);
        float[] a = numbers(n * k, random);
        float[] b = numbers(k * m, random);
        float[] g = numbers(n * m, random);
        float[] bt = new float[k * m];
        float[][] results = new float[2][];
        for (int which = 0; which < 2; which++) {
            var dense = new Dense(TestThreads.of(2), which == 0 ? new VectorRows() : new PlainRows());
            float[] out = new float[n * m];
            Arrays.fill(out, 1);
            dense.multiply(a, n, k, b, m, out, true);
            for (int i = 0; i < k; i++) for (int j = 0; j < m; j++) bt[j * k + i] = b[i * m + j];
            float[] again = new float[n * m];
            dense.multiplyTransposed(a, n, k, bt, m, again, false);
            float[] sum = new float[k * m];
            dense.outer(a, n, k, g, m, sum);
            float[] turned = new float[k * m];
            dense.multiplyTurned(a, n, k, g, m, turned);
            for (int i = 0; i < k; i++) for (int j = 0; j < m; j++) {
                double exact = 0;
                for (int r = 0; r < n; r++) exact += (double) a[r * k + i] * g[r * m + j];
                assertEquals(exact, sum[i * m + j], 1e-3);
                assertEquals(exact, turned[i * m + j], 1e-3);
            }
            for (int r = 0; r < n; r++) for (int j = 0; j < m; j++) {
                double exact = 0;
                for (int i = 0; i < k; i++) exact += (double) a[r * k + i] * b[i * m + j];
                assertEquals(exact, again[r * m + j], 1e-4);
                assertEquals(exact + 1, out[r * m + j], 1e-4);
            }
            results[which] = again;
        }
        assertArrayEquals(results[0], results[1], 0);
    }

    @Test
    void exponentialsAreRightToSevenDigits() {
        float[] a = new float[2_001];
        for (int i = 0; i < a.length; i++) a[i] = -87 + i * .087f;
        float[] plain = a.clone();
        float[] fast = a.clone();
        new PlainRows().exp(plain, 0, a.length);
        new VectorRows().exp(fast, 0, a.length);
        assertArrayEquals(plain, fast, 0);
        for (int i = 0; i < a.length; i++) assertEquals(1, plain[i] / Math.exp(a[i]), 3e-7, "exp(" + a[i] + ")");
    }

    private static float[][] run(Csr csr, float[] x, int width, float[] scores, float[] seed, Propagation propagation) {
        float[] shares = new float[csr.entries()];
        propagation.softmax(scores, null, shares);
        float[] out = new float[csr.rows() * width];
        propagation.forward(shares, x, width, out);
        float[] gradX = new float[x.length];
        float[] gradScores = new float[csr.entries()];
        propagation.backward(shares, x, seed, width, gradX, gradScores);
        propagation.softmaxBackward(shares, gradScores);
        return new float[][]{out, gradX, gradScores, shares};
    }

    static Csr random(int rows, int columns, int entries, Random random) {
        int[] heads = random.ints(entries, 0, rows).sorted().toArray();
        int[] starts = new int[rows + 1];
        for (int h : heads) starts[h + 1]++;
        for (int r = 0; r < rows; r++) starts[r + 1] += starts[r];
        return new Csr(columns, starts, random.ints(entries, 0, columns).toArray());
    }

    static float[] numbers(int n, Random random) {
        float[] out = new float[n];
        for (int i = 0; i < n; i++) out[i] = (float) random.nextGaussian();
        return out;
    }
}
