package org.discern.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.discern.engine.Paper;

/// Pulls rows of one label together and pushes all others away, all pairs of a batch at once.
///
/// Source: Khosla et al., "Supervised Contrastive Learning", 2020, equation 2 (the sum outside the logarithm).
/// Differs: rows without a partner in the batch are left out of the mean.
/// Cost: time and memory `B * B`.
@Paper("arXiv:2004.11362")
public final class SupervisedContrastiveLoss {
    private SupervisedContrastiveLoss() {}

    /// @param z `(B, D)`, rows of length 1
    /// @param labels `B` labels; a label below 0 has no partner and is only pushed away from
    /// @return one number; 0 when no row has a partner
    public static NDArray of(NDArray z, int[] labels, double temperature) {
        int rows = labels.length;
        float[] positive = new float[rows * rows]; // 1 / |P(i)| for the partners of i
        float[] self = new float[rows * rows]; // takes a row out of its own denominator
        int anchors = 0;
        for (int i = 0; i < rows; i++) {
            self[i * rows + i] = -1e9f;
            int partners = 0;
            for (int j = 0; j < rows; j++) if (isPair(labels, i, j)) partners++;
            if (partners == 0) continue;
            anchors++;
            for (int j = 0; j < rows; j++) if (isPair(labels, i, j)) positive[i * rows + j] = 1f / partners;
        }
        NDArray similarity = Ops.temperature(z.matMul(z.transpose()), temperature); // (B, B)
        NDArray others = similarity.add(z.getManager().create(self, new Shape(rows, rows)));
        NDArray logChance = others.sub(Ops.logSumExp(others).expandDims(1));
        NDArray pulled = logChance.mul(z.getManager().create(positive, new Shape(rows, rows))).sum();
        return Ops.scale(pulled, -1.0 / Math.max(1, anchors));
    }

    private static boolean isPair(int[] labels, int i, int j) { return i != j && labels[i] >= 0 && labels[i] == labels[j]; }
}
