package org.discern.engine.nn;

import ai.djl.ndarray.NDArray;
import org.discern.engine.Paper;

/// Softmax cross-entropy, averaged over the rows of a batch.
///
/// Source: soft targets as in Szegedy et al., "Rethinking the Inception Architecture", 2016, section 7.
@Paper("10.1109/CVPR.2016.308")
public final class CrossEntropyLoss {
    private CrossEntropyLoss() {}

    /// @param logits `(B, K)`
    /// @param labels `B` classes in `0..K-1`
    public static NDArray hard(NDArray logits, int[] labels) { return Ops.pick(logits.logSoftmax(1), labels).mean().neg(); }

    /// @param logits `(B, K)`
    /// @param targets `(B, K)`; a row that sums to less than 1 counts for less
    public static NDArray soft(NDArray logits, NDArray targets) {
        return logits.logSoftmax(1).mul(targets).sum(new int[]{1}).mean().neg();
    }

    /// One yes-or-no question a class (one against the rest), averaged over rows and classes.
    ///
    /// @param targets `(B, K)` of 0 and 1
    public static NDArray oneAgainstRest(NDArray logits, NDArray targets) {
        return Ops.softplus(logits).sub(logits.mul(targets)).mean();
    }
}
