package org.discern.engine.intent.layout;

import java.util.SplittableRandom;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.Paper;
import org.discern.engine.intent.kernel.Neighbours;

/// Places unit vectors on a map: t-SNE from a PCA start.
///
/// Source: L. van der Maaten, *Accelerating t-SNE using tree-based algorithms*, JMLR 15, 2014, arXiv:1301.3342; start and learning rate
/// after D. Kobak, P. Berens, *The art of using t-SNE for single-cell transcriptomics*, 2019, DOI 10.1038/s41467-019-13056-x,
/// and A. Belkina et al. 2019, DOI 10.1038/s41467-019-13055-y.
/// Differs: 30 exact neighbours at perplexity 24, nearly even weights; the quadtree is rebuilt by sorting.
/// Cost: the neighbours (`n² D`), then about `n log n` per iteration; memory `O(n k)`.
@Paper("arXiv:1301.3342")
public final class MapLayout {
    private static final int NEIGHBOURS = 30;
    private static final double EXAGGERATION = 12;
    private static final int BLOCK = 256;
    /// How coarse far groups may be: side of a cell over its distance.
    private static final float THETA = 0.7f;

    private final int n;
    private final Affinities near;
    private final Parallel parallel;
    private final float[] at; // (n, 2)
    private final float[] speed; // (n, 2)
    private final float[] gain; // (n, 2)
    private final float[] push; // (n, 2)

    private MapLayout(Affinities near, FloatMatrix start, Parallel parallel) {
        n = start.rows();
        this.near = near;
        this.parallel = parallel;
        at = start.values().clone();
        speed = new float[2 * n];
        gain = new float[2 * n];
        push = new float[2 * n];
        java.util.Arrays.fill(gain, 1);
    }

    /// @param unitRows shape `(n, D)`
    /// @return shape `(n, 2)`, centred, within -1..1; the same bits for the same seed whatever the width of `parallel`
    public static FloatMatrix of(FloatMatrix unitRows, long seed, Parallel parallel, Progress progress) {
        int n = unitRows.rows();
        if (n < 2) return FloatMatrix.zeros(n, 2);
        Neighbours near = Neighbours.of(unitRows, NEIGHBOURS, parallel, progress);
        return of(near, start(unitRows, seed, parallel), parallel, progress);
    }

    /// The plain map beside it: the two strongest principal axes, on which distances mean what they say and groups overlap.
    ///
    /// @return shape `(n, 2)`, centred, within -1..1; the same bits for the same seed whatever the width of `parallel`
    public static FloatMatrix ofAxes(FloatMatrix rows, long seed, Parallel parallel) {
        return framed(PrincipalAxes.project(rows, 2, seed, parallel).values());
    }

    private static FloatMatrix of(Neighbours near, FloatMatrix start, Parallel parallel, Progress progress) {
        var layout = new MapLayout(Affinities.of(near, parallel), start, parallel);
        int early = start.rows() > 10_000 ? 130 : 200;
        int late = start.rows() > 10_000 ? 270 : 500;
        for (int i = 0; i < early + late; i++) {
            progress.check();
            progress.at(i, early + late);
            layout.step(i < early ? EXAGGERATION : 1, i < early ? 0.5f : 0.8f);
        }
        progress.at(early + late, early + late);
        return framed(layout.at);
    }

    /// The first two principal axes, shrunk to a speck so that the forces decide, with a grain of seeded noise against ties.
    private static FloatMatrix start(FloatMatrix rows, long seed, Parallel parallel) {
        FloatMatrix axes = PrincipalAxes.project(rows, 2, seed, parallel);
        double squares = 0;
        for (int i = 0; i < axes.rows(); i++) squares += (double) axes.get(i, 0) * axes.get(i, 0);
        float scale = squares == 0 ? 0 : (float) (1e-2 / Math.sqrt(squares / axes.rows()));
        var random = new SplittableRandom(seed);
        float[] out = new float[axes.values().length];
        for (int i = 0; i < out.length; i++) out[i] = axes.values()[i] * scale + 1e-4f * (float) (random.nextDouble() - 0.5);
        return new FloatMatrix(axes.rows(), 2, out);
    }

    /// One step down the gradient, with momentum and a gain per coordinate.
    private void step(double exaggeration, float momentum) {
        var tree = new QuadTree(at, THETA);
        int blocks = (n + BLOCK - 1) / BLOCK;
        double[] partial = new double[blocks];
        parallel.forEach(blocks, block -> {
            double z = 0;
            int to = Math.min(n, (block + 1) * BLOCK);
            for (int i = block * BLOCK; i < to; i++) z += tree.push(tree.order(i), push);
            partial[block] = z;
        });
        double z = 0;
        for (double p : partial) z += p;
        float repel = (float) (1 / Math.max(z, 1e-12));
        // The largest step that cannot overshoot: the pulls on a point sum to about exaggeration / n.
        float rate = (float) (n / exaggeration);
        float pull = (float) exaggeration;
        float[] next = at.clone();
        parallel.forEach(blocks, block -> {
            int to = Math.min(n, (block + 1) * BLOCK);
            for (int i = block * BLOCK; i < to; i++) move(i, next, pull, repel, rate, momentum);
        });
        System.arraycopy(next, 0, at, 0, at.length);
        centre();
    }

    private void move(int i, float[] next, float pull, float repel, float rate, float momentum) {
        float x = at[2 * i];
        float y = at[2 * i + 1];
        float fx = 0;
        float fy = 0;
        for (int e = near.from(i); e < near.from(i + 1); e++) {
            int j = near.other(e);
            float dx = x - at[2 * j];
            float dy = y - at[2 * j + 1];
            float w = near.weight(e) / (1 + dx * dx + dy * dy);
            fx += w * dx;
            fy += w * dy;
        }
        nudge(2 * i, pull * fx - repel * push[2 * i], next, rate, momentum);
        nudge(2 * i + 1, pull * fy - repel * push[2 * i + 1], next, rate, momentum);
    }

    private void nudge(int c, float slope, float[] next, float rate, float momentum) {
        boolean uphill = (slope > 0) == (speed[c] > 0);
        gain[c] = Math.max(0.01f, uphill ? gain[c] * 0.8f : gain[c] + 0.2f);
        speed[c] = momentum * speed[c] - rate * gain[c] * slope;
        next[c] += speed[c];
    }

    private void centre() {
        double x = 0;
        double y = 0;
        for (int i = 0; i < n; i++) {
            x += at[2 * i];
            y += at[2 * i + 1];
        }
        float cx = (float) (x / n);
        float cy = (float) (y / n);
        for (int i = 0; i < n; i++) {
            at[2 * i] -= cx;
            at[2 * i + 1] -= cy;
        }
    }

    private static FloatMatrix framed(float[] at) {
        float most = 0;
        for (float v : at) most = Math.max(most, Math.abs(v));
        float[] out = at.clone();
        if (most > 0) for (int i = 0; i < out.length; i++) out[i] = Math.clamp(out[i] / most, -1, 1);
        return new FloatMatrix(at.length / 2, 2, out);
    }
}
