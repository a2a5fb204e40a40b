package org.discern.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.random.RandomGenerator;

/// Arithmetic whose gradients are right.
///
/// `x.mul(3f)`, `x.div(0.5f)`, `x.pow(3f)`: DJL puts the number into a Java buffer, lets torch point at it and frees it
/// at once, while the backward pass still needs it. After a garbage collection the gradient is made of whatever lies
/// there. Here every number becomes memory that torch owns (`full`). The same holds for arrays made from Java
/// arrays: they must live until after the backward pass, which [Training#step] sees to.
public final class Ops {
    private Ops() {}

    /// `c` as an array of no axes, memory owned by torch.
    public static NDArray scalar(NDManager manager, double c) { return manager.full(new Shape(), (float) c); }

    /// `c * x`.
    public static NDArray scale(NDArray x, double c) { return x.mul(scalar(x.getManager(), c)); }

    /// `x + c`.
    public static NDArray shift(NDArray x, double c) { return x.add(scalar(x.getManager(), c)); }

    /// `c - x`.
    public static NDArray minusFrom(double c, NDArray x) { return scalar(x.getManager(), c).sub(x); }

    /// `x / temperature`; small temperatures sharpen a softmax.
    public static NDArray temperature(NDArray x, double temperature) {
        if (!(temperature > 0)) throw new IllegalArgumentException("A temperature is above 0, not " + temperature);
        return scale(x, 1 / temperature);
    }

    /// `max(x, low)`; where both are equal each side gets half the gradient.
    public static NDArray atLeast(NDArray x, double low) { return x.maximum(scalar(x.getManager(), low)); }

    /// `min(x, high)`.
    public static NDArray atMost(NDArray x, double high) { return x.minimum(scalar(x.getManager(), high)); }

    /// `x` kept inside `low..high`; no gradient outside.
    public static NDArray clamp(NDArray x, double low, double high) { return atMost(atLeast(x, low), high); }

    public static NDArray square(NDArray x) { return x.mul(x); }

    public static NDArray relu(NDArray x) { return x.getNDArrayInternal().relu(); }

    /// Exact, with the error function, as BERT has it.
    public static NDArray gelu(NDArray x) { return x.getNDArrayInternal().gelu(); }

    /// `log(1 + exp(x))` without overflow: `max(x, 0) + log(1 + exp(-|x|))`.
    public static NDArray softplus(NDArray x) { return relu(x).add(shift(x.abs().neg().exp(), 1).log()); }

    /// Layer norm over the last axis with weights of shape `(D)`.
    public static NDArray layerNorm(NDArray x, NDArray gain, NDArray shift, double eps) {
        return x.getNDArrayInternal().layerNorm(x, gain.getShape(), gain, shift, (float) eps).singletonOrThrow();
    }

    /// Every row of `(B, D)` to length 1; rows shorter than 1e-12 are divided by that instead.
    public static NDArray l2Normalize(NDArray x) { return x.normalize(2, -1, 1e-12); }

    /// The mean of the tokens whose mask is 1: `(B, T, D)` and `(B, T)` give `(B, D)`. A row without tokens gives zeros.
    public static NDArray maskedMean(NDArray x, NDArray mask) {
        NDArray sum = x.mul(mask.expandDims(2)).sum(new int[]{1}); // (B, D)
        return sum.div(atLeast(mask.sum(new int[]{1}, true), 1));
    }

    /// `x w + b` over the last axis; `w` is `(in, out)`, `b` is `(out)`.
    public static NDArray linear(NDArray x, NDArray w, NDArray b) { return x.matMul(w).add(b); }

    /// The named rows of `x`, of any shape below its first axis; gradient added up where a row is named twice. Indexing with an
    /// array would add it up in whichever order threads arrive; gathering adds in the order of the rows, so that a training
    /// can be repeated bit by bit.
    public static NDArray rows(NDArray x, int[] rows) {
        long[] index = new long[rows.length];
        for (int i = 0; i < rows.length; i++) index[i] = rows[i];
        Shape shape = x.getShape();
        long width = shape.size() / shape.get(0);
        NDArray named = x.getManager().create(index, new Shape(rows.length, 1)).broadcast(rows.length, width);
        long[] out = shape.getShape().clone();
        out[0] = rows.length;
        return x.reshape(shape.get(0), width).gather(named, 0).reshape(out);
    }

    /// One number a row: `x[b, columns[b]]`, shape `(B)`.
    public static NDArray pick(NDArray x, int[] columns) {
        long[] index = new long[columns.length];
        for (int i = 0; i < columns.length; i++) index[i] = columns[i];
        return x.gather(x.getManager().create(index, new Shape(columns.length, 1)), 1).squeeze(1);
    }

    /// `log(sum(exp(x)))` over the last axis, that axis gone; safe for large numbers.
    public static NDArray logSumExp(NDArray x) {
        int last = x.getShape().dimension() - 1;
        NDArray most = x.max(new int[]{last}, true).stopGradient();
        return x.sub(most).exp().sum(new int[]{last}).log().add(most.squeeze(last));
    }

    /// All squared Euclidean distances between the rows of `(A, D)` and `(B, D)`, shape `(A, B)`, never below 0.
    public static NDArray squaredDistances(NDArray a, NDArray b) {
        NDArray aa = square(a).sum(new int[]{1}, true); // (A, 1)
        NDArray bb = square(b).sum(new int[]{1}).expandDims(0); // (1, B)
        return relu(aa.add(bb).sub(scale(a.matMul(b.transpose()), 2)));
    }

    /// 0 with chance `p`, else `1 / (1 - p)`. Drawn in Java, since torch's generator is not seeded per training and
    /// DJL's dropout is slow.
    public static NDArray dropoutMask(NDManager manager, Shape shape, double p, RandomGenerator random) {
        float keep = (float) (1 / (1 - p));
        int cut = (int) Math.round(p * (1 << 16));
        float[] mask = new float[Math.toIntExact(shape.size())];
        long bits = random.nextLong() | 1;
        for (int i = 0; i < mask.length; i += 4) {
            // xorshift64: four draws of 16 bits a step
            bits ^= bits << 13;
            bits ^= bits >>> 7;
            bits ^= bits << 17;
            for (int j = 0; j < 4 && i + j < mask.length; j++)
                mask[i + j] = (bits >>> (16 * j) & 0xFFFF) < cut ? 0 : keep;
        }
        return manager.create(mask, shape);
    }

    /// `x` with a fresh dropout mask of chance `p`; `p` 0 gives `x` itself.
    public static NDArray dropout(NDArray x, double p, RandomGenerator random) {
        if (!(p >= 0 && p < 1)) throw new IllegalArgumentException("A dropout chance is in 0..1, not " + p);
        return p == 0 ? x : x.mul(dropoutMask(x.getManager(), x.getShape(), p, random));
    }

    /// Both side by side on the last axis.
    public static NDArray beside(NDArray a, NDArray b) { return NDArrays.concat(new NDList(a, b), a.getShape().dimension() - 1); }
}
