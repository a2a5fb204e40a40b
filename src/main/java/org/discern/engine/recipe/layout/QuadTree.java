package org.discern.engine.recipe.layout;

import java.util.Arrays;

/// Points with masses in nested squares, so that far groups act as one. Rebuilt every step in arrays that are kept.
///
/// Source: Barnes and Hut, A hierarchical O(N log N) force-calculation algorithm, 1986, doi:10.1038/324446a0.
/// Differs: two dimensions; points closer than the smallest square share a leaf.
/// Cost: O(N log N) to build, O(log N) per body and step.
final class QuadTree {
    private static final int DEEPEST = 24;
    private static final int NONE = -1;

    private final double[] push = new double[2];
    private int[] child = new int[0]; // four per cell, NONE for no cell
    private int[] first = new int[0]; // the first body of a leaf, NONE for an inner or empty cell
    private int[] next = new int[0]; // per body, the next one of the same leaf
    private double[] mass = new double[0];
    private double[] centreX = new double[0];
    private double[] centreY = new double[0];
    private int cells;
    private double left;
    private double top;
    private double side;

    void build(double[] x, double[] y, double[] weight, int n) {
        ensure(n);
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        left = Double.POSITIVE_INFINITY;
        top = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            left = Math.min(left, x[i]);
            maxX = Math.max(maxX, x[i]);
            top = Math.min(top, y[i]);
            maxY = Math.max(maxY, y[i]);
        }
        side = n == 0 ? 1 : Math.max(1e-6, Math.max(maxX - left, maxY - top)) * 1.0001;
        cells = 0;
        cell();
        for (int i = 0; i < n; i++) insert(i, x, y);
        if (n > 0) sum(0, x, y, weight);
    }

    /// The sum of `weight / distance²` times the direction away from every other mass, in a field of its own that lives until
    /// the next call.
    double[] push(double x, double y, int self, double[] xs, double[] ys, double[] weight, double theta, double nearest) {
        push[0] = 0;
        push[1] = 0;
        walk(0, side, x, y, self, xs, ys, weight, theta * theta, nearest * nearest);
        return push;
    }

    private void walk(int cell, double width, double x, double y, int self, double[] xs, double[] ys, double[] weight,
            double theta2, double near2) {
        if (mass[cell] == 0) return;
        if (first[cell] != NONE) {
            for (int i = first[cell]; i != NONE; i = next[i]) if (i != self) add(x - xs[i], y - ys[i], weight[i], near2);
            return;
        }
        double dx = x - centreX[cell];
        double dy = y - centreY[cell];
        double d2 = dx * dx + dy * dy;
        if (width * width < theta2 * d2) {
            add(dx, dy, mass[cell], near2);
            return;
        }
        for (int q = 0; q < 4; q++) {
            int c = child[4 * cell + q];
            if (c != NONE) walk(c, width / 2, x, y, self, xs, ys, weight, theta2, near2);
        }
    }

    private void add(double dx, double dy, double weight, double near2) {
        double d2 = dx * dx + dy * dy;
        double strength = weight / Math.max(d2, near2);
        push[0] += dx * strength;
        push[1] += dy * strength;
    }

    private void insert(int body, double[] x, double[] y) {
        int cell = 0;
        double width = side;
        double l = left;
        double t = top;
        for (int depth = 0;; depth++) {
            boolean leaf = first[cell] != NONE;
            boolean empty = !leaf && isChildless(cell);
            if (empty || depth == DEEPEST) {
                next[body] = first[cell];
                first[cell] = body;
                return;
            }
            if (leaf) { // make room: what sat here goes one square down
                int sitting = first[cell];
                first[cell] = NONE;
                int q = quarter(x[sitting], y[sitting], l, t, width);
                int down = cell();
                child[4 * cell + q] = down;
                first[down] = sitting;
            }
            int q = quarter(x[body], y[body], l, t, width);
            if (child[4 * cell + q] == NONE) {
                int made = cell();
                child[4 * cell + q] = made;
            }
            width /= 2;
            if ((q & 1) != 0) l += width;
            if ((q & 2) != 0) t += width;
            cell = child[4 * cell + q];
        }
    }

    private static int quarter(double x, double y, double l, double t, double width) {
        return (x >= l + width / 2 ? 1 : 0) | (y >= t + width / 2 ? 2 : 0);
    }

    private boolean isChildless(int cell) {
        return child[4 * cell] == NONE && child[4 * cell + 1] == NONE && child[4 * cell + 2] == NONE
                && child[4 * cell + 3] == NONE;
    }

    private void sum(int cell, double[] x, double[] y, double[] weight) {
        double m = 0;
        double sx = 0;
        double sy = 0;
        for (int i = first[cell]; i != NONE; i = next[i]) {
            m += weight[i];
            sx += weight[i] * x[i];
            sy += weight[i] * y[i];
        }
        for (int q = 0; q < 4; q++) {
            int c = child[4 * cell + q];
            if (c == NONE) continue;
            sum(c, x, y, weight);
            m += mass[c];
            sx += mass[c] * centreX[c];
            sy += mass[c] * centreY[c];
        }
        mass[cell] = m;
        centreX[cell] = m == 0 ? 0 : sx / m;
        centreY[cell] = m == 0 ? 0 : sy / m;
    }

    private int cell() {
        if (cells == mass.length) grow(Math.max(64, cells * 2));
        Arrays.fill(child, 4 * cells, 4 * cells + 4, NONE);
        first[cells] = NONE;
        mass[cells] = 0;
        return cells++;
    }

    private void ensure(int n) {
        if (next.length < n) next = new int[n];
        if (mass.length == 0) grow(Math.max(64, 2 * n));
    }

    private void grow(int to) {
        child = Arrays.copyOf(child, 4 * to);
        first = Arrays.copyOf(first, to);
        mass = Arrays.copyOf(mass, to);
        centreX = Arrays.copyOf(centreX, to);
        centreY = Arrays.copyOf(centreY, to);
    }
}
