package org.discern.engine.nn;

import org.discern.domain.array.FloatMatrix;

/// A linear layer that is done learning: plain Java, so the same bits whatever the threads, and easy to store.
///
/// @param weight `(in, out)`, row after row
/// @param bias `(out)`
public record Affine(int in, int out, float[] weight, float[] bias) {
    public Affine {
        if (weight.length != in * out || bias.length != out)
            throw new IllegalArgumentException("A layer of " + in + " x " + out + " with " + weight.length + " weights and "
                    + bias.length + " offsets");
    }

    /// `x W + b`: `(n, in)` gives `(n, out)`. Cost: `n * in * out` multiplications on one thread.
    public FloatMatrix apply(FloatMatrix x) {
        if (x.cols() != in) throw new IllegalArgumentException("A layer for width " + in + " was given width " + x.cols());
        FloatMatrix y = FloatMatrix.zeros(x.rows(), out);
        float[] row = new float[out];
        for (int r = 0; r < x.rows(); r++) {
            System.arraycopy(bias, 0, row, 0, out);
            for (int i = 0; i < in; i++) {
                float factor = x.get(r, i);
                int from = i * out;
                for (int o = 0; o < out; o++) row[o] += factor * weight[from + o];
            }
            System.arraycopy(row, 0, y.values(), r * out, out);
        }
        return y;
    }
}
