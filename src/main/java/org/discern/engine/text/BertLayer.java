package org.discern.engine.text;

import ai.djl.ndarray.NDArray;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.discern.engine.Paper;
import org.discern.engine.nn.LayerNorm;
import org.discern.engine.nn.Linear;
import org.discern.engine.nn.Ops;
import org.discern.engine.nn.SelfAttention;

/// One layer of BERT: attention and a feed-forward network, each added to its input and normalised after.
///
/// Source: Devlin et al., "BERT", 2019; layer as in Vaswani et al. 2017 with gelu.
/// Differs: own arithmetic, since DJL's block normalises over the batch and adds the wrong residual.
@Paper("arXiv:1810.04805")
record BertLayer(SelfAttention attention, LayerNorm afterAttention, Linear inner, Linear outer, LayerNorm afterFeedForward) {
    private static final double EPS = 1e-12;

    /// @param prefix of its weights' names, e.g. `encoder.layer.0.`
    /// @param get the array of a weight name in the ONNX file
    static BertLayer load(OnnxWeights weights, String prefix, int heads, Function<String, NDArray> get) {
        Function<String, Linear> linear = part -> {
            String bias = prefix + part + ".bias";
            return new Linear(get.apply(weights.matrixOf(bias)), get.apply(bias));
        };
        SelfAttention attention = new SelfAttention(linear.apply("attention.self.query"), linear.apply("attention.self.key"),
                linear.apply("attention.self.value"), linear.apply("attention.output.dense"), heads);
        return new BertLayer(attention, norm(prefix + "attention.output.LayerNorm", get), linear.apply("intermediate.dense"),
                linear.apply("output.dense"), norm(prefix + "output.LayerNorm", get));
    }

    static LayerNorm norm(String name, Function<String, NDArray> get) {
        return new LayerNorm(get.apply(name + ".weight"), get.apply(name + ".bias"), EPS);
    }

    /// @param x `(B, T, D)`
    /// @param bias `(B, 1, 1, T)`: 0 for tokens, far below 0 for padding
    NDArray forward(NDArray x, NDArray bias, UnaryOperator<NDArray> dropout) {
        NDArray h = afterAttention.forward(x.add(dropout.apply(attention.forward(x, bias))));
        NDArray f = outer.forward(Ops.gelu(inner.forward(h))); // (B, T, F) inside
        return afterFeedForward.forward(h.add(dropout.apply(f)));
    }
}
