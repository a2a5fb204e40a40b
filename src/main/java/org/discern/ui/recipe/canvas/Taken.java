package org.discern.ui.recipe.canvas;

import java.util.ArrayList;
import java.util.List;

/// Boxes that are taken, in buckets, so that a name finds out quickly whether it has room.
final class Taken {
    private static final double SIDE = 64;

    private final int columns;
    private final int rows;
    private final List<List<double[]>> buckets;

    Taken(double width, double height) {
        columns = Math.max(1, (int) Math.ceil(width / SIDE));
        rows = Math.max(1, (int) Math.ceil(height / SIDE));
        buckets = new ArrayList<>(columns * rows);
        for (int i = 0; i < columns * rows; i++) buckets.add(List.of());
    }

    /// @param x,y the middle
    void take(double x, double y, double width, double height) {
        double[] box = {x - width / 2, y - height / 2, x + width / 2, y + height / 2};
        for (int row = row(box[1]); row <= row(box[3]); row++)
            for (int column = column(box[0]); column <= column(box[2]); column++) {
                int at = row * columns + column;
                if (buckets.get(at).isEmpty()) buckets.set(at, new ArrayList<>(4));
                buckets.get(at).add(box);
            }
    }

    boolean tryTake(double x, double y, double width, double height) {
        double left = x - width / 2;
        double right = x + width / 2;
        double top = y - height / 2;
        double bottom = y + height / 2;
        for (int row = row(top); row <= row(bottom); row++)
            for (int column = column(left); column <= column(right); column++)
                for (double[] box : buckets.get(row * columns + column))
                    if (left < box[2] && right > box[0] && top < box[3] && bottom > box[1]) return false;
        take(x, y, width, height);
        return true;
    }

    private int row(double y) { return Math.clamp((long) (y / SIDE), 0, rows - 1); }

    private int column(double x) { return Math.clamp((long) (x / SIDE), 0, columns - 1); }
}
