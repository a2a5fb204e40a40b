package org.discern.engine.recipe.rank;

import java.util.Arrays;
import org.discern.engine.recipe.likes.Feedback;
import org.discern.engine.recipe.likes.History;

/// What users of a similar history like, and what users who cook as much or as little like. Safe from any thread.
///
/// Similarity of two users is `overlap / sqrt((n + 3) (m + 3))`, where the 3 keeps short histories from being alike by chance.
/// Cost of a look: O(sum over the history of its recipes' users, times their histories), at most [#MOST] users of a recipe.
final class People {
    private static final int MOST = 400;
    private static final double CAUTION = 3;
    private static final int BANDS = 12; // of log2(1 + length of the history)
    private static final double WIDTH = .9; // of the bell over bands

    private final Feedback known;
    private final Feedback byRecipe;
    private final float[] light; // per recipe
    private final float[][] banded; // per band, per recipe

    People(Feedback known) {
        this.known = known;
        this.byRecipe = known.transposed();
        light = new float[known.recipes()];
        banded = new float[BANDS][known.recipes()];
        for (int u = 0; u < known.users(); u++) {
            int n = known.to(u) - known.from(u);
            double[] share = new double[BANDS];
            for (int b = 0; b < BANDS; b++) share[b] = Math.exp(-.5 * Math.pow((b - band(n)) / WIDTH, 2));
            for (int i = known.from(u); i < known.to(u); i++) {
                light[known.recipe()[i]] += 1f / n;
                for (int b = 0; b < BANDS; b++) banded[b][known.recipe()[i]] += (float) share[b];
            }
        }
    }

    private static double band(int rows) { return Math.min(BANDS - 1, Math.log(1 + rows) / Math.log(2)); }

    double light(int recipe) { return Math.log(8 * light[recipe] + .3); }

    /// @param rows length of the history
    double peers(int recipe, int rows) { return Math.log(banded[(int) Math.round(band(rows))][recipe] + .2); }

    /// Sums over users the similarity of their history to this one, per recipe they like.
    ///
    /// @param self this user's own number, left out; -1 for none
    void liked(int self, History history, float[] out) {
        Arrays.fill(out, 0);
        if (history.size() == 0) return;
        float[] overlap = new float[known.users()];
        for (int recipe : history.recipe()) {
            int from = byRecipe.from(recipe);
            int to = byRecipe.to(recipe);
            int step = Math.max(1, (to - from) / MOST);
            for (int i = from; i < to; i += step) overlap[byRecipe.recipe()[i]] += step;
        }
        for (int v = 0; v < overlap.length; v++) {
            if (overlap[v] == 0 || v == self) continue;
            float like = (float) (overlap[v] / Math.sqrt((history.size() + CAUTION) * (known.to(v) - known.from(v) + CAUTION)));
            for (int i = known.from(v); i < known.to(v); i++) out[known.recipe()[i]] += like;
        }
    }
}
