package org.discern.engine.intent.kernel;

import java.util.Arrays;

/// Plain Java; the inner loop over columns is one the compiler can vectorise.
final class PlainDots implements DotKernel {
    private static final int COLUMNS = 32;

    @Override
    public int panelColumns() { return COLUMNS; }

    @Override
    public void four(float[] a, int aFrom, int width, float[] panel, int from, float[] out, int outFrom) {
        for (int r = 0; r < ROWS; r++) one(a, aFrom + r * width, width, panel, from, out, outFrom + r * COLUMNS);
    }

    @Override
    public void one(float[] a, int aFrom, int width, float[] panel, int from, float[] out, int outFrom) {
        Arrays.fill(out, outFrom, outFrom + COLUMNS, 0);
        for (int d = 0; d < width; d++) {
            float x = a[aFrom + d];
            int p = from + d * COLUMNS;
            for (int c = 0; c < COLUMNS; c++) out[outFrom + c] = Math.fma(x, panel[p + c], out[outFrom + c]);
        }
    }
}
