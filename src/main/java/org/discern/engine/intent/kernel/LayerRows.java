package org.discern.engine.intent.kernel;

import org.discern.domain.array.FloatMatrix;

/// A trained linear layer over many rows: the same bits as a plain loop over one, some twenty times as fast.
public final class LayerRows {
    private LayerRows() {}

    /// `x W + b`: `(n, in)` gives `(n, out)`.
    ///
    /// @param weight `(in, out)`, row after row
    /// @param bias `(out)`
    public static FloatMatrix of(FloatMatrix x, float[] weight, float[] bias) { return of(x, weight, bias, DotKernel.best()); }

    static FloatMatrix of(FloatMatrix x, float[] weight, float[] bias, DotKernel kernel) {
        if (x.cols() * bias.length != weight.length)
            throw new IllegalArgumentException("A layer of " + weight.length + " weights was given width " + x.cols());
        FloatMatrix y = FloatMatrix.zeros(x.rows(), bias.length);
        if (bias.length > 0) kernel.layer(x.values(), x.rows(), weight, bias, y.values());
        return y;
    }
}
