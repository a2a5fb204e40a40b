package org.discern.engine.nn;

import ai.djl.ndarray.NDArray;
import java.util.random.RandomGenerator;

/// A trainable linear layer: `(.., in)` to `(.., out)`.
///
/// @param weight `(in, out)`
/// @param bias `(out)`
public record Linear(NDArray weight, NDArray bias) {
    /// Starts as torch's linear layers do.
    public static Linear random(Parameters parameters, String name, int in, int out, RandomGenerator random) {
        return new Linear(parameters.addUniform(name + ".weight", random, in, in, out),
                parameters.addUniform(name + ".bias", random, in, out));
    }

    /// Starts at nothing: the layer first adds nothing to what it stands beside.
    public static Linear zero(Parameters parameters, String name, int in, int out) {
        return new Linear(parameters.add(name + ".weight", new float[in * out], in, out), parameters.add(name + ".bias",
                new float[out], out));
    }

    public NDArray forward(NDArray x) { return Ops.linear(x, weight, bias); }

    /// The present values as plain Java, to keep and to predict with.
    public Affine trained() {
        return new Affine((int) weight.getShape().get(0), (int) weight.getShape().get(1), weight.toFloatArray(),
                bias.toFloatArray());
    }
}
