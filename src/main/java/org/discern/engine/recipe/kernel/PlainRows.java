package org.discern.engine.recipe.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Plain Java, in loops the compiler makes wide where it can.
final class PlainRows implements RowKernel {
    private static final int COLUMNS = 8;

    @Override
    public int panelColumns() { return COLUMNS; }

    @Override
    public void gather(int[] starts, int[] to, float[] weight, float[] x, int width, float[] out, int from, int until) {
        Arrays.fill(out, from * width, until * width, 0);
        for (int r = from; r < until; r++)
            for (int e = starts[r]; e < starts[r + 1]; e++)
                if (weight[e] != 0) add(out, r * width, x, to[e] * width, width, weight[e]);
    }

    @Override
    public void scatter(int[] starts, int[] back, int[] entry, float[] weight, float[] x, float[] grad, int width, float[] gradX,
            float @Nullable [] dots, int from, int until) {
        for (int t = from; t < until; t++) for (int p = starts[t]; p < starts[t + 1]; p++) {
            int e = entry[p];
            if (dots != null) dots[e] = dot(grad, back[p] * width, x, t * width, width);
            if (weight[e] != 0) add(gradX, t * width, grad, back[p] * width, width, weight[e]);
        }
    }

    @Override
    public void exp(float[] a, int from, int until) { for (int i = from; i < until; i++) a[i] = exp(a[i]); }

    private static final float MAGIC = 12_582_912f; // 1.5 * 2^23: adding it rounds to a whole number
    private static final float LOG2E = 1.442695f;
    private static final float LN2_HIGH = 0.6933594f;
    private static final float LN2_LOW = -2.12194440e-4f;

    /// Source: the polynomial of the Cephes library's `expf`.
    static float exp(float value) {
        float x = Math.max(value, -87f);
        float shifted = Math.fma(x, LOG2E, MAGIC);
        float n = shifted - MAGIC;
        float r = Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, x));
        float p = 0.00019875691f;
        p = Math.fma(p, r, 0.0013981999f);
        p = Math.fma(p, r, 0.008333452f);
        p = Math.fma(p, r, 0.041665796f);
        p = Math.fma(p, r, 0.16666666f);
        p = Math.fma(p, r, 0.5f);
        float y = Math.fma(p, r * r, r) + 1f;
        return y * Float.intBitsToFloat((Float.floatToRawIntBits(shifted) << 23) + 0x3F800000);
    }

    @Override
    public void add(float[] y, int at, float[] x, int xAt, int count, float c) {
        for (int i = 0; i < count; i++) y[at + i] = Math.fma(c, x[xAt + i], y[at + i]);
    }

    @Override
    public float dot(float[] a, int at, float[] b, int bAt, int count) {
        float even = 0;
        float odd = 0;
        int i = 0;
        for (; i + 1 < count; i += 2) {
            even = Math.fma(a[at + i], b[bAt + i], even);
            odd = Math.fma(a[at + i + 1], b[bAt + i + 1], odd);
        }
        return i < count ? even + odd + a[at + i] * b[bAt + i] : even + odd;
    }

    @Override
    public void multiply(Left a, int k, float[] panels, int m, float[] out, boolean isAdded, int from, int until) {
        float[] sum = new float[COLUMNS];
        for (int first = 0; first < m; first += COLUMNS) {
            int columns = Math.min(COLUMNS, m - first);
            for (int r = from; r < until; r++) {
                if (isAdded) System.arraycopy(out, r * m + first, sum, 0, columns);
                else Arrays.fill(sum, 0);
                for (int i = 0, p = first * k; i < k; i++, p += COLUMNS) {
                    float factor = a.values()[a.at() + r * a.rowStep() + i * a.step()];
                    for (int c = 0; c < COLUMNS; c++) sum[c] = Math.fma(factor, panels[p + c], sum[c]);
                }
                System.arraycopy(sum, 0, out, r * m + first, columns);
            }
        }
    }

    @Override
    public void outer(float[] a, int k, float[] b, int m, float[] sum, int from, int until) {
        for (int r = from; r < until; r++) for (int i = 0; i < k; i++) add(sum, i * m, b, r * m, m, a[r * k + i]);
    }

    @Override
    public void adam(float[] weight, float[] gradient, float[] mean, float[] variance, float rate, float correction, int from,
            int until) {
        for (int i = from; i < until; i++) {
            float g = gradient[i];
            mean[i] = Adam.BETA1 * mean[i] + (1 - Adam.BETA1) * g;
            variance[i] = Adam.BETA2 * variance[i] + (1 - Adam.BETA2) * g * g;
            weight[i] -= rate * mean[i] / ((float) Math.sqrt(variance[i] * correction) + Adam.EPSILON);
            gradient[i] = 0;
        }
    }
}
