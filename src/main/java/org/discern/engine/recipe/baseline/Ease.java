package org.discern.engine.recipe.baseline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import org.discern.domain.WorkbenchException;
import org.discern.engine.Paper;
import org.discern.engine.recipe.rank.Feedback;
import org.discern.engine.recipe.rank.ItemLinks;
import org.discern.engine.recipe.rank.Recommender;

/// A linear item-to-item model without self-similarity, in closed form: with `P = (XᵀX + λI)⁻¹`, `B = I - P / diag(P)`.
///
/// Source: H. Steck, Embarrassingly shallow autoencoders for sparse data, WWW 2019, doi 10.1145/3308558.3313710, eq. 8.
/// Cost: O(R³) once and R² floats; so for at most [#MOST] recipes.
@Paper("10.1145/3308558.3313710")
public final class Ease implements Recommender, ItemLinks {
    /// More would need more than 3 GB.
    public static final int MOST = 12_000;

    private final Feedback known;
    private final float[][] weights; // B, row = recipe of the history

    private Ease(Feedback known, float[][] weights) {
        this.known = known;
        this.weights = weights;
    }

    /// @param lambda strength of the L2 term, above 0
    public static Ease fit(Feedback known, double lambda) {
        int n = known.recipes();
        if (n > MOST)
            throw new WorkbenchException("EASE needs a table of all pairs of recipes and takes at most " + MOST + ", not " + n
                    + ". Leave the method out.");
        double[] gram = new double[Math.multiplyExact(n, n)];
        for (int u = 0; u < known.users(); u++)
            for (int i = known.from(u); i < known.to(u); i++)
                for (int j = known.from(u); j < known.to(u); j++) gram[known.recipe()[i] * n + known.recipe()[j]]++;
        for (int r = 0; r < n; r++) gram[r * n + r] += lambda;
        double[] inverse = inverse(gram, n);
        float[][] weights = new float[n][n];
        for (int r = 0; r < n; r++)
            for (int c = 0; c < n; c++) weights[r][c] = r == c ? 0 : (float) (-inverse[r * n + c] / inverse[c * n + c]);
        return new Ease(known, weights);
    }

    private static double[] inverse(double[] matrix, int n) {
        try (NDManager manager = NDManager.newBaseManager();
                NDArray a = manager.create(DoubleBuffer.wrap(matrix), new Shape(n, n));
                NDArray inverse = a.inverse()) {
            return inverse.toDoubleArray();
        }
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
