package org.discern.engine.nn;

import ai.djl.ndarray.NDArray;
import org.discern.engine.Paper;

/// Brings every row of the last axis to mean 0 and variance 1, then scales and shifts it by learned weights.
///
/// Source: Ba, Kiros and Hinton, "Layer Normalization", 2016, equation 4.
///
/// @param gain `(D)`
/// @param shift `(D)`
@Paper("arXiv:1607.06450")
public record LayerNorm(NDArray gain, NDArray shift, double eps) {
    public NDArray forward(NDArray x) { return Ops.layerNorm(x, gain, shift, eps); }
}
