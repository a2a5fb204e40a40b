package org.discern.engine.recipe.kernel;

import org.jspecify.annotations.Nullable;

/// The innermost loops over rows of floats. Matrices are row after row; every method works on the rows it is given and on
/// nothing else, so ranges may run at the same time.
interface RowKernel {
    /// How many rows [#multiply] likes to be given at once.
    int ROWS = 4;

    /// How many columns a packed panel holds; see [Dense].
    int panelColumns();

    /// `out[r] = sum of weight[e] * x[to[e]]` over the entries `starts[r] .. starts[r + 1] - 1`, for rows `from .. until - 1`.
    void gather(int[] starts, int[] to, float[] weight, float[] x, int width, float[] out, int from, int until);

    /// The same walk backwards, over the transposed rows: tail `t` hears from heads `back[p]` by entry `entry[p]`.
    /// `gradX[t] += weight[e] * grad[head]` and, where asked for, `dots[e] = grad[head] · x[t]`.
    void scatter(int[] starts, int[] back, int[] entry, float[] weight, float[] x, float[] grad, int width, float[] gradX,
            float @Nullable [] dots, int from, int until);

    /// `a[i] = exp(a[i])` within 2 units in the last place, for `a` at most 88; below -87 it stays at exp(-87).
    void exp(float[] a, int from, int until);

    /// `y[i] += c * x[i]`.
    void add(float[] y, int at, float[] x, int xAt, int count, float c);

    float dot(float[] a, int at, float[] b, int bAt, int count);

    /// Rows `from .. until - 1` of `out (n, m) = a (n, k) * panels`, or added to it. Each number is a chain of fused
    /// multiply-adds in order of `k`.
    void multiply(Left a, int k, float[] panels, int m, float[] out, boolean isAdded, int from, int until);

    /// The left matrix of a product as it lies in memory: element `(r, i)` stands at `at + r * rowStep + i * step`.
    record Left(float[] values, int at, int rowStep, int step) {}

    /// `sum (k, m) += a[from..until)ᵀ (k, rows) * b[from..until) (rows, m)`.
    void outer(float[] a, int k, float[] b, int m, float[] sum, int from, int until);

    /// One step of Adam over `from .. until - 1`; the gradient is set to zero.
    void adam(float[] weight, float[] gradient, float[] mean, float[] variance, float rate, float correction, int from,
            int until);

    /// The fastest kernel this Java offers: the Vector API when its module was resolved at start, else plain Java.
    static RowKernel best() { return Chosen.KERNEL; }

    /// Holds the choice. The vector kernel's class is never loaded when the module is absent.
    final class Chosen {
        static final RowKernel KERNEL = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                ? new VectorRows()
                : new PlainRows();

        private Chosen() {}
    }
}
