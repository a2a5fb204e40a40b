package org.discern.engine.measure;

import java.util.Arrays;
import org.discern.engine.Paper;

/// The best one-to-one assignment of rows to columns, by shortest augmenting paths.
///
/// Source: R. Jonker, A. Volgenant, *A shortest augmenting path algorithm for dense and sparse linear assignment problems*,
/// Computing 38, 1987, DOI 10.1007/BF02278710. Differs: no initial reduction. Cost: `O(r² c)` for `r <= c`.
@Paper("10.1007/BF02278710")
public final class Assignment {
    /// The mark of a row that got no column, because there are fewer columns than rows.
    public static final int NONE = -1;

    private Assignment() {}

    /// Per row its column such that the sum of costs is least; every row gets one when there are enough columns.
    ///
    /// @param cost shape `(rows, columns)`, any finite numbers, rows of equal length
    public static int[] leastCost(double[][] cost) {
        int rows = cost.length;
        if (rows == 0) return new int[0];
        int columns = cost[0].length;
        if (rows <= columns) return wide(cost, rows, columns);
        double[][] turned = new double[columns][rows];
        for (int i = 0; i < rows; i++) for (int j = 0; j < columns; j++) turned[j][i] = cost[i][j];
        int[] out = new int[rows];
        Arrays.fill(out, NONE);
        int[] rowOf = columns == 0 ? new int[0] : wide(turned, columns, rows);
        for (int j = 0; j < columns; j++) out[rowOf[j]] = j;
        return out;
    }

    /// At least as many columns as rows. Index 0 of the inner arrays is a stand-in for "free".
    private static int[] wide(double[][] cost, int rows, int columns) {
        double[] rowPrice = new double[rows + 1];
        double[] columnPrice = new double[columns + 1];
        int[] rowOf = new int[columns + 1];
        int[] before = new int[columns + 1];
        double[] slack = new double[columns + 1];
        boolean[] reached = new boolean[columns + 1];
        for (int row = 1; row <= rows; row++) {
            rowOf[0] = row;
            int at = 0;
            Arrays.fill(slack, Double.POSITIVE_INFINITY);
            Arrays.fill(reached, false);
            do {
                reached[at] = true;
                int from = rowOf[at];
                double least = Double.POSITIVE_INFINITY;
                int next = 0;
                for (int j = 1; j <= columns; j++) {
                    if (reached[j]) continue;
                    double reduced = cost[from - 1][j - 1] - rowPrice[from] - columnPrice[j];
                    if (reduced < slack[j]) {
                        slack[j] = reduced;
                        before[j] = at;
                    }
                    if (slack[j] < least) {
                        least = slack[j];
                        next = j;
                    }
                }
                for (int j = 0; j <= columns; j++) {
                    if (reached[j]) {
                        rowPrice[rowOf[j]] += least;
                        columnPrice[j] -= least;
                    } else {
                        slack[j] -= least;
                    }
                }
                at = next;
            } while (rowOf[at] != 0);
            for (; at != 0; at = before[at]) rowOf[at] = rowOf[before[at]];
        }
        int[] out = new int[rows];
        for (int j = 1; j <= columns; j++) if (rowOf[j] != 0) out[rowOf[j] - 1] = j - 1;
        return out;
    }
}
