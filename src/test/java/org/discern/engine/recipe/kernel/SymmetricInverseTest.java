package org.discern.engine.recipe.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.discern.domain.run.Parallel;
import org.discern.engine.TestThreads;
import org.junit.jupiter.api.Test;

class SymmetricInverseTest {
    /// Three and a half blocks, rows of very different size: the product with the matrix is the unit matrix.
    @Test
    void timesTheMatrixItIsOne() {
        int n = 450;
        double[][] a = matrix(n);
        SymmetricInverse inverse = of(a, Parallel.NONE);
        inverse.invert();
        for (int r = 0; r < n; r += 7) for (int c = 0; c < n; c++) {
            double sum = 0;
            for (int i = 0; i < n; i++) sum += inverse.get(r, i) * a[i][c];
            assertEquals(r == c ? 1 : 0, sum, 2e-3, r + " " + c);
        }
    }

    @Test
    void threadsChangeNoBit() {
        double[][] a = matrix(300);
        SymmetricInverse one = of(a, Parallel.NONE);
        SymmetricInverse three = of(a, TestThreads.of(3));
        one.invert();
        three.invert();
        for (int r = 0; r < 300; r++) for (int c = 0; c <= r; c++) assertEquals(one.get(r, c), three.get(c, r));
    }

    @Test
    void aMatrixThatHasNoneIsRefused() {
        var flat = new SymmetricInverse(2, Parallel.NONE);
        flat.add(0, 0, 1);
        flat.add(1, 0, 2);
        flat.add(1, 1, 1);
        assertThrows(ArithmeticException.class, flat::invert);
    }

    private static SymmetricInverse of(double[][] a, Parallel parallel) {
        var out = new SymmetricInverse(a.length, parallel);
        for (int r = 0; r < a.length; r++) for (int c = 0; c <= r; c++) out.add(r, c, (float) a[r][c]);
        return out;
    }

    /// `XᵀX + I` of likes that pile up on a few.
    private static double[][] matrix(int n) {
        var random = new SplittableRandom(5);
        double[][] a = new double[n][n];
        for (int u = 0; u < 2 * n; u++) {
            int[] liked = random.ints(12, 0, n).map(i -> (int) ((double) i * i / n)).distinct().toArray();
            for (int i : liked) for (int j : liked) a[i][j]++;
        }
        for (int r = 0; r < n; r++) a[r][r]++;
        return a;
    }
}
