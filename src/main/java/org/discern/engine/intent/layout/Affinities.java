package org.discern.engine.intent.layout;

import org.discern.domain.run.Parallel;
import org.discern.engine.intent.kernel.Neighbours;

/// Who attracts whom, and how strongly: Gaussian weights whose width is set per point to one perplexity, made symmetric, sum 1.
/// Rows of a sparse matrix; the partners of a point are its own neighbours and those who have it as neighbour.
final class Affinities {
    /// The perplexity as a share of the neighbours: nearly even weights. On 18,000 utterances even weights over 30 neighbours keep
    /// more of the neighbourhoods (label agreement of 10 neighbours on the map .89 against .87) than a third, the usual choice.
    private static final double SHARE = 0.8;
    private static final int BLOCK = 256;
    private final int[] start;
    private final int[] other;
    private final float[] weight;

    private Affinities(int[] start, int[] other, float[] weight) {
        this.start = start;
        this.other = other;
        this.weight = weight;
    }

    int from(int row) { return start[row]; }

    int other(int edge) { return other[edge]; }

    float weight(int edge) { return weight[edge]; }

    static Affinities of(Neighbours near, Parallel parallel) {
        int n = near.size();
        int k = near.k();
        float[] mine = new float[n * k];
        parallel.forEach((n + BLOCK - 1) / BLOCK, block -> {
            double[] p = new double[k];
            for (int row = block * BLOCK; row < Math.min(n, (block + 1) * BLOCK); row++) {
                conditional(near, row, p);
                for (int j = 0; j < k; j++) mine[row * k + j] = (float) p[j];
            }
        });
        // Half of each weight on either side; a pair that names each other simply appears twice in a row.
        int[] start = new int[n + 1];
        for (int row = 0; row < n; row++) start[row + 1] += k;
        for (int j : near.rows()) start[j + 1]++;
        for (int row = 0; row < n; row++) start[row + 1] += start[row];
        int[] at = start.clone();
        int[] other = new int[2 * n * k];
        float[] weight = new float[other.length];
        float scale = 1f / (2 * n);
        for (int row = 0; row < n; row++) for (int j = 0; j < k; j++) {
            int to = near.row(row, j);
            float w = mine[row * k + j] * scale;
            other[at[row]] = to;
            weight[at[row]++] = w;
            other[at[to]] = row;
            weight[at[to]++] = w;
        }
        return new Affinities(start, other, weight);
    }

    /// Finds the width by bisection on the entropy; at most 60 halvings.
    private static void conditional(Neighbours near, int row, double[] p) {
        int k = p.length;
        double target = Math.log(Math.max(1, SHARE * k));
        double nearest = near.squaredDistance(row, 0);
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double beta = 1;
        for (int round = 0; round < 60; round++) {
            double sum = 0;
            double mean = 0;
            for (int j = 0; j < k; j++) {
                double d = near.squaredDistance(row, j) - nearest;
                p[j] = Math.exp(-beta * d);
                sum += p[j];
                mean += p[j] * d;
            }
            double entropy = Math.log(sum) + beta * mean / sum;
            for (int j = 0; j < k; j++) p[j] /= sum;
            if (Math.abs(entropy - target) < 1e-5 || beta > 1e12) return;
            if (entropy > target) low = beta;
            else high = beta;
            beta = Double.isInfinite(high) ? beta * 2 : (low + high) / 2;
        }
    }
}
