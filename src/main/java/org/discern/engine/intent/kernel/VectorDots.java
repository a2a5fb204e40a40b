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

    private static void store(FloatVector s0, FloatVector s1, FloatVector s2, float[] out, int at) {
        s0.intoArray(out, at);
        s1.intoArray(out, at + LANES);
        s2.intoArray(out, at + 2 * LANES);
    }
}
