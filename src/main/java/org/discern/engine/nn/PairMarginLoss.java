package org.discern.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.discern.engine.Paper;

/// Pairs of one label shall be near, pairs of different labels at least a margin apart.
///
/// Source: Hadsell, Chopra and LeCun, "Dimensionality Reduction by Learning an Invariant Mapping", 2006, equation 4.
/// Differs: distance is `1 - cosine`; like and unlike pairs are averaged apart, since a batch holds few like ones.
/// Cost: time and memory `B * B`.
@Paper("10.1109/CVPR.2006.100")
public final class PairMarginLoss {
    private PairMarginLoss() {}

    /// @param z `(B, D)`, rows of length 1
    /// @param labels `B` labels
    /// @param margin in `0..2`: unlike pairs nearer than this are pushed apart
    /// @return one number: mean squared distance of like pairs plus mean squared shortfall of unlike ones
    public static NDArray of(NDArray z, int[] labels, double margin) {
        int rows = labels.length;
        int like = 0;
        for (int i = 0; i < rows; i++) for (int j = 0; j < rows; j++) if (i != j && labels[i] == labels[j]) like++;
        int unlike = rows * (rows - 1) - like;
        float[] pull = new float[rows * rows];
        float[] push = new float[rows * rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < rows; j++) {
                if (i == j) continue;
                if (labels[i] == labels[j]) pull[i * rows + j] = 1f / like;
                else push[i * rows + j] = 1f / unlike;
            }
        }
        Shape square = new Shape(rows, rows);
        NDArray distance = Ops.minusFrom(1, z.matMul(z.transpose())); // (B, B)
        NDArray pulled = Ops.square(distance).mul(z.getManager().create(pull, square)).sum();
        NDArray shortfall = Ops.relu(Ops.minusFrom(margin, distance));
        return pulled.add(Ops.square(shortfall).mul(z.getManager().create(push, square)).sum());
    }
}
