package org.discern.engine.intent.unseen;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.engine.intent.kernel.PackedRows;

/// The unlabelled rows as a crowd: a new intent shows as a dense group of them far from every labelled row.
///
/// @param rows packed vectors of the crowd, thinned out evenly above a limit
/// Rows of one run ([Folds#runOf]) do not count as neighbours of each other: siblings of one sitting would make a row of a
/// known intent look like a member of a dense new one.
///
/// @param run per row its run
record Pool(PackedRows rows, int[] run) {
    private static final int MOST_ROWS = 20_000;
    /// Fewer rows make no crowd.
    private static final int FEWEST_ROWS = 40;
    private static final int FIVE = 5;
    private static final int TWENTY = 20;
    /// A smoothed row is the mean of itself and this many neighbours.
    private static final int SMOOTH = 7;

    static boolean isCrowd(int[] unlabelled) { return unlabelled.length >= FEWEST_ROWS; }

    static Pool of(UnseenTask task, Folds folds) {
        int[] all = task.unlabelled();
        int[] kept = all.length <= MOST_ROWS
                ? all
                : IntStream.of(all).boxed().sorted(Comparator.comparingLong(folds::mixed)).limit(MOST_ROWS).sorted()
                        .mapToInt(Integer::intValue).toArray();
        return new Pool(PackedRows.of(task.vectors().pick(kept)), IntStream.of(kept).map(folds::runOf).toArray());
    }

    /// For rows `from .. from + count - 1` of `queries`: tells each its similarity to the crowd, its own run left out, and
    /// gives the smoothed rows, unit rows, shape `(count, D)`.
    ///
    /// @param ownRun of each query
    FloatMatrix look(FloatMatrix queries, int from, int count, IntUnaryOperator ownRun, Familiarity[] looks) {
        int w = rows.panelColumns();
        float[] dots = new float[count * w];
        float[] best = new float[count * TWENTY];
        int[] who = new int[count * TWENTY];
        int[] own = IntStream.range(from, from + count).map(ownRun).toArray();
        Arrays.fill(best, -2);
        Arrays.fill(who, -1);
        for (int panel = 0; panel < rows.panels(); panel++) {
            rows.dots(queries, from, count, panel, dots);
            int first = panel * w;
            int columns = Math.min(w, rows.size() - first);
            for (int r = 0; r < count; r++)
                for (int c = 0; c < columns; c++)
                    if (dots[r * w + c] > best[r * TWENTY + TWENTY - 1] && run[first + c] != own[r])
                        insert(best, who, r * TWENTY, dots[r * w + c], first + c);
        }
        FloatMatrix smooth = FloatMatrix.zeros(count, queries.cols());
        for (int r = 0; r < count; r++) {
            looks[r].seePool(mean(best, r * TWENTY, FIVE), mean(best, r * TWENTY, TWENTY));
            add(queries, from + r, smooth, r);
            for (int i = 0; i < SMOOTH; i++) if (who[r * TWENTY + i] >= 0) add(rows.rows(), who[r * TWENTY + i], smooth, r);
        }
        return smooth.unitRows();
    }

    private static void insert(float[] best, int[] who, int start, float value, int row) {
        int at = start + TWENTY - 1;
        while (at > start && best[at - 1] < value) {
            best[at] = best[at - 1];
            who[at] = who[at - 1];
            at--;
        }
        best[at] = value;
        who[at] = row;
    }

    private static double mean(float[] best, int start, int most) {
        double total = 0;
        int there = 0;
        for (int i = 0; i < most && best[start + i] > -2; i++, there++) total += best[start + i];
        return there == 0 ? 0 : total / there;
    }

    private static void add(FloatMatrix from, int row, FloatMatrix to, int toRow) {
        int width = from.cols();
        for (int d = 0; d < width; d++) to.values()[toRow * width + d] += from.values()[row * width + d];
    }
}
