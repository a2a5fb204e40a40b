package org.discern.engine.recipe.network;

import java.util.Arrays;
import org.discern.engine.Paper;
import org.discern.engine.recipe.kernel.Dense;

/// A chosen recipe shall stand above recipes drawn at random (the same for all rows of a step) and, where there is one,
/// above a recipe picked for the row.
///
/// Source: Jean et al., "On Using Very Large Target Vocabulary for Neural Machine Translation", 2015 (sampled softmax),
/// in place of the pairwise loss of KGAT: with one negative per row a gradient says little, and the drawn recipes cost one
/// dense product.
/// Differs: uniform draws need no correction; each row has a weight.
/// Cost: `B * M * width` multiply-adds forward, twice that backward.
@Paper("10.3115/v1/P15-1001")
final class SoftmaxRankingLoss {
    private SoftmaxRankingLoss() {}

    /// Vectors and offsets of a step, and their gradients.
    ///
    /// @param rows,gradRows `(B, width)`
    /// @param chosen,hard per row a candidate; `hard` -1 for none
    /// @param drawn candidates `0 .. drawn - 1` stand against every row
    /// @param candidates,gradCandidates `(C, width)`
    /// @param offsets,gradOffsets per candidate
    record Batch(int width, float[] rows, float[] gradRows, int[] chosen, int[] hard, float[] weights, int drawn,
            float[] candidates, float[] gradCandidates, float[] offsets, float[] gradOffsets) {}

    /// @return the weighted mean over rows; gradients are added
    static double of(Batch b, Dense dense) {
        int n = b.chosen.length;
        int m = b.drawn;
        int w = b.width;
        float[] s = new float[n * m];
        dense.multiplyTransposed(b.rows, n, w, Arrays.copyOf(b.candidates, m * w), m, s, false);
        double all = 0;
        for (float weight : b.weights) all += weight;
        if (all == 0) return 0;
        double total = all;
        double[] losses = new double[n];
        float[] own = new float[n];
        float[] other = new float[n];
        dense.parallel().forEach((n + 31) / 32, block -> {
            for (int r = block * 32; r < Math.min(n, block * 32 + 32); r++) row(b, r, s, own, other, losses, total, dense);
        });
        dense.multiply(s, n, m, b.candidates, w, b.gradRows, true);
        float[] turned = new float[n * m];
        dense.transpose(s, n, m, turned);
        float[] grad = new float[m * w];
        dense.multiply(turned, m, n, b.rows, w, grad, false);
        dense.addRow(b.gradCandidates, 0, grad, 0, m * w, 1);
        for (int c = 0; c < m; c++) {
            float sum = 0;
            for (int r = 0; r < n; r++) sum += turned[c * n + r];
            b.gradOffsets[c] += sum;
        }
        double loss = 0;
        for (int r = 0; r < n; r++) {
            loss += losses[r];
            single(b, r, b.chosen[r], own[r], dense);
            if (b.hard[r] >= 0) single(b, r, b.hard[r], other[r], dense);
        }
        return loss / total;
    }

    private static void row(Batch b, int r, float[] s, float[] own, float[] other, double[] losses, double total, Dense dense) {
        int m = b.drawn;
        int at = r * m;
        float chosen = score(b, r, b.chosen[r], dense);
        float hard = b.hard[r] < 0 ? Float.NEGATIVE_INFINITY : score(b, r, b.hard[r], dense);
        if (b.chosen[r] < m) s[at + b.chosen[r]] = -1e9f; // drawn by chance: it is no rival of itself
        float most = Math.max(chosen, hard);
        for (int c = 0; c < m; c++) {
            s[at + c] += b.offsets[c];
            most = Math.max(most, s[at + c]);
        }
        for (int c = 0; c < m; c++) s[at + c] -= most;
        dense.exp(s, at, at + m);
        double sum = Math.exp(chosen - most) + Math.exp(hard - most);
        for (int c = 0; c < m; c++) sum += s[at + c];
        losses[r] = b.weights[r] * (Math.log(sum) + most - chosen);
        double share = b.weights[r] / total;
        float scale = (float) (share / sum);
        for (int c = 0; c < m; c++) s[at + c] *= scale;
        own[r] = (float) (share * (Math.exp(chosen - most) / sum - 1));
        other[r] = (float) (share * Math.exp(hard - most) / sum);
    }

    private static float score(Batch b, int r, int candidate, Dense dense) {
        return dense.dot(b.rows, r * b.width, b.candidates, candidate * b.width, b.width) + b.offsets[candidate];
    }

    private static void single(Batch b, int r, int candidate, float grad, Dense dense) {
        dense.addRow(b.gradRows, r * b.width, b.candidates, candidate * b.width, b.width, grad);
        dense.addRow(b.gradCandidates, candidate * b.width, b.rows, r * b.width, b.width, grad);
        b.gradOffsets[candidate] += grad;
    }
}
