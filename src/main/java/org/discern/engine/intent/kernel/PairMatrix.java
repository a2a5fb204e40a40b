package org.discern.engine.intent.kernel;

import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;

/// A symmetric matrix of `n` rows in one array of `n (n - 1) / 2` floats and a little more, laid out for walks along rows *and* columns.
///
/// The value of a pair `i > j` lies at `high(i) + low(j)`. The lower triangle is cut into tiles of 32 x 32 (one page of memory), a tile
/// into squares of 4 x 4 (one cache line), so that a walk along a column touches a new line at every fourth step and a new page at every
/// 32nd. In plain row order each step down a column is a new line on a new page, and the tree's growth waits for memory most of its time.
/// Any prefix of rows lies in a prefix of the array.
public final class PairMatrix {
    private static final int BLOCK = 64;
    private static final int TILE = 32;
    /// Below this share of the two squared lengths, `|a|² + |b|² - 2ab` has lost most of its digits and is computed afresh.
    private static final float CANCELLED = 1e-3f;

    private final int rows;
    private final int[] high;
    private final int[] low;
    private final float[] values;

    private PairMatrix(int rows) {
        this.rows = rows;
        high = new int[rows];
        low = new int[rows];
        for (int i = 0; i < rows; i++) {
            int tile = i / TILE;
            int within = i % TILE;
            high[i] = tile * (tile + 1) / 2 * TILE * TILE + within / 4 * (TILE / 4 * 16) + within % 4 * 4;
            low[i] = tile * TILE * TILE + within / 4 * 16 + within % 4;
        }
        int tiles = (rows + TILE - 1) / TILE;
        values = new float[tiles * (tiles + 1) / 2 * TILE * TILE];
    }

    public int rows() { return rows; }

    /// The array itself; a pair `i > j` lies at `highs()[i] + lows()[j]`. Not a copy.
    public float[] values() { return values; }

    /// Not a copy; read only.
    public int[] highs() { return high; }

    /// Not a copy; read only.
    public int[] lows() { return low; }

    public float get(int i, int j) { return values[i > j ? high[i] + low[j] : high[j] + low[i]]; }

    /// Sets the value of two different rows.
    public void set(int i, int j, float value) { values[i > j ? high[i] + low[j] : high[j] + low[i]] = value; }

    /// From a condensed array in SciPy's order: (0,1), (0,2), ... (1,2), ...
    public static PairMatrix of(int rows, float[] condensed) {
        if (condensed.length != (rows < 2 ? 0 : (long) rows * (rows - 1) / 2))
            throw new IllegalArgumentException(rows + " rows do not have " + condensed.length + " distances");
        var out = new PairMatrix(rows);
        for (int i = 0, at = 0; i < rows; i++) for (int j = i + 1; j < rows; j++) out.set(i, j, condensed[at++]);
        return out;
    }

    /// All squared Euclidean distances. The same bits whatever the width of `parallel`; exactly 0 for identical rows.
    /// For unit rows the cosine distance `1 - cos` is half of it.
    ///
    /// Cost: `n² D / 2` multiply-adds; the result, a packed copy of the rows, and 12 KB per thread.
    ///
    /// @param scale every distance is multiplied with it
    /// @throws org.discern.domain.WorkbenchException above [Distances#MOST_ROWS] rows, or when a number is not finite
    public static PairMatrix squaredEuclidean(FloatMatrix rows, float scale, Parallel parallel, Progress progress) {
        return squaredEuclidean(PackedRows.of(Distances.checked(rows)), scale, parallel, progress);
    }

    static PairMatrix squaredEuclidean(PackedRows packed, float scale, Parallel parallel, Progress progress) {
        int n = packed.size();
        var out = new PairMatrix(n);
        int blocks = (n + BLOCK - 1) / BLOCK;
        // The long rows are at the end; they go first, so that no thread is left with the longest one.
        parallel.forEach(blocks, task -> {
            progress.check();
            out.block(packed, (blocks - 1 - task) * BLOCK, scale);
        });
        return out;
    }

    private void block(PackedRows packed, int from, float scale) {
        FloatMatrix matrix = packed.rows();
        int count = Math.min(BLOCK, rows - from);
        int w = packed.panelColumns();
        float[] dots = new float[BLOCK * w];
        for (int panel = 0; panel * w < from + count - 1; panel++) {
            packed.dots(matrix, from, count, panel, dots);
            int first = panel * w;
            for (int r = 0; r < count; r++) {
                int i = from + r;
                int columns = Math.min(w, i - first);
                int to = high[i];
                float norm = packed.squaredNorm(i);
                for (int c = 0; c < columns; c++) {
                    float lengths = norm + packed.squaredNorm(first + c);
                    float squared = lengths - 2 * dots[r * w + c];
                    values[to + low[first + c]] = scale * (squared < CANCELLED * lengths
                            ? Distances.between(matrix, i, matrix, first + c)
                            : squared);
                }
            }
        }
    }
}
