package org.discern.engine.recipe.likes;

import java.util.Arrays;
import org.discern.domain.WorkbenchException;
import org.discern.domain.run.Parallel;
import org.discern.engine.Paper;
import org.discern.engine.recipe.kernel.SymmetricInverse;

/// A linear item-to-item model without self-similarity, in closed form: with `P = (XᵀX + λI)⁻¹`, `B = I - P / diag(P)`.
///
/// Source: H. Steck, Embarrassingly shallow autoencoders for sparse data, WWW 2019, doi 10.1145/3308558.3313710, eq. 8.
/// Cost: R³ / 2 multiply-adds once and 1.5 R² floats; so for at most [#MOST] recipes.
@Paper("10.1145/3308558.3313710")
public final class Ease implements Recommender, ItemLinks {
    /// More would need more than 1 GB.
    public static final int MOST = 12_000;

    private static final int MOST_OF_SCORE = 6_000;
    private static final double SCORE_LAMBDA = 1_000;
    private static final float TELLING = .5f; // of the weightiest row

    private final Feedback known;
    private final float[][] weights; // B, row = recipe of the history

    private Ease(Feedback known, float[][] weights) {
        this.known = known;
        this.weights = weights;
    }

    /// As a part of the score of a window: learned from interactions that tell something, and left out where the table of all
    /// pairs would keep people waiting.
    public static ItemLinks part(Feedback known, Parallel parallel) {
        if (known.recipes() > MOST_OF_SCORE) return NONE;
        float most = 0;
        for (float w : known.weight()) most = Math.max(most, w);
        return fit(known.atLeast(TELLING * most), SCORE_LAMBDA, parallel);
    }

    /// On one thread.
    ///
    /// @param lambda strength of the L2 term, above 0
    public static Ease fit(Feedback known, double lambda) { return fit(known, lambda, Parallel.NONE); }

    /// @param lambda strength of the L2 term, above 0
    public static Ease fit(Feedback known, double lambda, Parallel parallel) {
        int n = known.recipes();
        if (n > MOST)
            throw new WorkbenchException("EASE needs a table of all pairs of recipes and takes at most " + MOST + ", not " + n
                    + ". Leave the method out.");
        var matrix = new SymmetricInverse(n, parallel);
        for (int u = 0; u < known.users(); u++)
            for (int i = known.from(u); i < known.to(u); i++)
                for (int j = known.from(
                        u); j <= i; j++) {
                            boolean isTwice = i != j && known.recipe()[i] == known.recipe()[j]; // one place stands for both
                            matrix.add(known.recipe()[i], known.recipe()[j], isTwice ? 2 : 1);
                        }
        for (int r = 0; r < n; r++) matrix.add(r, r, (float) lambda);
        matrix.invert();
        float[] diagonal = new float[n];
        for (int r = 0; r < n; r++) diagonal[r] = matrix.get(r, r);
        float[][] weights = new float[n][n];
        parallel.forEach(n, r -> {
            for (int c = 0; c < n; c++) weights[r][c] = r == c ? 0 : -matrix.get(r, c) / diagonal[c];
        });
        return new Ease(known, weights);
    }

    @Override
    public void scores(int user, float[] out) {
        Arrays.fill(out, 0);
        for (int i = known.from(user); i < known.to(user); i++) add(known.recipe()[i], 1, out);
    }

    @Override
    public void add(int recipe, float weight, float[] out) {
        float[] row = weights[recipe];
        for (int c = 0; c < row.length; c++) out[c] += weight * row[c];
    }
}
