package org.discern.engine.intent.kernel;

/// Multiplies a few rows with one packed panel of columns. See [PackedRows] for the panel's layout.
///
/// Every result is `fma(a[D-1], b[D-1], ... fma(a[0], b[0], 0))` in float, so all kernels agree bit by bit.
interface DotKernel {
    /// How many rows [#four] takes at once.
    int ROWS = 4;

    /// `W`: how many columns a panel of this kernel holds.
    int panelColumns();

    /// Four rows of `a` that follow one another, from `a[aFrom]`, times the panel at `panel[from]`: shape `(4, W)`, written to
    /// `out` from `outFrom`, row after row.
    void four(float[] a, int aFrom, int width, float[] panel, int from, float[] out, int outFrom);

    /// As [#four] with one row.
    void one(float[] a, int aFrom, int width, float[] panel, int from, float[] out, int outFrom);

    /// A linear layer over the rows of `x`, shape `(rows, in)`: `y = x W + b`, shape `(rows, out)`, with `W` as `(in, out)`.
    /// Every result is `((b + x[0] W[0]) + x[1] W[1]) + ...`, each product and each sum rounded to float, as a plain loop does it.
    void layer(float[] x, int rows, float[] weight, float[] bias, float[] y);

    /// The fastest kernel this Java offers: the Vector API when its module was resolved at start, else plain Java.
    static DotKernel best() { return Chosen.KERNEL; }

    /// Holds the choice. The vector kernel's class is never loaded when the module is absent.
    final class Chosen {
        static final DotKernel KERNEL = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                ? new VectorDots()
                : new PlainDots();

        private Chosen() {}
    }
}
