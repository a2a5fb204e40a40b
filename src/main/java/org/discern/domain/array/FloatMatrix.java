package org.discern.domain.array;

import java.util.Arrays;
import java.util.Objects;

/// A dense row-major matrix of floats, shape `(rows, cols)`.
///
/// The array is shared, not copied: treat it as read-only once the matrix is handed on.
public final class FloatMatrix {
    private final int rows;
    private final int cols;
    private final float[] values;

    /// @throws IllegalArgumentException when the array does not hold exactly `rows * cols` numbers
    public FloatMatrix(int rows, int cols, float[] values) {
        if (rows < 0 || cols < 0 || (long) rows * cols != values.length)
            throw new IllegalArgumentException("A " + rows + " x " + cols + " matrix needs " + (long) rows * cols
                    + " numbers, not " + values.length);
        this.rows = rows;
        this.cols = cols;
        this.values = values;
    }

    public static FloatMatrix zeros(int rows, int cols) {
        return new FloatMatrix(rows, cols, new float[Math.multiplyExact(rows, cols)]);
    }

    public int rows() { return rows; }

    public int cols() { return cols; }

    /// The backing array, row after row; not a copy.
    public float[] values() { return values; }

    public float get(int row, int col) { return values[row * cols + col]; }

    /// A copy of one row, length `cols`.
    public float[] row(int row) { return Arrays.copyOfRange(values, row * cols, (row + 1) * cols); }

    /// The named rows in the named order, shape `(picked.length, cols)`.
    public FloatMatrix pick(int[] picked) {
        float[] out = new float[Math.multiplyExact(picked.length, cols)];
        for (int i = 0; i < picked.length; i++) System.arraycopy(values, picked[i] * cols, out, i * cols, cols);
        return new FloatMatrix(picked.length, cols, out);
    }

    /// A new matrix whose rows have Euclidean length 1; rows of zeros stay zeros.
    public FloatMatrix unitRows() {
        float[] out = values.clone();
        for (int r = 0; r < rows; r++) {
            double sum = 0;
            for (int c = r * cols; c < (r + 1) * cols; c++) sum += (double) out[c] * out[c];
            if (sum == 0) continue;
            float scale = (float) (1 / Math.sqrt(sum));
            for (int c = r * cols; c < (r + 1) * cols; c++) out[c] *= scale;
        }
        return new FloatMatrix(rows, cols, out);
    }

    /// Both matrices side by side, shape `(rows, cols + right.cols)`.
    public FloatMatrix beside(FloatMatrix right) {
        if (right.rows != rows) throw new IllegalArgumentException("Cannot join " + rows + " rows with " + right.rows);
        int width = cols + right.cols;
        float[] out = new float[Math.multiplyExact(rows, width)];
        for (int r = 0; r < rows; r++) {
            System.arraycopy(values, r * cols, out, r * width, cols);
            System.arraycopy(right.values, r * right.cols, out, r * width + cols, right.cols);
        }
        return new FloatMatrix(rows, width, out);
    }

    /// All rows of this matrix followed by all rows of the other.
    public FloatMatrix above(FloatMatrix below) {
        if (below.cols != cols) throw new IllegalArgumentException("Cannot stack width " + cols + " on width " + below.cols);
        float[] out = Arrays.copyOf(values, values.length + below.values.length);
        System.arraycopy(below.values, 0, out, values.length, below.values.length);
        return new FloatMatrix(rows + below.rows, cols, out);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FloatMatrix m && m.rows == rows && m.cols == cols && Arrays.equals(m.values, values);
    }

    @Override
    public int hashCode() { return Objects.hash(rows, cols, Arrays.hashCode(values)); }

    @Override
    public String toString() { return "FloatMatrix(" + rows + " x " + cols + ")"; }
}
