package org.discern.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.discern.engine.Paper;

/// Every token looks at all tokens of its row, with `H` heads of width `D / H`.
///
/// Source: Vaswani et al., "Attention Is All You Need", 2017, section 3.2.
/// Differs: no dropout on the attention weights.
/// Cost: time and memory `B * H * T * T`.
@Paper("arXiv:1706.03762")
public record SelfAttention(Linear query, Linear key, Linear value, Linear output, int heads) {
    /// @param x `(B, T, D)`
    /// @param bias added to the scores, broadcast to `(B, H, T, T)`: 0 where a token may look, far below 0 where not
    /// @return `(B, T, D)`
    public NDArray forward(NDArray x, NDArray bias) {
        long width = x.getShape().get(2);
        NDArray q = Ops.scale(split(query.forward(x)), 1 / Math.sqrt((double) width / heads)); // (B, H, T, D / H)
        NDArray scores = q.matMul(split(key.forward(x)).swapAxes(2, 3)).add(bias); // (B, H, T, T)
        NDArray seen = scores.softmax(3).matMul(split(value.forward(x))); // (B, H, T, D / H)
        return output.forward(seen.transpose(0, 2, 1, 3).reshape(x.getShape()));
    }

    private NDArray split(NDArray x) {
        Shape s = x.getShape();
        return x.reshape(s.get(0), s.get(1), heads, s.get(2) / heads).transpose(0, 2, 1, 3);
    }
}
