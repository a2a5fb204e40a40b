package org.discern.engine.intent.baseline;

import ai.djl.ndarray.NDArray;
import org.discern.engine.Paper;
import org.discern.engine.nn.Ops;

/// ADB's boundary loss: rows outside their ball pull its radius out, rows inside push it in.
///
/// `mean((|z-c| - r) [|z-c| > r]) + mean((r - |z-c|) [|z-c| < r])`, both means over all rows of the batch, `r = softplus(raw)`.
///
/// Source: Zhang, Xu and Lin, "Deep Open Intent Classification with Adaptive Decision Boundary", 2021, equation 6.
@Paper("10.1609/aaai.v35i16.17690")
public final class AdbBoundaryLoss {
    private AdbBoundaryLoss() {}

    /// @param distances of rows to their own centroid, shape `(B)`
    /// @param raw one number per intent, shape `(K)`; only these learn
    /// @param labels `B` intents
    public static NDArray of(NDArray distances, NDArray raw, int[] labels) {
        NDArray radius = Ops.rows(Ops.softplus(raw), labels); // (B)
        NDArray outside = Ops.relu(distances.sub(radius)).mean();
        NDArray inside = Ops.relu(radius.sub(distances)).mean();
        return outside.add(inside);
    }
}
