package org.discern.engine.recipe.network;

import java.util.Arrays;
import org.discern.domain.run.Parallel;
import org.discern.engine.Paper;
import org.discern.engine.recipe.kernel.Dense;
import org.discern.engine.recipe.kernel.Propagation;
import org.jspecify.annotations.Nullable;

/// What users and recipes learn from each other along interactions: linear layers, the mean of all of them.
///
/// Source: He et al., "LightGCN: Simplifying and Powering Graph Convolution Network for Recommendation", 2020, equations 7 to 9.
/// Differs: an edge weighs its type's trust times its own scale, degrees are sums of those weights, and the gradient runs on
/// to the trust.
/// Cost: `layers` passes over all edges forward, the same backward.
@Paper("10.1145/3397271.3401063")
final class CollaborativePart {
    private final Edges edges;
    private final int width;
    private final int layers;
    private final Propagation propagation;
    private final Dense dense;
    private final float[] weight; // per edge
    private final float[] degree; // per node
    private final float[] normal; // per edge: weight / sqrt(degree * degree)

    CollaborativePart(Edges edges, int width, int layers, Parallel parallel) {
        this.edges = edges;
        this.width = width;
        this.layers = layers;
        propagation = new Propagation(edges.both(), parallel);
        dense = new Dense(parallel);
        weight = new float[edges.interactions()];
        normal = new float[edges.interactions()];
        degree = new float[edges.users() + edges.recipes()];
    }

    /// What one forward pass leaves for its backward pass. Reused from step to step.
    static final class Tape {
        final float[] entries;
        final float[][] layer;
        final float[] mean;
        final float[] gradMean;
        private final float[] grad;
        private final float[] next;

        Tape(CollaborativePart part) {
            int size = part.degree.length * part.width;
            entries = new float[part.edges.both().entries()];
            layer = new float[part.layers][size];
            mean = new float[size];
            gradMean = new float[size];
            grad = new float[size];
            next = new float[size];
        }
    }

    /// Sets the weights of all edges.
    ///
    /// @param trust per type, above 0
    void weigh(float[] trust) {
        Arrays.fill(degree, 0);
        for (int e = 0; e < weight.length; e++) {
            weight[e] = trust[edges.type()[e]] * edges.scale()[e];
            degree[edges.user()[e]] += weight[e];
            degree[edges.users() + edges.recipe()[e]] += weight[e];
        }
        for (int e = 0; e < weight.length; e++)
            normal[e] = weight[e] / (float) Math.sqrt(degree[edges.user()[e]] * degree[edges.users() + edges.recipe()[e]]);
    }

    float[] degrees() { return degree; }

    /// @param x `(U + R, D)`
    /// @param kept per edge, 1 or 0; null keeps all
    void forward(float[] x, byte @Nullable [] kept, Tape tape) {
        int[] bothEdge = edges.bothEdge();
        for (int i = 0; i < bothEdge.length; i++) {
            int e = bothEdge[i];
            tape.entries[i] = kept == null ? normal[e] : normal[e] * kept[e];
        }
        float[] from = x;
        System.arraycopy(x, 0, tape.mean, 0, tape.mean.length);
        for (float[] to : tape.layer) {
            propagation.forward(tape.entries, from, width, to);
            dense.add(tape.mean, to, to.length, 1);
            from = to;
        }
        float share = 1f / (layers + 1);
        for (int i = 0; i < tape.mean.length; i++) tape.mean[i] *= share;
    }

    /// @param tape its `gradMean` is read and then cleared
    /// @param gradX added to
    /// @param gradLogTrust per type, added to; null when nobody asks
    void backward(float[] x, Tape tape, float[] gradX, double @Nullable [] gradLogTrust) {
        int size = tape.mean.length;
        float share = 1f / (layers + 1);
        for (int i = 0; i < size; i++) tape.gradMean[i] *= share;
        float[] grad = tape.grad;
        float[] next = tape.next;
        System.arraycopy(tape.gradMean, 0, grad, 0, size);
        float[] dots = gradLogTrust == null ? null : new float[tape.entries.length];
        double[] sums = gradLogTrust == null ? null : new double[weight.length];
        for (int l = layers - 1; l >= 0; l--) {
            System.arraycopy(tape.gradMean, 0, next, 0, size);
            propagation.backward(tape.entries, l == 0 ? x : tape.layer[l - 1], grad, width, next, dots);
            if (dots != null && sums != null)
                for (int i = 0; i < dots.length; i++) sums[edges.bothEdge()[i]] += dots[i] * (tape.entries[i] == 0 ? 0 : 1);
            float[] swap = grad;
            grad = next;
            next = swap;
        }
        dense.add(gradX, grad, size, 1);
        Arrays.fill(tape.gradMean, 0);
        if (sums != null && gradLogTrust != null) trust(sums, gradLogTrust);
    }

    /// `w_e` stands in its own share and in both degrees: `dL/dw = q / sqrt(D D') - (P / D + P' / D') / 2`, where `q` is the
    /// gradient of the normalised weight and `P` sums `normalised * q` over a node's edges.
    private void trust(double[] q, double[] gradLogTrust) {
        double[] sum = new double[degree.length];
        for (int e = 0; e < q.length; e++) {
            sum[edges.user()[e]] += normal[e] * q[e];
            sum[edges.users() + edges.recipe()[e]] += normal[e] * q[e];
        }
        for (int e = 0; e < q.length; e++) {
            int u = edges.user()[e];
            int r = edges.users() + edges.recipe()[e];
            gradLogTrust[edges.type()[e]] += normal[e] * q[e] - weight[e] * (sum[u] / degree[u] + sum[r] / degree[r]) / 2;
        }
    }
}
