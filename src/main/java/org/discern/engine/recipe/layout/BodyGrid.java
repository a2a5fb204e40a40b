package org.discern.engine.recipe.layout;

import java.util.Arrays;

/// Bodies in square buckets as wide as the widest of them, so that only neighbours are compared. Cost: O(N + close pairs).
final class BodyGrid {
    private static final int MOST_CELLS = 1 << 18;

    private int[] start = new int[0];
    private int[] members = new int[0];
    private int[] cellOf = new int[0];
    private int columns;
    private int rows;
    private int n;

    interface Pair {
        void close(int i, int j);
    }

    void build(double[] x, double[] y, double[] radius, int count) {
        n = count;
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        double widest = 1;
        for (int i = 0; i < n; i++) {
            left = Math.min(left, x[i]);
            right = Math.max(right, x[i]);
            top = Math.min(top, y[i]);
            bottom = Math.max(bottom, y[i]);
            widest = Math.max(widest, 2 * radius[i]);
        }
        if (n == 0) return;
        double side = Math.max(widest, Math.sqrt((right - left + 1) * (bottom - top + 1) / MOST_CELLS));
        columns = (int) ((right - left) / side) + 1;
        rows = (int) ((bottom - top) / side) + 1;
        if (start.length < columns * rows + 1) start = new int[columns * rows + 1];
        Arrays.fill(start, 0, columns * rows + 1, 0);
        if (cellOf.length < n) {
            cellOf = new int[n];
            members = new int[n];
        }
        for (int i = 0; i < n; i++) {
            cellOf[i] = (int) ((y[i] - top) / side) * columns + (int) ((x[i] - left) / side);
            start[cellOf[i] + 1]++;
        }
        for (int c = 0; c < columns * rows; c++) start[c + 1] += start[c];
        for (int i = n - 1; i >= 0; i--) members[--start[cellOf[i] + 1]] = i;
        // the loop has moved every end back to its beginning: start[c + 1] is where cell c begins
    }

    void pairs(Pair pair) {
        if (n == 0) return;
        for (int row = 0; row < rows; row++)
            for (int column = 0; column < columns; column++) {
                int cell = row * columns + column;
                if (from(cell) == to(cell)) continue;
                within(cell, pair);
                if (column + 1 < columns) across(cell, cell + 1, pair);
                if (row + 1 == rows) continue;
                if (column > 0) across(cell, cell + columns - 1, pair);
                across(cell, cell + columns, pair);
                if (column + 1 < columns) across(cell, cell + columns + 1, pair);
            }
    }

    private int from(int cell) { return start[cell + 1]; }

    private int to(int cell) { return cell + 2 <= columns * rows ? start[cell + 2] : n; }

    private void within(int cell, Pair pair) {
        for (int i = from(cell); i < to(cell); i++) for (int j = i + 1; j < to(cell); j++) pair.close(members[i], members[j]);
    }

    private void across(int cell, int other, Pair pair) {
        for (int i = from(cell); i < to(cell); i++)
            for (int j = from(other); j < to(other); j++) pair.close(members[i], members[j]);
    }
}
