package org.discern.engine.recipe.layer;

import java.util.Arrays;
import org.discern.engine.Paper;
import org.discern.engine.recipe.kernel.Dense;

/// InfoNCE between two views of the same nodes: a node's two vectors shall be nearer than those of different nodes.
///
/// Source: Wu et al., "Self-supervised Graph Learning for Recommendation", 2021, equation 10.
/// Differs: negatives are the other nodes of the step, not all nodes.
/// Cost: `n * n * width` multiply-adds forward, twice that backward.
@Paper("10.1145/3404835.3462862")
public final class ContrastLoss {
    private ContrastLoss() {}

    /// @param a,b one vector per node in either view, `(n, width)`
    /// @param weight of this loss
    /// @param gradA,gradB added to
    /// @return the loss without its weight, averaged over nodes
    public static double of(float[] a, float[] b, int n, int width, double temperature, double weight, float[] gradA,
            float[] gradB,
            Dense dense) {
        if (n < 2) return 0;
        float[] ua = units(a, n, width);
        float[] ub = units(b, n, width);
        float[] s = new float[n * n];
        dense.multiplyTransposed(ua, n, width, ub, n, s, false);
        double[] losses = new double[n];
        float sharp = (float) (1 / temperature);
        float factor = (float) (weight / n) * sharp;
        dense.parallel().forEach((n + 63) / 64, block -> {
            for (int r = block * 64; r < Math.min(n, block * 64 + 64); r++) {
                int at = r * n;
                float most = Float.NEGATIVE_INFINITY;
                float own = s[at + r] * sharp;
                for (int c = 0; c < n; c++) {
                    s[at + c] *= sharp;
                    most = Math.max(most, s[at + c]);
                }
                for (int c = 0; c < n; c++) s[at + c] -= most;
                dense.exp(s, at, at + n);
                double sum = 0;
                for (int c = 0; c < n; c++) sum += s[at + c];
                losses[r] = Math.log(sum) + most - own;
                float scale = (float) (factor / sum);
                for (int c = 0; c < n; c++) s[at + c] *= scale;
                s[at + r] -= factor;
            }
        });
        float[] ga = new float[n * width];
        float[] gb = new float[n * width];
        dense.multiply(s, n, n, ub, width, ga, false);
        dense.multiplyTurned(s, n, n, ua, width, gb);
        back(a, ua, ga, n, width, gradA);
        back(b, ub, gb, n, width, gradB);
        return Arrays.stream(losses).sum() / n;
    }

    private static float[] units(float[] a, int n, int width) {
        float[] out = new float[n * width];
        for (int r = 0; r < n; r++) {
            float inverse = AttentivePart.inverseLength(a, r * width, width);
            for (int c = r * width; c < (r + 1) * width; c++) out[c] = a[c] * inverse;
        }
        return out;
    }

    private static void back(float[] a, float[] units, float[] grad, int n, int width, float[] into) {
        for (int r = 0; r < n; r++) {
            float inverse = AttentivePart.inverseLength(a, r * width, width);
            float along = 0;
            for (int c = r * width; c < (r + 1) * width; c++) along += units[c] * grad[c];
            for (int c = r * width; c < (r + 1) * width; c++) into[c] += inverse * (grad[c] - along * units[c]);
        }
    }
}
