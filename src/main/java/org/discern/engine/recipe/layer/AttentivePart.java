package org.discern.engine.recipe.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.discern.domain.run.Parallel;
import org.discern.engine.Paper;
import org.discern.engine.recipe.kernel.Adam;
import org.discern.engine.recipe.kernel.Dense;
import org.discern.engine.recipe.kernel.Propagation;
import org.jspecify.annotations.Nullable;

/// The knowledge graph's say: nodes hear neighbours as far as they attend to them, and mix what they hear with what they are.
///
/// Source: Wang et al., "KGAT", 2019, equations 3, 5, 7 and 8. Each layer is
/// `LeakyReLU((x + n) W1 + b1) + LeakyReLU((x * n) W2 + b2)` with `n` the neighbours' sum by attention; all layers, each row
/// brought to length 1, stand side by side.
/// Differs: who hears whom is the caller's choice; attention also bears a factor per entry, which may be learned by relation.
/// Cost: a layer takes one pass over all entries and two products `(N, D) (D, D')`; backward twice that.
@Paper("10.1145/3292500.3330989")
public final class AttentivePart {
    private static final float SLOPE = .2f;
    private static final int ROWS = 512;

    private final RelationEdges edges;
    private final int nodes;
    private final int[] widths;
    private final Propagation propagation;
    private final Dense dense;
    private final float[] x; // (N, D)
    private final List<Layer> layers;
    private final float[] attention; // per entry, before the softmax
    private float[] gradX = new float[0];

    /// @param first,second `(in, out)`
    public record Layer(int in, int out, float[] first, float[] firstBias, float[] second, float[] secondBias) {}

    private record Gradients(float[] first, float[] firstBias, float[] second, float[] secondBias) {}

    private final List<Gradients> gradients = new ArrayList<>();

    /// @param widths `D`, then the width each layer puts out
    public AttentivePart(RelationEdges edges, int[] widths, Parallel parallel, RandomGenerator random) {
        this(edges, widths, parallel, Start.normal(edges.nodes() * widths[0], .1, random), new ArrayList<>());
        for (int l = 0; l + 1 < widths.length; l++) {
            int in = widths[l];
            int out = widths[l + 1];
            double bound = Math.sqrt(6.0 / (in + out));
            layers.add(new Layer(in, out, Start.uniform(in * out, bound, random), new float[out], Start.uniform(in * out, bound,
                    random), new float[out]));
        }
    }

    private AttentivePart(RelationEdges edges, int[] widths, Parallel parallel, float[] x, List<Layer> layers) {
        this.edges = edges;
        this.widths = widths;
        this.x = x;
        this.layers = layers;
        nodes = edges.nodes();
        propagation = new Propagation(edges.hears(), parallel);
        dense = new Dense(parallel);
        attention = new float[edges.hears().entries()];
    }

    /// The same weights over other edges of the same nodes; their attention is yet to be set.
    public AttentivePart over(RelationEdges others) { return new AttentivePart(others, widths, dense.parallel(), x, layers); }

    /// Half as wide from layer to layer, never below 8.
    public static int[] widths(int width, int layers) {
        int[] out = new int[layers + 1];
        out[0] = width;
        for (int l = 1; l <= layers; l++) out[l] = Math.max(8, out[l - 1] / 2);
        return out;
    }

    /// `(N, D)`.
    public float[] x() { return x; }

    /// Of [#x], added to by [#backward]; empty before [#learn].
    public float[] gradX() { return gradX; }

    public List<Layer> layers() { return Collections.unmodifiableList(layers); }

    /// Per entry, before the softmax; to be written by whoever knows it.
    public float[] attention() { return attention; }

    /// `G`.
    public int joined() { return Arrays.stream(widths).sum(); }

    public void learn(Adam adam) {
        gradX = adam.add(x);
        for (Layer l : layers)
            gradients.add(new Gradients(adam.add(l.first), adam.add(l.firstBias), adam.add(l.second), adam.add(l.secondBias)));
    }

    /// What one forward pass leaves for its backward pass. Reused from step to step.
    public static final class Tape {
        private final float[] factors;
        private final float[] shares;
        private final float[][] heard;
        private final float[][] first;
        private final float[][] second;
        private final float[][] out;
        private final float[] joined;
        private final float[] gradJoined;
        private double dropped;
        private long draw;

        public Tape(AttentivePart part) {
            int n = part.nodes;
            int l = part.layers.size();
            factors = new float[part.edges.hears().entries()];
            shares = new float[factors.length];
            heard = new float[l][];
            first = new float[l][];
            second = new float[l][];
            out = new float[l][];
            for (int i = 0; i < l; i++) {
                heard[i] = new float[n * part.widths[i]];
                first[i] = new float[n * part.widths[i + 1]];
                second[i] = new float[n * part.widths[i + 1]];
                out[i] = new float[n * part.widths[i + 1]];
            }
            joined = new float[n * part.joined()];
            gradJoined = new float[n * part.joined()];
        }

        /// How far each entry is trusted; 0 before it is set.
        public float[] factors() { return factors; }

        /// Per entry, how much of what its node hears comes by it.
        public float[] shares() { return shares; }

        /// What layer `l` put out, before it was brought to length 1.
        public float[] out(int l) { return out[l]; }

        /// `(N, G)`.
        public float[] joined() { return joined; }

        /// Of [#joined], to be added to before [AttentivePart#backward].
        public float[] gradJoined() { return gradJoined; }

        /// Leaves out a share of the numbers each layer puts out (message dropout), until it is set again.
        ///
        /// @param share 0 for none
        /// @param seed which ones
        public void drop(double share, long seed) {
            dropped = share;
            draw = seed;
        }

        /// Another half of the bits for every place, so that neither order nor threads matter and nothing is stored.
        private void drop(int l, float[] values, int from, int until) {
            if (dropped == 0) return;
            float scale = (float) (1 / (1 - dropped));
            long least = (long) (dropped * (1L << 32));
            for (int i = from; i < until; i++) {
                long z = draw + (((long) l << 40) + i) * 0x9E3779B97F4A7C15L;
                z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
                z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
                values[i] = (z >>> 32) < least ? 0 : values[i] * scale;
            }
        }
    }

    public void forward(Tape tape) {
        propagation.softmax(attention, tape.factors, tape.shares);
        float[] from = x;
        int g = joined();
        join(x, widths[0], tape.joined, g, 0, false);
        int at = widths[0];
        for (int l = 0; l < layers.size(); l++) {
            Layer layer = layers.get(l);
            propagation.forward(tape.shares, from, layer.in, tape.heard[l]);
            mix(layer, from, tape.heard[l], tape.first[l], tape.second[l], tape.out[l]);
            if (tape.dropped > 0) dropOut(tape, l, layer.out, tape.out[l]);
            join(tape.out[l], layer.out, tape.joined, g, at, true);
            at += layer.out;
            from = tape.out[l];
        }
    }

    private void dropOut(Tape tape, int l, int width, float[] values) {
        each((a, b) -> tape.drop(l, values, a * width, b * width));
    }

    private void mix(Layer layer, float[] from, float[] heard, float[] first, float[] second, float[] out) {
        float[] sum = new float[from.length];
        float[] product = new float[from.length];
        each((a, b) -> {
            for (int i = a * layer.in; i < b * layer.in; i++) {
                sum[i] = from[i] + heard[i];
                product[i] = from[i] * heard[i];
            }
        });
        dense.multiply(sum, nodes, layer.in, layer.first, layer.out, first, false);
        dense.multiply(product, nodes, layer.in, layer.second, layer.out, second, false);
        each((a, b) -> {
            for (int r = a; r < b; r++) for (int c = 0, i = r * layer.out; c < layer.out; c++, i++) {
                float f = first[i] + layer.firstBias[c];
                float s = second[i] + layer.secondBias[c];
                first[i] = f;
                second[i] = s;
                out[i] = Math.max(f, SLOPE * f) + Math.max(s, SLOPE * s);
            }
        });
    }

    /// One row through a layer.
    public static float[] mixed(Layer layer, float[] x, float[] heard) {
        float[] out = new float[layer.out];
        float[] first = layer.firstBias.clone();
        float[] second = layer.secondBias.clone();
        for (int i = 0; i < layer.in; i++) for (int c = 0; c < layer.out; c++) {
            first[c] = Math.fma(x[i] + heard[i], layer.first[i * layer.out + c], first[c]);
            second[c] = Math.fma(x[i] * heard[i], layer.second[i * layer.out + c], second[c]);
        }
        for (int c = 0; c < layer.out; c++)
            out[c] = Math.max(first[c], SLOPE * first[c]) + Math.max(second[c], SLOPE * second[c]);
        return out;
    }

    private void join(float[] rows, int width, float[] joined, int g, int at, boolean isUnit) {
        each((a, b) -> {
            for (int r = a; r < b; r++) {
                float scale = isUnit ? inverseLength(rows, r * width, width) : 1;
                for (int c = 0; c < width; c++) joined[r * g + at + c] = rows[r * width + c] * scale;
            }
        });
    }

    public static float inverseLength(float[] a, int at, int width) {
        float sum = 1e-12f;
        for (int c = 0; c < width; c++) sum += a[at + c] * a[at + c];
        return (float) (1 / Math.sqrt(sum));
    }

    /// @param tape its `gradJoined` is read and then cleared
    /// @param gradLogFactor per relation, added to; null when nobody asks
    public void backward(Tape tape, double @Nullable [] gradLogFactor) {
        int g = joined();
        int at = g;
        float[] grad = null; // of the present layer's output, from the layer above
        float[] gradShares = gradLogFactor == null ? null : new float[tape.shares.length];
        for (int l = layers.size() - 1; l >= 0; l--) {
            Layer layer = layers.get(l);
            at -= layer.out;
            float[] gradOut = grad == null ? new float[nodes * layer.out] : grad;
            unit(tape.out[l], layer.out, tape.gradJoined, g, at, gradOut);
            if (tape.dropped > 0) dropOut(tape, l, layer.out, gradOut);
            float[] from = l == 0 ? x : tape.out[l - 1];
            grad = l == 0 ? gradX : new float[from.length];
            layerBackward(l, from, tape, gradOut, grad, gradShares, gradLogFactor);
        }
        each((a, b) -> {
            for (int r = a; r < b; r++)
                for (int c = 0; c < widths[0]; c++) gradX[r * widths[0] + c] += tape.gradJoined[r * g + c];
        });
        Arrays.fill(tape.gradJoined, 0);
    }

    private void layerBackward(int l, float[] from, Tape tape, float[] gradOut, float[] gradFrom, float @Nullable [] gradShares,
            double @Nullable [] gradLogFactor) {
        Layer layer = layers.get(l);
        Gradients into = gradients.get(l);
        float[] heard = tape.heard[l];
        float[] gradFirst = new float[gradOut.length];
        float[] gradSecond = new float[gradOut.length];
        float[] sum = new float[from.length];
        float[] product = new float[from.length];
        each((a, b) -> {
            for (int i = a * layer.out; i < b * layer.out; i++) {
                gradFirst[i] = gradOut[i] * slope(tape.first[l][i]);
                gradSecond[i] = gradOut[i] * slope(tape.second[l][i]);
            }
            for (int i = a * layer.in; i < b * layer.in; i++) {
                sum[i] = from[i] + heard[i];
                product[i] = from[i] * heard[i];
            }
        });
        dense.outer(sum, nodes, layer.in, gradFirst, layer.out, into.first);
        dense.outer(product, nodes, layer.in, gradSecond, layer.out, into.second);
        columns(gradFirst, layer.out, into.firstBias);
        columns(gradSecond, layer.out, into.secondBias);
        dense.multiplyTransposed(gradFirst, nodes, layer.out, layer.first, layer.in, sum, false); // gradient of the sum
        dense.multiplyTransposed(gradSecond, nodes, layer.out, layer.second, layer.in, product, false); // of the product
        float[] gradHeard = new float[from.length];
        each((a, b) -> {
            for (int i = a * layer.in; i < b * layer.in; i++) {
                gradFrom[i] += sum[i] + product[i] * heard[i];
                gradHeard[i] = sum[i] + product[i] * from[i];
            }
        });
        propagation.backward(tape.shares, from, gradHeard, layer.in, gradFrom, gradShares);
        if (gradShares == null || gradLogFactor == null) return;
        propagation.softmaxBackward(tape.shares, gradShares);
        double[] sums = Propagation.sums(gradShares, edges.relation(), gradLogFactor.length);
        for (int r = 0; r < sums.length; r++) gradLogFactor[r] += sums[r];
    }

    /// 1 above 0, [#SLOPE] below; by the sign bit, since a branch on it would be guessed wrong half the time.
    private static float slope(float z) { return 1 + (SLOPE - 1) * -(Float.floatToRawIntBits(z) >> 31); }

    private void columns(float[] rows, int width, float[] into) {
        for (int r = 0; r < nodes; r++) dense.addRow(into, 0, rows, r * width, width, 1);
    }

    /// From the gradient of a row of length 1 to that of the row it was made from.
    private void unit(float[] rows, int width, float[] grad, int g, int at, float[] into) {
        each((a, b) -> {
            for (int r = a; r < b; r++) {
                float inverse = inverseLength(rows, r * width, width);
                float dot = 0;
                for (int c = 0; c < width; c++) dot += rows[r * width + c] * grad[r * g + at + c];
                float along = dot * inverse * inverse;
                for (int c = 0; c < width; c++)
                    into[r * width + c] += inverse * (grad[r * g + at + c] - along * rows[r * width + c]);
            }
        });
    }

    private interface Rows {
        void run(int from, int until);
    }

    private void each(Rows rows) {
        dense.parallel().forEach((nodes + ROWS - 1) / ROWS, c -> rows.run(c * ROWS, Math.min(nodes, (c + 1) * ROWS)));
    }
}
