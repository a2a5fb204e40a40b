package org.discern.engine.intent.kernel;

import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;

/// Squared Euclidean distances, all pairs of a set of rows in one array, or few against few.
///
/// Condensed form: `d(i, j)` with `i > j` lies at `i (i - 1) / 2 + j`, so the distances of row `i` to all rows before it
/// are one run. For unit rows the cosine distance `1 - cos` is half the squared Euclidean distance.
public final class Distances {
    /// More rows would pass the memory a desktop has to spare (25,000 rows: 1.25 GB), and int indexes soon after.
    public static final int MOST_ROWS = 25_000;
    private static final int BLOCK = 64;
    /// Below this share of the two squared lengths, `|a|² + |b|² - 2ab` has lost most of its digits and is computed afresh.
    private static final float CANCELLED = 1e-3f;

    private Distances() {}

    /// Where the pair lies in the condensed array; `i` and `j` differ.
    public static int index(int i, int j) { return i > j ? i * (i - 1) / 2 + j : j * (j - 1) / 2 + i; }

    /// All pairs, length `n (n - 1) / 2`. The same bits whatever the width of `parallel`.
    ///
    /// Cost: `n² D / 2` multiply-adds; the result, a packed copy of the rows, and 12 KB per thread.
    ///
    /// @throws WorkbenchException above [#MOST_ROWS] rows, or when a number is not finite
    public static float[] condensed(FloatMatrix rows, Parallel parallel, Progress progress) {
        return condensed(PackedRows.of(checked(rows)), parallel, progress);
    }

    static float[] condensed(PackedRows packed, Parallel parallel, Progress progress) {
        int n = packed.size();
        float[] out = new float[n < 2 ? 0 : n * (n - 1) / 2];
        int blocks = (n + BLOCK - 1) / BLOCK;
        // The long rows are at the end; they go first, so that no thread is left with the longest one.
        parallel.forEach(blocks, task -> {
            progress.check();
            block(packed, (blocks - 1 - task) * BLOCK, out);
        });
        return out;
    }

    private static void block(PackedRows packed, int from, float[] out) {
        FloatMatrix rows = packed.rows();
        int count = Math.min(BLOCK, rows.rows() - from);
        int w = packed.panelColumns();
        float[] dots = new float[BLOCK * w];
        int last = (from + count - 2) / w;
        for (int panel = 0; panel <= last && from + count > 1; panel++) {
            packed.dots(rows, from, count, panel, dots);
            int first = panel * w;
            for (int r = 0; r < count; r++) {
                int i = from + r;
                int columns = Math.min(w, i - first);
                int to = i * (i - 1) / 2 + first;
                float norm = packed.squaredNorm(i);
                for (int c = 0; c < columns; c++) {
                    float lengths = norm + packed.squaredNorm(first + c);
                    float squared = lengths - 2 * dots[r * w + c];
                    out[to + c] = squared < CANCELLED * lengths ? between(rows, i, rows, first + c) : squared;
                }
            }
        }
    }

    /// The squared distance of one row of `a` to one row of `b`, from the differences.
    public static float between(FloatMatrix a, int i, FloatMatrix b, int j) {
        float[] x = a.values();
        float[] y = b.values();
        int width = a.cols();
        float sum = 0;
        for (int d = 0, p = i * width, q = j * width; d < width; d++, p++, q++) {
            float difference = x[p] - y[q];
            sum = Math.fma(difference, difference, sum);
        }
        return sum;
    }

    /// The dot product of one row of `a` with one row of `b`.
    public static float dot(FloatMatrix a, int i, FloatMatrix b, int j) {
        float[] x = a.values();
        float[] y = b.values();
        int width = a.cols();
        float sum = 0;
        for (int d = 0, p = i * width, q = j * width; d < width; d++, p++, q++) sum = Math.fma(x[p], y[q], sum);
        return sum;
    }

    /// The same matrix, once it is sure to be neither too long nor damaged.
    static FloatMatrix checked(FloatMatrix rows) {
        if (rows.rows() > MOST_ROWS)
            throw new WorkbenchException("An exact tree holds at most " + MOST_ROWS + " utterances, but here are " + rows.rows()
                    + ". Work on a sample, or group near-identical utterances into micro-clusters first.");
        float[] values = rows.values();
        for (int i = 0; i < values.length; i++) {
            if (!(Math.abs(values[i]) < 1e15f))
                throw new WorkbenchException("The vector of row " + i / rows.cols()
                        + " holds a number that is not finite. Encode the corpus again.");
        }
        return rows;
    }
}
