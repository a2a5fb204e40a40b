package org.discern.storage.table;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Numbers as little-endian bytes and back; `numpy.frombuffer(blob, '<f4')` reads the same.
final class Blobs {
    private Blobs() {}

    static byte[] of(float[] values, int from, int count) {
        ByteBuffer bytes = buffer(count, Float.BYTES);
        bytes.asFloatBuffer().put(values, from, count);
        return bytes.array();
    }

    static byte[] of(float[] values) { return of(values, 0, values.length); }

    static byte[] of(double[] values) {
        ByteBuffer bytes = buffer(values.length, Double.BYTES);
        bytes.asDoubleBuffer().put(values);
        return bytes.array();
    }

    static byte[] of(int[] values) {
        ByteBuffer bytes = buffer(values.length, Integer.BYTES);
        bytes.asIntBuffer().put(values);
        return bytes.array();
    }

    static byte[] of(long[] values) {
        ByteBuffer bytes = buffer(values.length, Long.BYTES);
        bytes.asLongBuffer().put(values);
        return bytes.array();
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

    private static ByteBuffer buffer(int count, int width) {
        return ByteBuffer.allocate(Math.multiplyExact(count, width)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer wrap(byte[] bytes) { return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN); }
}
