package org.discern.engine.recipe.network;

import java.util.Arrays;
import org.discern.engine.Paper;
import org.discern.engine.recipe.kernel.Dense;
import org.jspecify.annotations.Nullable;

/// A chosen recipe shall stand above recipes drawn at random (the same for all rows of a step) and, where there is one,
/// above a recipe picked for the row.
///
/// Source: Jean et al., "On Using Very Large Target Vocabulary for Neural Machine Translation", 2015 (sampled softmax),
/// in place of the pairwise loss of KGAT: with one negative per row a gradient says little, and the drawn recipes cost one
/// dense product.
/// Differs: uniform draws need no correction; each row has a weight; scores of another part may lie below.
/// Cost: `B * M * width` multiply-adds forward, twice that backward.
@Paper("10.3115/v1/P15-1001")
final class SoftmaxRankingLoss {
    private SoftmaxRankingLoss() {}

    /// Vectors and offsets of a step, and their gradients.
    ///
    /// @param rows,gradRows `(B, width)`
    /// @param items,gradItems one row per candidate, `(C, width)`
    /// @param offsets,gradOffsets per candidate
    record Batch(Candidates candidates, int width, float[] rows, float[] items, float[] offsets, float[] gradRows,
            float[] gradItems, float[] gradOffsets) {
        Batch(Candidates candidates, int width, float[] rows, float[] items, float[] offsets) {
            this(candidates, width, rows, items, offsets, new float[rows.length], new float[items.length],
                    new float[offsets.length]);
        }
    }

    /// Products of rows and candidates, without offsets.
    ///
    /// @param drawn `(B, M)`
    /// @param chosen,hard per row
    record Scores(float[] drawn, float[] chosen, float[] hard) {}

    /// @param below what another part scores; this one's comes on top
    static Scores scores(Batch b, @Nullable Scores below, Dense dense) {
        Candidates c = b.candidates;
        int n = c.chosen().length;
        int m = c.drawn();
        int w = b.width;
        float[] s = below == null ? new float[n * m] : below.drawn.clone();
        dense.multiplyTransposed(b.rows, n, w, Arrays.copyOf(b.items, m * w), m, s, below != null);
        float[] chosen = new float[n];
        float[] hard = new float[n];
        for (int r = 0; r < n; r++) {
            chosen[r] = dense.dot(b.rows, r * w, b.items, c.chosen()[r] * w, w) + (below == null ? 0 : below.chosen[r]);
            if (c.hard()[r] >= 0)
                hard[r] = dense.dot(b.rows, r * w, b.items, c.hard()[r] * w, w) + (below == null ? 0 : below.hard[r]);
        }
        return new Scores(s, chosen, hard);
    }

    /// @param scores of this batch; used up
    /// @return the weighted mean over rows; gradients are added
    static double of(Batch b, Scores scores, Dense dense) {
        Candidates c = b.candidates;
        int n = c.chosen().length;
        int m = c.drawn();
        int w = b.width;
        double all = 0;
        for (float weight : c.weights()) all += weight;
        if (all == 0) return 0;
        double total = all;
        double[] losses = new double[n];
        float[] own = new float[n];
        float[] other = new float[n];
        dense.parallel().forEach((n + 31) / 32, block -> {
            for (int r = block * 32; r < Math.min(n, block * 32 + 32); r++) row(b, r, scores, own, other, losses, total, dense);
        });
        float[] s = scores.drawn;
        dense.multiply(s, n, m, b.items, w, b.gradRows, true);
        float[] grad = new float[m * w];
        dense.multiplyTurned(s, n, m, b.rows, w, grad);
        dense.addRow(b.gradItems, 0, grad, 0, m * w, 1);
        double loss = 0;
        for (int r = 0; r < n; r++) {
            dense.addRow(b.gradOffsets, 0, s, r * m, m, 1);
            loss += losses[r];
            single(b, r, c.chosen()[r], own[r], dense);
            if (c.hard()[r] >= 0) single(b, r, c.hard()[r], other[r], dense);
        }
        return loss / total;
    }

    private static void row(Batch b, int r, Scores scores, float[] own, float[] other, double[] losses, double total,
            Dense dense) {
        Candidates c = b.candidates;
        float[] s = scores.drawn;
        int m = c.drawn();
        int at = r * m;
        float chosen = scores.chosen[r] + b.offsets[c.chosen()[r]];
        float hard = c.hard()[r] < 0 ? Float.NEGATIVE_INFINITY : scores.hard[r] + b.offsets[c.hard()[r]];
        if (c.chosen()[r] < m) s[at + c.chosen()[r]] = -1e9f; // drawn by chance: it is no rival of itself
        float most = Math.max(chosen, hard);
        for (int i = 0; i < m; i++) {
            s[at + i] += b.offsets[i];
            most = Math.max(most, s[at + i]);
        }
        for (int i = 0; i < m; i++) s[at + i] -= most;
        dense.exp(s, at, at + m);
        double sum = Math.exp(chosen - most) + Math.exp(hard - most);
        for (int i = 0; i < m; i++) sum += s[at + i];
        losses[r] = c.weights()[r] * (Math.log(sum) + most - chosen);
        double share = c.weights()[r] / total;
        float scale = (float) (share / sum);
        for (int i = 0; i < m; i++) s[at + i] *= scale;
        own[r] = (float) (share * (Math.exp(chosen - most) / sum - 1));
        other[r] = (float) (share * Math.exp(hard - most) / sum);
    }

    private static void single(Batch b, int r, int candidate, float grad, Dense dense) {
        dense.addRow(b.gradRows, r * b.width, b.items, candidate * b.width, b.width, grad);
        dense.addRow(b.gradItems, candidate * b.width, b.rows, r * b.width, b.width, grad);
        b.gradOffsets[candidate] += grad;
    }
}
