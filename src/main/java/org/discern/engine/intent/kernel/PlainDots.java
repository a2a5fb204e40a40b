package org.discern.engine.intent.kernel;

/// Plain Java: four rows times four columns, 16 sums in registers. (A loop over many columns would be left to the compiler
/// to vectorise, which it does not: it cannot know that panel and result are different arrays.)
final class PlainDots implements DotKernel {
    private static final int COLUMNS = 4;

    @Override
    public int panelColumns() { return COLUMNS; }

    @Override
    public void four(float[] a, int aFrom, int width, float[] panel, int from, float[] out, int outFrom) {
        float s00 = 0, s01 = 0, s02 = 0, s03 = 0;
        float s10 = 0, s11 = 0, s12 = 0, s13 = 0;
        float s20 = 0, s21 = 0, s22 = 0, s23 = 0;
        float s30 = 0, s31 = 0, s32 = 0, s33 = 0;
        for (int d = 0, p = from; d < width; d++, p += COLUMNS) {
            float b0 = panel[p];
            float b1 = panel[p + 1];
            float b2 = panel[p + 2];
            float b3 = panel[p + 3];
            float x = a[aFrom + d];
            s00 = Math.fma(x, b0, s00);
            s01 = Math.fma(x, b1, s01);
            s02 = Math.fma(x, b2, s02);
            s03 = Math.fma(x, b3, s03);
            x = a[aFrom + width + d];
            s10 = Math.fma(x, b0, s10);
            s11 = Math.fma(x, b1, s11);
            s12 = Math.fma(x, b2, s12);
            s13 = Math.fma(x, b3, s13);
            x = a[aFrom + 2 * width + d];
            s20 = Math.fma(x, b0, s20);
            s21 = Math.fma(x, b1, s21);
            s22 = Math.fma(x, b2, s22);
            s23 = Math.fma(x, b3, s23);
            x = a[aFrom + 3 * width + d];
            s30 = Math.fma(x, b0, s30);
            s31 = Math.fma(x, b1, s31);
            s32 = Math.fma(x, b2, s32);
            s33 = Math.fma(x, b3, s33);
        }
        store(s00, s01, s02, s03, out, outFrom);
        store(s10, s11, s12, s13, out, outFrom + COLUMNS);
        store(s20, s21, s22, s23, out, outFrom + 2 * COLUMNS);
        store(s30, s31, s32, s33, out, outFrom + 3 * COLUMNS);
    }

    @Override
    public void one(float[] a, int aFrom, int width, float[] panel, int from, float[] out, int outFrom) {
        float s0 = 0, s1 = 0, s2 = 0, s3 = 0;
        for (int d = 0, p = from; d < width; d++, p += COLUMNS) {
            float x = a[aFrom + d];
            s0 = Math.fma(x, panel[p], s0);
            s1 = Math.fma(x, panel[p + 1], s1);
            s2 = Math.fma(x, panel[p + 2], s2);
            s3 = Math.fma(x, panel[p + 3], s3);
        }
        store(s0, s1, s2, s3, out, outFrom);
    }

    @Override
    public void layer(float[] x, int rows, float[] weight, float[] bias, float[] y) {
        int out = bias.length;
        int in = weight.length / out;
        for (int r = 0; r < rows; r++) {
            System.arraycopy(bias, 0, y, r * out, out);
            for (int i = 0; i < in; i++) {
                float factor = x[r * in + i];
                for (int o = 0; o < out; o++) y[r * out + o] += factor * weight[i * out + o];
            }
        }
    }

    private static void store(float s0, float s1, float s2, float s3, float[] out, int at) {
        out[at] = s0;
        out[at + 1] = s1;
        out[at + 2] = s2;
        out[at + 3] = s3;
    }
}
