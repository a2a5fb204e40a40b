package org.discern.engine.recipe.baseline;

import org.discern.engine.Paper;
import org.discern.engine.recipe.kernel.Dense;
import org.discern.engine.recipe.likes.Feedback;

/// What a user liked shall score above what was drawn: the mean of `softplus(u · worse - u · better)`.
///
/// Source: Rendle et al., "BPR: Bayesian Personalized Ranking from Implicit Feedback", 2009, as LightGCN and KGAT use it: with
/// `decay / 2` times the squared lengths of the three vectors that stand for a row, averaged over rows.
@Paper("1205.2618")
final class PairLoss {
    private PairLoss() {}

    /// @param vectors of nodes, as they score
    /// @param grad of them, added to
    /// @return the mean over the rows of the step
    static double of(float[] vectors, int width, Draws draws, float[] grad, Dense dense) {
        double loss = 0;
        for (int i = 0; i < draws.size(); i++) {
            int u = draws.user()[i] * width;
            int b = draws.better()[i] * width;
            int w = draws.worse()[i] * width;
            double d = dense.dot(vectors, u, vectors, w, width) - dense.dot(vectors, u, vectors, b, width);
            loss += Math.max(d, 0) + Math.log1p(Math.exp(-Math.abs(d)));
            float pull = (float) (1 / (1 + Math.exp(-d)) / draws.size());
            dense.addRow(grad, u, vectors, w, width, pull);
            dense.addRow(grad, u, vectors, b, width, -pull);
            dense.addRow(grad, w, vectors, u, width, pull);
            dense.addRow(grad, b, vectors, u, width, -pull);
        }
        return loss / draws.size();
    }

    /// @param x of nodes, as they are learned (not as they score, where layers lie between)
    /// @param grad of them, added to
    static double decay(float[] x, int width, double decay, Draws draws, float[] grad, Dense dense) {
        double loss = 0;
        float share = (float) (decay / draws.size());
        for (int[] nodes : new int[][]{draws.user(), draws.better(), draws.worse()}) for (int i = 0; i < draws.size(); i++) {
            int at = nodes[i] * width;
            loss += share / 2 * dense.dot(x, at, x, at, width);
            dense.addRow(grad, at, x, at, width, share);
        }
        return loss;
    }
}
