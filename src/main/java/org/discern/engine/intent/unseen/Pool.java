package org.discern.engine.intent.unseen;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.engine.intent.kernel.PackedRows;

/// The unlabelled rows as a crowd: a new intent shows as a dense group of them far from every labelled row.
///
/// @param rows packed vectors of the crowd, thinned out evenly above a limit
/// @param taskRow which rows of the task they are, rising
record Pool(PackedRows rows, int[] taskRow) {
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
        return new Pool(PackedRows.of(task.vectors().pick(kept)), kept);
    }

    /// For rows `from .. from + count - 1` of `queries`: tells each its similarity to the crowd, itself left out, and gives
    /// the smoothed rows, unit rows, shape `(count, D)`.
    FloatMatrix look(FloatMatrix queries, int from, int count, Familiarity[] looks) {
        int w = rows.panelColumns();
        float[] dots = new float[count * w];
        float[] best = new float[count * TWENTY];
        int[] who = new int[count * TWENTY];
        Arrays.fill(best, -2);
        Arrays.fill(who, -1);
        for (int panel = 0; panel < rows.panels(); panel++) {
            rows.dots(queries, from, count, panel, dots);
            int first = panel * w;
            int columns = Math.min(w, rows.size() - first);
            for (int r = 0; r < count; r++)
                for (int c = 0; c < columns; c++)
                    if (dots[r * w + c] > best[r * TWENTY + TWENTY - 1] && taskRow[first + c] != from + r)
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

    private double mean(float[] best, int start, int most) {
        int there = Math.min(most, rows.size() - 1);
        double total = 0;
        for (int i = 0; i < there; i++) total += best[start + i];
        return total / there;
    }

    private static void add(FloatMatrix from, int row, FloatMatrix to, int toRow) {
        int width = from.cols();
        for (int d = 0; d < width; d++) to.values()[toRow * width + d] += from.values()[row * width + d];
    }
}
