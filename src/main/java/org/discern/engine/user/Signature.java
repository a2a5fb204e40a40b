package org.discern.engine.user;

import java.util.SplittableRandom;
import org.discern.domain.array.FloatMatrix;

/// A sentence vector in 64 bytes: signed random projections, always the same ones. Cosines survive within about 1/8 (one over the
/// root of 64), which is
/// enough to say whether an event belongs to what a slot gathers, and small enough for a user's memory.
///
/// Source: Johnson and Lindenstrauss, 1984; the signs after Achlioptas, 2003 (doi 10.1016/S0022-0000(03)00025-4).
/// Cost: `64 V` additions.
final class Signature {
    static final int WIDTH = 64;
    private static final float SCALE = 40; // a unit vector's projections are about 1 wide, so 3 of them fit a byte

    private final int vector;
    private final float[] signs; // (V, 64)

    Signature(int vector) {
        this.vector = vector;
        var random = new SplittableRandom(64);
        signs = new float[vector * WIDTH];
        for (int i = 0; i < signs.length; i++) signs[i] = random.nextBoolean() ? SCALE : -SCALE;
    }

    /// Signatures of all rows, one after the other.
    byte[] of(FloatMatrix vectors) {
        byte[] out = new byte[vectors.rows() * WIDTH];
        for (int row = 0; row < vectors.rows(); row++) write(vectors.values(), row * vector, out, row * WIDTH);
        return out;
    }

    void write(float[] from, int fromAt, byte[] to, int at) {
        float[] sum = new float[WIDTH];
        for (int v = 0; v < vector; v++) Kernel.addTo(sum, 0, signs, v * WIDTH, WIDTH, from[fromAt + v]);
        for (int i = 0; i < WIDTH; i++) to[at + i] = (byte) Math.clamp(Math.round(sum[i]), -127, 127);
    }

    static double cosine(byte[] a, int atA, byte[] b, int atB) {
        long ab = 0;
        long aa = 0;
        long bb = 0;
        for (int i = 0; i < WIDTH; i++) {
            ab += a[atA + i] * b[atB + i];
            aa += a[atA + i] * a[atA + i];
            bb += b[atB + i] * b[atB + i];
        }
        return aa == 0 || bb == 0 ? 0 : ab / Math.sqrt((double) aa * bb);
    }
}
