package org.discern.engine.intent.unseen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.discern.domain.array.FloatMatrix;
import org.discern.engine.intent.kernel.PackedRows;

/// The labelled rows that stand for the known intents, laid out by cell `(fold, intent)`, so that any set of references a
/// fold needs is a choice of cells.
///
/// Memory: the rows twice, and one vector per cell.
final class References {
    /// More labelled rows than this are thinned out, evenly over cells: the features need a few near rows, not all.
    private static final int MOST_ROWS = 16_000;
    private static final int R = Folds.COUNT;

    private final int intents;
    private final Folds folds;
    private final PackedRows rows;
    private final int[] taskRow;
    private final int[] cell;
    private final int[] count;
    private final FloatMatrix sums;
    private final PackedRows packedSums;
    private final double[][] norms = new double[(R + 1) * (R + 1)][];

    References(UnseenTask task, Folds folds) {
        this.intents = task.intents().size();
        this.folds = folds;
        List<List<Integer>> cells = new ArrayList<>();
        for (int c = 0; c < R * intents; c++) cells.add(new ArrayList<>());
        for (int row : task.labelled()) cells.get(cellOf(folds.ofRow(row), task.labels()[row])).add(row);
        int most = Math.max(1, MOST_ROWS / (R * intents));
        this.taskRow = cells.stream().flatMap(list -> list.stream().sorted(Comparator.comparingLong(folds::mixed)).limit(most)
                .sorted()).mapToInt(Integer::intValue).toArray();
        this.cell = new int[taskRow.length];
        this.count = new int[R * intents];
        this.sums = FloatMatrix.zeros(R * intents, task.vectors().cols());
        for (int i = 0; i < taskRow.length; i++) {
            cell[i] = cellOf(folds.ofRow(taskRow[i]), task.labels()[taskRow[i]]);
            count[cell[i]]++;
            add(task.vectors(), taskRow[i], sums, cell[i]);
        }
        this.rows = PackedRows.of(task.vectors().pick(taskRow));
        this.packedSums = PackedRows.of(sums);
        for (int a = Folds.NONE; a < R; a++) for (int b = a; b < R; b++) norms[pair(a, b)] = norms(a, b);
    }

    int intents() { return intents; }

    int cells() { return count.length; }

    int cellOf(int fold, int intent) { return fold * intents + intent; }

    int count(int atCell) { return count[atCell]; }

    /// The rows themselves, in cell order.
    PackedRows rows() { return rows; }

    int size() { return taskRow.length; }

    /// Which row of the task reference `i` is.
    int taskRow(int i) { return taskRow[i]; }

    int cell(int i) { return cell[i]; }

    /// One sum of vectors per cell.
    PackedRows sums() { return packedSums; }

    Folds folds() { return folds; }

    /// Per intent the length of the sum of its vectors, rows of folds `a` and `b` left out (either may be [Folds#NONE]).
    double[] lengths(int a, int b) { return norms[pair(Math.min(a, b), Math.max(a, b))]; }

    private static int pair(int a, int b) { return (a + 1) * (R + 1) + b + 1; }

    private double[] norms(int a, int b) {
        int width = sums.cols();
        double[] out = new double[intents];
        double[] total = new double[width];
        for (int k = 0; k < intents; k++) {
            java.util.Arrays.fill(total, 0);
            for (int fold = 0; fold < R; fold++) {
                if (fold == a || fold == b) continue;
                int from = cellOf(fold, k) * width;
                for (int d = 0; d < width; d++) total[d] += sums.values()[from + d];
            }
            double square = 0;
            for (double t : total) square += t * t;
            out[k] = Math.sqrt(square);
        }
        return out;
    }

    private static void add(FloatMatrix from, int row, FloatMatrix to, int toRow) {
        int width = from.cols();
        for (int d = 0; d < width; d++) to.values()[toRow * width + d] += from.values()[row * width + d];
    }
}
