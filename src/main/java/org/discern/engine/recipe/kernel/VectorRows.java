package org.discern.engine.recipe.kernel;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;
import org.jspecify.annotations.Nullable;

/// Vector API. A node's sum stays in registers while its neighbours pass by, four vectors of columns at a time (64 floats at
/// 512 bits); what is left of a row goes one vector, then one float at a time.
final class VectorRows implements RowKernel {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = S.length();
    private static final int BLOCK = 4 * LANES;
    private static final int COLUMNS = 2 * LANES;
    private static final PlainRows PLAIN = new PlainRows();

    @Override
    public int panelColumns() { return COLUMNS; }

    @Override
    public void gather(int[] starts, int[] to, float[] weight, float[] x, int width, float[] out, int from, int until) {
        int blocks = width - width % BLOCK;
        int vectors = width - width % LANES;
        for (int r = from; r < until; r++) {
            int begin = starts[r];
            int end = starts[r + 1];
            int at = r * width;
            for (int c = 0; c < blocks; c += BLOCK) gatherBlock(begin, end, to, weight, x, width, c, out, at + c);
            for (int c = blocks; c < vectors; c += LANES) {
                FloatVector s = FloatVector.zero(S);
                for (int e = begin; e < end; e++)
                    s = FloatVector.fromArray(S, x, to[e] * width + c).fma(FloatVector.broadcast(S, weight[e]), s);
                s.intoArray(out, at + c);
            }
            for (int c = vectors; c < width; c++) {
                float s = 0;
                for (int e = begin; e < end; e++) s = Math.fma(weight[e], x[to[e] * width + c], s);
                out[at + c] = s;
            }
        }
    }

    private static void gatherBlock(int begin, int end, int[] to, float[] weight, float[] x, int width, int c, float[] out,
            int at) {
        FloatVector s0 = FloatVector.zero(S), s1 = s0, s2 = s0, s3 = s0;
        for (int e = begin; e < end; e++) {
            FloatVector w = FloatVector.broadcast(S, weight[e]);
            int p = to[e] * width + c;
            s0 = FloatVector.fromArray(S, x, p).fma(w, s0);
            s1 = FloatVector.fromArray(S, x, p + LANES).fma(w, s1);
            s2 = FloatVector.fromArray(S, x, p + 2 * LANES).fma(w, s2);
            s3 = FloatVector.fromArray(S, x, p + 3 * LANES).fma(w, s3);
        }
        s0.intoArray(out, at);
        s1.intoArray(out, at + LANES);
        s2.intoArray(out, at + 2 * LANES);
        s3.intoArray(out, at + 3 * LANES);
    }

    @Override
    public void scatter(int[] starts, int[] back, int[] entry, float[] weight, float[] x, float[] grad, int width, float[] gradX,
            float @Nullable [] dots, int from, int until) {
        for (int t = from; t < until; t++) {
            int begin = starts[t];
            int end = starts[t + 1];
            if (dots != null) for (int p = begin; p < end; p++) dots[entry[p]] = 0;
            int c = 0;
            for (; c + BLOCK <= width; c += BLOCK) {
                if (dots == null) scatterBlock(begin, end, back, entry, weight, grad, width, gradX, t * width, c);
                else scatterBlockWithDots(begin, end, back, entry, weight, x, grad, width, gradX, dots, t * width, c);
            }
            if (c == width) continue;
            for (int p = begin; p < end; p++) {
                int e = entry[p];
                add(gradX, t * width + c, grad, back[p] * width + c, width - c, weight[e]);
                if (dots != null) dots[e] += dot(grad, back[p] * width + c, x, t * width + c, width - c);
            }
        }
    }

    private static void scatterBlock(int begin, int end, int[] back, int[] entry, float[] weight, float[] grad, int width,
            float[] gradX, int row, int c) {
        int at = row + c;
        FloatVector s0 = FloatVector.fromArray(S, gradX, at), s1 = FloatVector.fromArray(S, gradX, at + LANES);
        FloatVector s2 = FloatVector.fromArray(S, gradX, at + 2 * LANES), s3 = FloatVector.fromArray(S, gradX, at + 3 * LANES);
        for (int p = begin; p < end; p++) {
            FloatVector w = FloatVector.broadcast(S, weight[entry[p]]);
            int h = back[p] * width + c;
            s0 = FloatVector.fromArray(S, grad, h).fma(w, s0);
            s1 = FloatVector.fromArray(S, grad, h + LANES).fma(w, s1);
            s2 = FloatVector.fromArray(S, grad, h + 2 * LANES).fma(w, s2);
            s3 = FloatVector.fromArray(S, grad, h + 3 * LANES).fma(w, s3);
        }
        s0.intoArray(gradX, at);
        s1.intoArray(gradX, at + LANES);
        s2.intoArray(gradX, at + 2 * LANES);
        s3.intoArray(gradX, at + 3 * LANES);
    }

    /// Both at once, since both read the same rows of `grad`.
    private static void scatterBlockWithDots(int begin, int end, int[] back, int[] entry, float[] weight, float[] x,
            float[] grad, int width, float[] gradX, float[] dots, int row, int c) {
        int at = row + c;
        FloatVector x0 = FloatVector.fromArray(S, x, at), x1 = FloatVector.fromArray(S, x, at + LANES);
        FloatVector x2 = FloatVector.fromArray(S, x, at + 2 * LANES), x3 = FloatVector.fromArray(S, x, at + 3 * LANES);
        FloatVector s0 = FloatVector.fromArray(S, gradX, at), s1 = FloatVector.fromArray(S, gradX, at + LANES);
        FloatVector s2 = FloatVector.fromArray(S, gradX, at + 2 * LANES), s3 = FloatVector.fromArray(S, gradX, at + 3 * LANES);
        for (int p = begin; p < end; p++) {
            int e = entry[p];
            FloatVector w = FloatVector.broadcast(S, weight[e]);
            int h = back[p] * width + c;
            FloatVector g0 = FloatVector.fromArray(S, grad, h), g1 = FloatVector.fromArray(S, grad, h + LANES);
            FloatVector g2 = FloatVector.fromArray(S, grad, h + 2 * LANES);
            FloatVector g3 = FloatVector.fromArray(S, grad, h + 3 * LANES);
            s0 = g0.fma(w, s0);
            s1 = g1.fma(w, s1);
            s2 = g2.fma(w, s2);
            s3 = g3.fma(w, s3);
            FloatVector products = g3.fma(x3, g2.fma(x2, g1.fma(x1, g0.mul(x0))));
            dots[e] += sum(products);
        }
        s0.intoArray(gradX, at);
        s1.intoArray(gradX, at + LANES);
        s2.intoArray(gradX, at + 2 * LANES);
        s3.intoArray(gradX, at + 3 * LANES);
    }

    private static final VectorShuffle<Float> BY8 = turned(8);
    private static final VectorShuffle<Float> BY4 = turned(4);
    private static final VectorShuffle<Float> BY2 = turned(2);
    private static final VectorShuffle<Float> BY1 = turned(1);

    private static VectorShuffle<Float> turned(int by) { return VectorShuffle.iota(S, by % LANES, 1, true); }

    /// By halves, always the same ones: `reduceLanes` may choose another order once it is compiled.
    private static float sum(FloatVector v) {
        FloatVector s = v;
        if (LANES > 8) s = s.add(s.rearrange(BY8));
        if (LANES > 4) s = s.add(s.rearrange(BY4));
        if (LANES > 2) s = s.add(s.rearrange(BY2));
        return s.add(s.rearrange(BY1)).lane(0);
    }

    @Override
    public void exp(float[] a, int from, int until) {
        int i = from;
        for (; i + LANES <= until; i += LANES) {
            FloatVector x = FloatVector.fromArray(S, a, i).max(-87f);
            FloatVector shifted = x.fma(FloatVector.broadcast(S, 1.442695f), FloatVector.broadcast(S, 12_582_912f));
            FloatVector n = shifted.sub(12_582_912f);
            FloatVector r = n.fma(FloatVector.broadcast(S, 2.12194440e-4f), n.fma(FloatVector.broadcast(S, -0.6933594f), x));
            FloatVector p = FloatVector.broadcast(S, 0.00019875691f);
            p = p.fma(r, FloatVector.broadcast(S, 0.0013981999f));
            p = p.fma(r, FloatVector.broadcast(S, 0.008333452f));
            p = p.fma(r, FloatVector.broadcast(S, 0.041665796f));
            p = p.fma(r, FloatVector.broadcast(S, 0.16666666f));
            p = p.fma(r, FloatVector.broadcast(S, 0.5f));
            FloatVector power = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).add(0x3F800000)
                    .reinterpretAsFloats();
            p.fma(r.mul(r), r).add(1f).mul(power).intoArray(a, i);
        }
        PLAIN.exp(a, i, until);
    }

    @Override
    public void add(float[] y, int at, float[] x, int xAt, int count, float c) {
        FloatVector factor = FloatVector.broadcast(S, c);
        int i = 0;
        for (; i + LANES <= count; i += LANES)
            FloatVector.fromArray(S, x, xAt + i).fma(factor, FloatVector.fromArray(S, y, at + i)).intoArray(y, at + i);
        for (; i < count; i++) y[at + i] = Math.fma(c, x[xAt + i], y[at + i]);
    }

    @Override
    public float dot(float[] a, int at, float[] b, int bAt, int count) {
        FloatVector s = FloatVector.zero(S);
        int i = 0;
        for (; i + LANES <= count; i += LANES)
            s = FloatVector.fromArray(S, a, at + i).fma(FloatVector.fromArray(S, b, bAt + i), s);
        float rest = sum(s);
        for (; i < count; i++) rest = Math.fma(a[at + i], b[bAt + i], rest);
        return rest;
    }

    @Override
    public void multiply(Left a, int k, float[] panels, int m, float[] out, boolean isAdded, int from, int until) {
        float[] edge = new float[ROWS * COLUMNS];
        for (int first = 0; first < m; first += COLUMNS) {
            boolean isWhole = first + COLUMNS <= m;
            int r = from;
            for (; r + ROWS <= until; r += ROWS) {
                if (isWhole) four(a, r, k, panels, first * k, out, r * m + first, m, isAdded);
                else ragged(a, r, ROWS, k, panels, first, m, out, isAdded, edge);
            }
            for (; r < until; r++) {
                if (isWhole) one(a, r, k, panels, first * k, out, r * m + first, isAdded);
                else ragged(a, r, 1, k, panels, first, m, out, isAdded, edge);
            }
        }
    }

    /// The last panel is narrower than it is packed: through a buffer.
    private static void ragged(Left a, int row, int rows, int k, float[] panels, int first, int m, float[] out,
            boolean isAdded, float[] edge) {
        int columns = m - first;
        Arrays.fill(edge, 0);
        if (isAdded) for (int r = 0; r < rows; r++) System.arraycopy(out, (row + r) * m + first, edge, r * COLUMNS, columns);
        if (rows == ROWS) four(a, row, k, panels, first * k, edge, 0, COLUMNS, true);
        else for (int r = 0; r < rows; r++) one(a, row + r, k, panels, first * k, edge, r * COLUMNS, true);
        for (int r = 0; r < rows; r++) System.arraycopy(edge, r * COLUMNS, out, (row + r) * m + first, columns);
    }

    private static void four(Left left, int row, int k, float[] panels, int panel, float[] out, int to, int m, boolean isAdded) {
        FloatVector z = FloatVector.zero(S);
        FloatVector s00 = isAdded ? FloatVector.fromArray(S, out, to) : z;
        FloatVector s01 = isAdded ? FloatVector.fromArray(S, out, to + LANES) : z;
        FloatVector s10 = isAdded ? FloatVector.fromArray(S, out, to + m) : z;
        FloatVector s11 = isAdded ? FloatVector.fromArray(S, out, to + m + LANES) : z;
        FloatVector s20 = isAdded ? FloatVector.fromArray(S, out, to + 2 * m) : z;
        FloatVector s21 = isAdded ? FloatVector.fromArray(S, out, to + 2 * m + LANES) : z;
        FloatVector s30 = isAdded ? FloatVector.fromArray(S, out, to + 3 * m) : z;
        FloatVector s31 = isAdded ? FloatVector.fromArray(S, out, to + 3 * m + LANES) : z;
        float[] a = left.values();
        int step = left.step();
        int a0 = left.at() + row * left.rowStep();
        int a1 = a0 + left.rowStep();
        int a2 = a1 + left.rowStep();
        int a3 = a2 + left.rowStep();
        for (int i = 0, p = panel, at = 0; i < k; i++, p += COLUMNS, at += step) {
            FloatVector b0 = FloatVector.fromArray(S, panels, p);
            FloatVector b1 = FloatVector.fromArray(S, panels, p + LANES);
            FloatVector f = FloatVector.broadcast(S, a[a0 + at]);
            s00 = f.fma(b0, s00);
            s01 = f.fma(b1, s01);
            f = FloatVector.broadcast(S, a[a1 + at]);
            s10 = f.fma(b0, s10);
            s11 = f.fma(b1, s11);
            f = FloatVector.broadcast(S, a[a2 + at]);
            s20 = f.fma(b0, s20);
            s21 = f.fma(b1, s21);
            f = FloatVector.broadcast(S, a[a3 + at]);
            s30 = f.fma(b0, s30);
            s31 = f.fma(b1, s31);
        }
        store(s00, s01, out, to);
        store(s10, s11, out, to + m);
        store(s20, s21, out, to + 2 * m);
        store(s30, s31, out, to + 3 * m);
    }

    private static void one(Left left, int row, int k, float[] panels, int panel, float[] out, int to, boolean isAdded) {
        FloatVector s0 = isAdded ? FloatVector.fromArray(S, out, to) : FloatVector.zero(S);
        FloatVector s1 = isAdded ? FloatVector.fromArray(S, out, to + LANES) : FloatVector.zero(S);
        float[] a = left.values();
        int at = left.at() + row * left.rowStep();
        for (int i = 0, p = panel; i < k; i++, p += COLUMNS, at += left.step()) {
            FloatVector f = FloatVector.broadcast(S, a[at]);
            s0 = f.fma(FloatVector.fromArray(S, panels, p), s0);
            s1 = f.fma(FloatVector.fromArray(S, panels, p + LANES), s1);
        }
        store(s0, s1, out, to);
    }

    private static void store(FloatVector a, FloatVector b, float[] out, int at) {
        a.intoArray(out, at);
        b.intoArray(out, at + LANES);
    }

    @Override
    public void outer(float[] a, int k, float[] b, int m, float[] sum, int from, int until) {
        int vectors = m - m % LANES;
        int r = from;
        for (; r + ROWS <= until; r += ROWS)
            for (int i = 0; i < k; i++) {
                FloatVector f0 = FloatVector.broadcast(S, a[r * k + i]);
                FloatVector f1 = FloatVector.broadcast(S, a[(r + 1) * k + i]);
                FloatVector f2 = FloatVector.broadcast(S, a[(r + 2) * k + i]);
                FloatVector f3 = FloatVector.broadcast(S, a[(r + 3) * k + i]);
                for (int c = 0; c < vectors; c += LANES) {
                    FloatVector s = FloatVector.fromArray(S, sum, i * m + c);
                    s = f0.fma(FloatVector.fromArray(S, b, r * m + c), s);
                    s = f1.fma(FloatVector.fromArray(S, b, (r + 1) * m + c), s);
                    s = f2.fma(FloatVector.fromArray(S, b, (r + 2) * m + c), s);
                    f3.fma(FloatVector.fromArray(S, b, (r + 3) * m + c), s).intoArray(sum, i * m + c);
                }
                for (int c = vectors; c < m; c++)
                    for (int q = r; q < r + ROWS; q++)
                        sum[i * m + c] = Math.fma(a[q * k + i], b[q * m + c], sum[i * m + c]);
            }
        for (; r < until; r++) for (int i = 0; i < k; i++) add(sum, i * m, b, r * m, m, a[r * k + i]);
    }

    @Override
    public void adam(float[] weight, float[] gradient, float[] mean, float[] variance, float rate, float correction, int from,
            int until) {
        int i = from;
        for (; i + LANES <= until; i += LANES) {
            FloatVector g = FloatVector.fromArray(S, gradient, i);
            FloatVector m = FloatVector.fromArray(S, mean, i).mul(Adam.BETA1).add(g.mul(1 - Adam.BETA1));
            FloatVector v = FloatVector.fromArray(S, variance, i).mul(Adam.BETA2).add(g.mul(1 - Adam.BETA2).mul(g));
            m.intoArray(mean, i);
            v.intoArray(variance, i);
            FloatVector root = v.mul(correction).lanewise(VectorOperators.SQRT).add(Adam.EPSILON);
            FloatVector.fromArray(S, weight, i).sub(m.mul(rate).div(root)).intoArray(weight, i);
            FloatVector.zero(S).intoArray(gradient, i);
        }
        PLAIN.adam(weight, gradient, mean, variance, rate, correction, i, until);
    }
}
