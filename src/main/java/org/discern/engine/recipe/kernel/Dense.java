package org.discern.engine.recipe.kernel;

import org.discern.domain.run.Parallel;
import org.discern.engine.recipe.kernel.RowKernel.Left;

/// Products of dense matrices, row after row, shared among threads without changing a bit of the result.
///
/// Cost: `n * k * m` multiply-adds and one packed copy of the right matrix.
public final class Dense {
    private static final int BLOCK = 256;
    private static final int STRIP = 16; // floats in a cache line

    private final Parallel parallel;
    private final RowKernel kernel;

    public Dense(Parallel parallel) { this(parallel, RowKernel.best()); }

    Dense(Parallel parallel, RowKernel kernel) {
        this.parallel = parallel;
        this.kernel = kernel;
    }

    /// `out (n, m) = a (n, k) * b (k, m)`, or added to it.
    public void multiply(float[] a, int n, int k, float[] b, int m, float[] out, boolean isAdded) {
        run(a, n, k, packed(b, k, m, false), m, out, isAdded);
    }

    /// `out (n, m) = a (n, k) * bᵀ` for `b (m, k)`, or added to it.
    public void multiplyTransposed(float[] a, int n, int k, float[] b, int m, float[] out, boolean isAdded) {
        run(a, n, k, packed(b, k, m, true), m, out, isAdded);
    }

    /// `out (k, m) = aᵀ * b` for `a (n, k)` and `b (n, m)`. Each thread turns a strip of `a` at a time, small enough to stay near.
    public void multiplyTurned(float[] a, int n, int k, float[] b, int m, float[] out) {
        float[] panels = packed(b, n, m, false);
        parallel.forEach((k + STRIP - 1) / STRIP, s -> {
            int from = s * STRIP;
            int rows = Math.min(STRIP, k - from);
            float[] strip = new float[n * rows];
            for (int i = 0; i < n; i++) System.arraycopy(a, i * k + from, strip, i * rows, rows);
            kernel.multiply(new Left(strip, -from, 1, rows), n, panels, m, out, false, from, from + rows);
        });
    }

    private void run(float[] a, int n, int k, float[] panels, int m, float[] out, boolean isAdded) {
        int rows = Math.max(16, Math.min(BLOCK, (n / 16 + 3) / 4 * 4));
        var left = new Left(a, 0, k, 1);
        parallel.forEach((n + rows - 1) / rows, block -> kernel.multiply(left, k, panels, m, out, isAdded, block * rows, Math.min(
                n, (block + 1) * rows)));
    }

    /// `sum (k, m) += aᵀ * b` for `a (n, k)` and `b (n, m)`; for a result that fits a processor's near cache.
    public void outer(float[] a, int n, int k, float[] b, int m, float[] sum) {
        int parts = Math.max(1, Math.min(16, n / BLOCK));
        float[][] partial = new float[parts][];
        parallel.forEach(parts, p -> {
            partial[p] = new float[k * m];
            kernel.outer(a, k, b, m, partial[p], (int) ((long) n * p / parts), (int) ((long) n * (p + 1) / parts));
        });
        for (float[] part : partial) kernel.add(sum, 0, part, 0, k * m, 1);
    }

    /// `y += c * x` over all of both.
    public void add(float[] y, float[] x, int length, float c) {
        int chunk = 1 << 16;
        parallel.forEach((length + chunk - 1) / chunk, p -> kernel.add(y, p * chunk, x, p * chunk, Math.min(chunk, length - p
                * chunk), c));
    }

    public void exp(float[] a, int from, int until) { kernel.exp(a, from, until); }

    public float dot(float[] a, int at, float[] b, int bAt, int count) { return kernel.dot(a, at, b, bAt, count); }

    /// `y[at ..] += c * x[xAt ..]`.
    public void addRow(float[] y, int at, float[] x, int xAt, int count, float c) { kernel.add(y, at, x, xAt, count, c); }

    public Parallel parallel() { return parallel; }

    /// Panels of a few columns, one after another; within a panel row after row of `b`.
    private float[] packed(float[] b, int k, int m, boolean isTransposed) {
        int w = kernel.panelColumns();
        int panels = (m + w - 1) / w;
        float[] out = new float[panels * w * k];
        parallel.forEach(panels, p -> {
            int columns = Math.min(w, m - p * w);
            int base = p * w * k;
            if (isTransposed)
                for (int c = 0; c < columns; c++)
                    for (int i = 0; i < k; i++) out[base + i * w + c] = b[(p * w + c) * k + i];
            else
                for (int i = 0; i < k; i++) System.arraycopy(b, i * m + p * w, out, base + i * w, columns);
        });
        return out;
    }
}
