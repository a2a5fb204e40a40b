package org.discern.engine.intent.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Vector API: four rows times three vectors of columns in registers, 12 sums that no load waits for.
/// Three, because 12 sums, 3 columns and 1 row just fit the 16 registers of AVX2. No horizontal sum of lanes.
final class VectorDots implements DotKernel {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = S.length();
    private static final int COLUMNS = 3 * LANES;

    @Override
    public int panelColumns() { return COLUMNS; }

    @Override
    public void four(float[] a, int aFrom, int width, float[] panel, int from, float[] out, int outFrom) {
        FloatVector s00 = FloatVector.zero(S), s01 = s00, s02 = s00;
        FloatVector s10 = s00, s11 = s00, s12 = s00;
        FloatVector s20 = s00, s21 = s00, s22 = s00;
        FloatVector s30 = s00, s31 = s00, s32 = s00;
        for (int d = 0, p = from; d < width; d++, p += COLUMNS) {
            FloatVector b0 = FloatVector.fromArray(S, panel, p);
            FloatVector b1 = FloatVector.fromArray(S, panel, p + LANES);
            FloatVector b2 = FloatVector.fromArray(S, panel, p + 2 * LANES);
            FloatVector x = FloatVector.broadcast(S, a[aFrom + d]);
            s00 = x.fma(b0, s00);
            s01 = x.fma(b1, s01);
            s02 = x.fma(b2, s02);
            x = FloatVector.broadcast(S, a[aFrom + width + d]);
            s10 = x.fma(b0, s10);
            s11 = x.fma(b1, s11);
            s12 = x.fma(b2, s12);
            x = FloatVector.broadcast(S, a[aFrom + 2 * width + d]);
            s20 = x.fma(b0, s20);
            s21 = x.fma(b1, s21);
            s22 = x.fma(b2, s22);
            x = FloatVector.broadcast(S, a[aFrom + 3 * width + d]);
            s30 = x.fma(b0, s30);
            s31 = x.fma(b1, s31);
            s32 = x.fma(b2, s32);
        }
        store(s00, s01, s02, out, outFrom);
        store(s10, s11, s12, out, outFrom + COLUMNS);
        store(s20, s21, s22, out, outFrom + 2 * COLUMNS);
        store(s30, s31, s32, out, outFrom + 3 * COLUMNS);
    }

    @Override
    public void one(float[] a, int aFrom, int width, float[] panel, int from, float[] out, int outFrom) {
        FloatVector s0 = FloatVector.zero(S), s1 = s0, s2 = s0;
        for (int d = 0, p = from; d < width; d++, p += COLUMNS) {
            FloatVector x = FloatVector.broadcast(S, a[aFrom + d]);
            s0 = x.fma(FloatVector.fromArray(S, panel, p), s0);
            s1 = x.fma(FloatVector.fromArray(S, panel, p + LANES), s1);
            s2 = x.fma(FloatVector.fromArray(S, panel, p + 2 * LANES), s2);
        }
        store(s0, s1, s2, out, outFrom);
    }

    /// Tiles of two vectors of columns, so that a tile's weights stay in the cache while all rows pass by.
    @Override
    public void layer(float[] x, int rows, float[] weight, float[] bias, float[] y) {
        int out = bias.length;
        int in = weight.length / out;
        int o = 0;
        for (; o + 2 * LANES <= out; o += 2 * LANES) {
            int r = 0;
            for (; r + ROWS <= rows; r += ROWS) layerOfFour(x, r * in, in, weight, o, bias, out, y, r * out + o);
            for (; r < rows; r++) layerOfOne(x, r * in, in, weight, o, bias, out, y, r * out + o);
        }
        for (int r = 0; r < rows; r++) for (int rest = o; rest < out; rest++) {
            float sum = bias[rest];
            for (int i = 0; i < in; i++) sum += x[r * in + i] * weight[i * out + rest];
            y[r * out + rest] = sum;
        }
    }

    private static void layerOfFour(float[] x, int from, int in, float[] weight, int column, float[] bias, int out, float[] y,
            int to) {
        FloatVector s00 = FloatVector.fromArray(S, bias, column), s01 = FloatVector.fromArray(S, bias, column + LANES);
        FloatVector s10 = s00, s11 = s01;
        FloatVector s20 = s00, s21 = s01;
        FloatVector s30 = s00, s31 = s01;
        for (int i = 0, w = column; i < in; i++, w += out) {
            FloatVector w0 = FloatVector.fromArray(S, weight, w);
            FloatVector w1 = FloatVector.fromArray(S, weight, w + LANES);
            FloatVector f = FloatVector.broadcast(S, x[from + i]);
            s00 = s00.add(f.mul(w0));
            s01 = s01.add(f.mul(w1));
            f = FloatVector.broadcast(S, x[from + in + i]);
            s10 = s10.add(f.mul(w0));
            s11 = s11.add(f.mul(w1));
            f = FloatVector.broadcast(S, x[from + 2 * in + i]);
            s20 = s20.add(f.mul(w0));
            s21 = s21.add(f.mul(w1));
            f = FloatVector.broadcast(S, x[from + 3 * in + i]);
            s30 = s30.add(f.mul(w0));
            s31 = s31.add(f.mul(w1));
        }
        store(s00, s01, y, to);
        store(s10, s11, y, to + out);
        store(s20, s21, y, to + 2 * out);
        store(s30, s31, y, to + 3 * out);
    }

    private static void layerOfOne(float[] x, int from, int in, float[] weight, int column, float[] bias, int out, float[] y,
            int to) {
        FloatVector s0 = FloatVector.fromArray(S, bias, column), s1 = FloatVector.fromArray(S, bias, column + LANES);
        for (int i = 0, w = column; i < in; i++, w += out) {
            FloatVector f = FloatVector.broadcast(S, x[from + i]);
            s0 = s0.add(f.mul(FloatVector.fromArray(S, weight, w)));
            s1 = s1.add(f.mul(FloatVector.fromArray(S, weight, w + LANES)));
        }
        store(s0, s1, y, to);
    }

    private static void store(FloatVector s0, FloatVector s1, float[] y, int at) {
        s0.intoArray(y, at);
        s1.intoArray(y, at + LANES);
    }

    private static void store(FloatVector s0, FloatVector s1, FloatVector s2, float[] out, int at) {
        s0.intoArray(out, at);
        s1.intoArray(out, at + LANES);
        s2.intoArray(out, at + 2 * LANES);
    }
}
