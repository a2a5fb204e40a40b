package org.discern.engine.recipe.kernel;

/// The places of a sparse matrix in compressed rows, with the way back by columns. Immutable; the arrays are shared, read
/// only. An *entry* is a place in `to`, from 0 to `entries() - 1`; rows lie one after another.
public final class Csr {
    private static final int CHUNKS = 48;

    private final int columns;
    private final int[] starts;
    private final int[] to;
    private final int[] backStarts;
    private final int[] back;
    private final int[] backEntry;
    private final int[] chunks;
    private final int[] backChunks;

    /// @param starts length rows + 1
    /// @param to the column of each entry, below `columns`
    public Csr(int columns, int[] starts, int[] to) {
        if (starts.length == 0 || starts[starts.length - 1] != to.length)
            throw new IllegalArgumentException("The last row must end where the entries do");
        this.columns = columns;
        this.starts = starts;
        this.to = to;
        backStarts = new int[columns + 1];
        for (int t : to) backStarts[t + 1]++;
        for (int c = 0; c < columns; c++) backStarts[c + 1] += backStarts[c];
        back = new int[to.length];
        backEntry = new int[to.length];
        int[] at = backStarts.clone();
        for (int r = 0; r + 1 < starts.length; r++) for (int e = starts[r]; e < starts[r + 1]; e++) {
            int place = at[to[e]]++;
            back[place] = r;
            backEntry[place] = e;
        }
        chunks = chunks(starts);
        backChunks = chunks(backStarts);
    }

    public int rows() { return starts.length - 1; }

    public int columns() { return columns; }

    public int entries() { return to.length; }

    public int[] starts() { return starts; }

    public int[] to() { return to; }

    int[] backStarts() { return backStarts; }

    int[] back() { return back; }

    int[] backEntry() { return backEntry; }

    /// Borders between runs of rows of about equal work.
    int[] chunks() { return chunks; }

    int[] backChunks() { return backChunks; }

    /// The row of every entry.
    public int[] heads() {
        int[] out = new int[to.length];
        for (int r = 0; r < rows(); r++) java.util.Arrays.fill(out, starts[r], starts[r + 1], r);
        return out;
    }

    private static int[] chunks(int[] starts) {
        int rows = starts.length - 1;
        int count = Math.max(1, Math.min(CHUNKS, rows));
        int[] out = new int[count + 1];
        long work = (long) starts[rows] + rows; // a row without entries still has to be written
        int row = 0;
        for (int c = 1; c < count; c++) {
            while (row < rows && starts[row] + (long) row < work * c / count) row++;
            out[c] = row;
        }
        out[count] = rows;
        return out;
    }
}
