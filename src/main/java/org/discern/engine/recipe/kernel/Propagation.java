package org.discern.engine.recipe.kernel;

import java.util.Arrays;
import org.discern.domain.run.Parallel;
import org.discern.engine.Paper;
import org.jspecify.annotations.Nullable;

/// Nodes hear from their neighbours: `out[h] = sum over entries e of h: weight[e] * x[to[e]]`, with weights that are given or
/// come from an edge softmax. Forward, and backward to the node vectors and to the scores.
///
/// Source: Wang et al., "KGAT: Knowledge Graph Attention Network for Recommendation", 2019, equations 3 to 5.
/// Differs: each entry may bear a factor (how far the edge is trusted; 0 leaves it out), so that its share is
/// `factor * exp(score) / sum(factor * exp(score))`.
/// Cost: one pass over all messages forward (`E * D` multiply-adds), one backward, no memory of `E * D`.
@Paper("10.1145/3292500.3330989")
public final class Propagation {
    private final Csr csr;
    private final Parallel parallel;
    private final RowKernel kernel;

    public Propagation(Csr csr, Parallel parallel) { this(csr, parallel, RowKernel.best()); }

    Propagation(Csr csr, Parallel parallel, RowKernel kernel) {
        this.csr = csr;
        this.parallel = parallel;
        this.kernel = kernel;
    }

    public Csr csr() { return csr; }

    /// Shares of attention: for each row they sum to 1, or are all 0 when it has no entry with a factor above 0.
    ///
    /// @param scores `E`
    /// @param factors `E`, at least 0; null for all 1
    /// @param shares `E`, written
    public void softmax(float[] scores, float @Nullable [] factors, float[] shares) {
        int[] starts = csr.starts();
        int[] chunks = csr.chunks();
        parallel.forEach(chunks.length - 1, c -> {
            for (int r = chunks[c]; r < chunks[c + 1]; r++) {
                float most = Float.NEGATIVE_INFINITY;
                for (int e = starts[r]; e < starts[r + 1]; e++) most = Math.max(most, scores[e]);
                for (int e = starts[r]; e < starts[r + 1]; e++) shares[e] = scores[e] - most;
            }
            kernel.exp(shares, starts[chunks[c]], starts[chunks[c + 1]]);
            for (int r = chunks[c]; r < chunks[c + 1]; r++) {
                float sum = 0;
                for (int e = starts[r]; e < starts[r + 1]; e++) {
                    if (factors != null) shares[e] *= factors[e];
                    sum += shares[e];
                }
                float scale = sum > 0 ? 1 / sum : 0;
                for (int e = starts[r]; e < starts[r + 1]; e++) shares[e] *= scale;
            }
        });
    }

    /// @param weight `E`
    /// @param x `(columns, D)`
    /// @param out `(rows, D)`, overwritten
    public void forward(float[] weight, float[] x, int width, float[] out) {
        int[] chunks = csr.chunks();
        parallel.forEach(chunks.length - 1, c -> kernel.gather(csr.starts(), csr.to(), weight, x, width, out, chunks[c],
                chunks[c + 1]));
    }

    /// @param grad gradient of `out`, `(rows, D)`
    /// @param gradX `(columns, D)`, added to
    /// @param gradWeight `E`, overwritten; null when nobody asks
    public void backward(float[] weight, float[] x, float[] grad, int width, float[] gradX, float @Nullable [] gradWeight) {
        int[] chunks = csr.backChunks();
        parallel.forEach(chunks.length - 1, c -> kernel.scatter(csr.backStarts(), csr.back(), csr.backEntry(), weight, x, grad,
                width, gradX, gradWeight, chunks[c], chunks[c + 1]));
    }

    /// From the gradient of shares to that of scores (which is also that of the factors' logarithms), in place.
    ///
    /// @param shares as [#softmax] wrote them
    /// @param gradient of the shares; becomes that of the scores
    public void softmaxBackward(float[] shares, float[] gradient) {
        int[] starts = csr.starts();
        int[] chunks = csr.chunks();
        parallel.forEach(chunks.length - 1, c -> {
            for (int r = chunks[c]; r < chunks[c + 1]; r++) {
                float mean = 0;
                for (int e = starts[r]; e < starts[r + 1]; e++) mean += shares[e] * gradient[e];
                for (int e = starts[r]; e < starts[r + 1]; e++) gradient[e] = shares[e] * (gradient[e] - mean);
            }
        });
    }

    /// The sum of an edge property for each class of edges, e.g. a gradient by type; in double and in order, so always the same.
    public static double[] sums(float[] values, byte[] classes, int count) {
        double[] out = new double[count];
        Arrays.fill(out, 0);
        for (int e = 0; e < values.length; e++) if (classes[e] >= 0) out[classes[e]] += values[e];
        return out;
    }
}
