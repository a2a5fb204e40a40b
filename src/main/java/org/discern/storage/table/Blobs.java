package org.discern.storage.table;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Numbers as little-endian bytes and back; `numpy.frombuffer(blob, '<f4')` reads the same.
final class Blobs {
    private Blobs() {}

    static byte[] of(float[] values, int from, int count) {
        byte[] bytes = new byte[Math.multiplyExact(count, Float.BYTES)];
        wrap(bytes).asFloatBuffer().put(values, from, count);
        return bytes;
    }

    static byte[] of(float[] values) { return of(values, 0, values.length); }

    static byte[] of(double[] values) {
        byte[] bytes = new byte[Math.multiplyExact(values.length, Double.BYTES)];
        wrap(bytes).asDoubleBuffer().put(values);
        return bytes;
    }

    static byte[] of(int[] values) {
        byte[] bytes = new byte[Math.multiplyExact(values.length, Integer.BYTES)];
        wrap(bytes).asIntBuffer().put(values);
        return bytes;
    }

    static byte[] of(long[] values) {
        byte[] bytes = new byte[Math.multiplyExact(values.length, Long.BYTES)];
        wrap(bytes).asLongBuffer().put(values);
        return bytes;
    }

    static float[] floats(byte[] bytes) {
        float[] out = new float[bytes.length / Float.BYTES];
        wrap(bytes).asFloatBuffer().get(out);
        return out;
    }

    static double[] doubles(byte[] bytes) {
        double[] out = new double[bytes.length / Double.BYTES];
        wrap(bytes).asDoubleBuffer().get(out);
        return out;
    }

    static int[] ints(byte[] bytes) {
        int[] out = new int[bytes.length / Integer.BYTES];
        wrap(bytes).asIntBuffer().get(out);
        return out;
    }

    static long[] longs(byte[] bytes) {
        long[] out = new long[bytes.length / Long.BYTES];
        wrap(bytes).asLongBuffer().get(out);
        return out;
    }

    static void floatsInto(byte[] bytes, float[] target, int at) {
        wrap(bytes).asFloatBuffer().get(target, at, bytes.length / Float.BYTES);
    }

    private static ByteBuffer wrap(byte[] bytes) { return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN); }
}
