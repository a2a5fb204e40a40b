package org.discern.engine.recipe.kernel;

import java.util.Arrays;
import org.discern.domain.run.Parallel;
import org.discern.engine.Paper;

/// The inverse of a symmetric positive definite matrix, in place, by sweeping blocks of its lower half.
///
/// Source: Goodnight, "A Tutorial on the SWEEP Operator", The American Statistician 33, 1979, section 3, over blocks in place
/// of single pivots: with `C = A[., K] A[K, K]⁻¹` every other block becomes `A[i, j] - C[i] A[j, K]ᵀ`, the pivot's column `C`,
/// the pivot its inverse (signs as there). Differs: rows and columns are first brought to a diagonal of 1, so that floats do.
/// Cost: `n³ / 2` multiply-adds, half of a general inverse, and `n² / 2` floats.
@Paper("10.1080/00031305.1979.10482685")
public final class SymmetricInverse {
    private static final int BLOCK = 128;

    private final int n;
    private final int blocks;
    private final float[][] panels; // block b: its rows, columns 0 to its own last
    private final Dense dense;

    /// All 0 at first.
    public SymmetricInverse(int n, Parallel parallel) {
        this.n = n;
        blocks = (n + BLOCK - 1) / BLOCK;
        panels = new float[blocks][];
        for (int b = 0; b < blocks; b++) panels[b] = new float[rows(b) * width(b)];
        dense = new Dense(parallel);
    }

    private int rows(int block) { return Math.min(BLOCK, n - block * BLOCK); }

    private int width(int block) { return Math.min(n, (block + 1) * BLOCK); }

    private int place(int row, int column) { return row % BLOCK * width(row / BLOCK) + column; }

    public float get(int row, int column) {
        int most = Math.max(row, column);
        return panels[most / BLOCK][place(most, Math.min(row, column))];
    }

    /// To both of `(row, column)` and `(column, row)`.
    public void add(int row, int column, float value) {
        int most = Math.max(row, column);
        panels[most / BLOCK][place(most, Math.min(row, column))] += value;
    }

    /// From now on [#get] tells the inverse.
    ///
    /// @throws ArithmeticException when the matrix is not positive definite
    public void invert() {
        float[] scale = new float[n];
        for (int r = 0; r < n; r++) scale[r] = (float) (1 / Math.sqrt(get(r, r)));
        scale(scale, 1);
        float[] column = new float[n * BLOCK];
        float[] swept = new float[n * BLOCK];
        for (int k = 0; k < blocks; k++) sweep(k, column, swept);
        scale(scale, -1);
    }

    private void scale(float[] scale, float sign) {
        dense.parallel().forEach(blocks, b -> {
            for (int r = 0; r < rows(b); r++)
                for (int c = 0; c < width(b); c++)
                    panels[b][r * width(b) + c] *= sign * scale[b * BLOCK + r] * scale[c];
        });
    }

    /// @param column,swept room for `(n, rows(k))`
    private void sweep(int k, float[] column, float[] swept) {
        int m = rows(k);
        readColumn(k, column);
        float[] pivot = inverse(Arrays.copyOfRange(column, k * BLOCK * m, (k * BLOCK + m) * m), m);
        dense.multiply(column, n, m, pivot, m, swept, false);
        for (int b = 0; b < blocks; b++) {
            int rows = rows(b);
            float[] minus = new float[rows * m];
            for (int i = 0; i < minus.length; i++) minus[i] = -swept[b * BLOCK * m + i];
            if (b != k) dense.multiplyTransposed(minus, rows, m, column, width(b), panels[b], true);
        }
        writeColumn(k, swept, pivot);
    }

    private void readColumn(int k, float[] column) {
        int m = rows(k);
        int first = k * BLOCK;
        dense.parallel().forEach(blocks, b -> {
            for (int r = 0; r < rows(b); r++)
                for (int c = 0; c < m; c++) column[(b * BLOCK + r) * m + c] = get(b * BLOCK + r, first + c);
        });
    }

    private void writeColumn(int k, float[] swept, float[] pivot) {
        int m = rows(k);
        int first = k * BLOCK;
        for (int r = 0; r < n; r++) for (int c = 0; c < m; c++) {
            float value = r / BLOCK == k ? -pivot[(r - first) * m + c] : swept[r * m + c];
            int most = Math.max(r, first + c);
            panels[most / BLOCK][place(most, Math.min(r, first + c))] = value;
        }
    }

    /// Of one small symmetric positive definite block, by the same sweep over single pivots.
    private static float[] inverse(float[] block, int m) {
        double[] a = new double[m * m];
        for (int i = 0; i < a.length; i++) a[i] = block[i];
        for (int k = 0; k < m; k++) {
            double pivot = a[k * m + k];
            if (!(pivot > 0)) throw new ArithmeticException("The matrix is not positive definite");
            for (int i = 0; i < m; i++) {
                if (i == k) continue;
                double factor = a[i * m + k] / pivot;
                for (int j = 0; j < m; j++) if (j != k) a[i * m + j] -= factor * a[k * m + j];
            }
            for (int i = 0; i < m; i++) if (i != k) {
                a[i * m + k] /= pivot;
                a[k * m + i] /= pivot;
            }
            a[k * m + k] = -1 / pivot;
        }
        float[] out = new float[m * m];
        for (int i = 0; i < out.length; i++) out[i] = (float) -a[i];
        return out;
    }
}
