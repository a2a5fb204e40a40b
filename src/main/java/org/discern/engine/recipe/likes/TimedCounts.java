package org.discern.engine.recipe.likes;

import java.util.Arrays;

/// How much every recipe was liked up to any moment, older likes counting less: at `t` a like at `s < t` counts
/// `weight × 2^-((t - s) / halfLife)`. Later likes are never seen.
///
/// Differs from a plain sum: the decayed sum after each like is kept, so that any moment takes one binary search a recipe.
/// Cost: O(rows log rows) once, O(log rows of the recipe) a look.
public final class TimedCounts {
    private final Feedback byRecipe; // rows of a recipe in order of time
    private final double[] halfLives;
    private final float[][] sums; // per half-life, per row: the decayed sum just after it

    private TimedCounts(Feedback byRecipe, double[] halfLives, float[][] sums) {
        this.byRecipe = byRecipe;
        this.halfLives = halfLives;
        this.sums = sums;
    }

    /// @param halfLives in the unit of the times; infinity never forgets
    public static TimedCounts of(Feedback all, double... halfLives) {
        Feedback by = all.transposed();
        for (int r = 0; r < by.users(); r++) sort(by, by.from(r), by.to(r));
        float[][] sums = new float[halfLives.length][by.size()];
        for (int h = 0; h < halfLives.length; h++)
            for (int r = 0; r < by.users(); r++) {
                double sum = 0;
                for (int i = by.from(r); i < by.to(r); i++) {
                    if (i > by.from(r)) sum *= Math.pow(.5, (by.time()[i] - by.time()[i - 1]) / halfLives[h]);
                    sum += by.weight()[i];
                    sums[h][i] = (float) sum;
                }
            }
        return new TimedCounts(by, halfLives.clone(), sums);
    }

    private static void sort(Feedback by, int from, int to) {
        Integer[] order = new Integer[to - from];
        Arrays.setAll(order, i -> from + i);
        Arrays.sort(order, (a, b) -> Long.compare(by.time()[a], by.time()[b]));
        long[] t = new long[order.length];
        float[] w = new float[order.length];
        int[] u = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            t[i] = by.time()[order[i]];
            w[i] = by.weight()[order[i]];
            u[i] = by.recipe()[order[i]];
        }
        System.arraycopy(t, 0, by.time(), from, t.length);
        System.arraycopy(w, 0, by.weight(), from, w.length);
        System.arraycopy(u, 0, by.recipe(), from, u.length);
    }

    public int halfLives() { return halfLives.length; }

    /// Sets `out[h]` for every half-life; 0 before the first like.
    public void at(int recipe, long t, double[] out) {
        int last = before(recipe, t);
        for (int h = 0; h < halfLives.length; h++)
            out[h] = last < byRecipe.from(recipe)
                    ? 0
                    : sums[h][last] * Math.pow(.5, (t - byRecipe.time()[last]) / halfLives[h]);
    }

    /// The moment of the first like before `t`, or -1.
    public long first(int recipe, long t) {
        int from = byRecipe.from(recipe);
        return from < byRecipe.to(recipe) && byRecipe.time()[from] < t ? byRecipe.time()[from] : -1;
    }

    /// The last row of the recipe before `t`, or one before its first row.
    private int before(int recipe, long t) {
        int low = byRecipe.from(recipe);
        int high = byRecipe.to(recipe);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byRecipe.time()[middle] < t) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }
}
