package org.discern.engine.intent.kernel;

import org.discern.domain.array.FloatMatrix;

/// The rows of a matrix `(n, D)` laid out for fast products: panels of `W` rows each, within a panel dimension after dimension,
/// `panel[d * W + c]` = value `d` of row `c`; the last panel is filled up with zero rows. As large as the matrix itself.
public final class PackedRows {
    private final DotKernel kernel;
    private final FloatMatrix rows;
    private final float[] packed;
    private final float[] squaredNorms;

    private PackedRows(DotKernel kernel, FloatMatrix rows, float[] packed, float[] squaredNorms) {
        this.kernel = kernel;
        this.rows = rows;
        this.packed = packed;
        this.squaredNorms = squaredNorms;
    }

    public static PackedRows of(FloatMatrix rows) { return of(rows, DotKernel.best()); }

    static PackedRows of(FloatMatrix rows, DotKernel kernel) {
        int w = kernel.panelColumns();
        int n = rows.rows();
        int width = rows.cols();
        int panels = (n + w - 1) / w;
        float[] packed = new float[Math.multiplyExact(Math.multiplyExact(panels, w), width)];
        float[] values = rows.values();
        for (int row = 0; row < n; row++) {
            int to = row / w * w * width + row % w;
            for (int d = 0; d < width; d++) packed[to + d * w] = values[row * width + d];
        }
        return new PackedRows(kernel, rows, packed, squaredNorms(rows));
    }

    /// Per row the sum of squares, added up in the kernels' order, so that a row's distance to its own copy is exactly 0.
    static float[] squaredNorms(FloatMatrix rows) {
        float[] values = rows.values();
        float[] out = new float[rows.rows()];
        for (int row = 0, at = 0; row < out.length; row++) {
            float sum = 0;
            for (int d = 0; d < rows.cols(); d++, at++) sum = Math.fma(values[at], values[at], sum);
            out[row] = sum;
        }
        return out;
    }

    public FloatMatrix rows() { return rows; }

    public int size() { return rows.rows(); }

    /// `W`, the columns of one panel.
    public int panelColumns() { return kernel.panelColumns(); }

    public int panels() { return (size() + panelColumns() - 1) / panelColumns(); }

    public float squaredNorm(int row) { return squaredNorms[row]; }

    /// The dots of rows `from .. from + count - 1` of `left` with all rows of one panel, shape `(count, W)` in `out`.
    /// Columns beyond the last row of the matrix are 0.
    public void dots(FloatMatrix left, int from, int count, int panel, float[] out) {
        int width = rows.cols();
        if (left.cols() != width) throw new IllegalArgumentException("Width " + left.cols() + " against " + width);
        int w = kernel.panelColumns();
        int panelFrom = panel * w * width;
        int r = 0;
        for (; r + DotKernel.ROWS <= count; r += DotKernel.ROWS)
            kernel.four(left.values(), (from + r) * width, width, packed, panelFrom, out, r * w);
        for (; r < count; r++) kernel.one(left.values(), (from + r) * width, width, packed, panelFrom, out, r * w);
    }
}
