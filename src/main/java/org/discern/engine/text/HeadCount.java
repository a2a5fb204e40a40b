package org.discern.engine.text;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Progress;
import org.discern.engine.nn.Ops;
import org.discern.engine.nn.Training;

/// Finds how many attention heads an encoder has, which its weights do not say: the count with which our arithmetic
/// gives ONNX Runtime's vectors. That also proves that we may train it.
final class HeadCount {
    private static final double SAME = 0.9999;
    private static final List<String> PROBES = List.of("How many heads has it?", "Please book a table for two people tonight.",
            "hello");

    private HeadCount() {}

    /// @throws WorkbenchException when no count gives the same vectors
    static int of(Training training, EncoderSource source, OnnxWeights weights, Tokenizer tokenizer) {
        String prefix = BertNetwork.prefix(source.name(), weights);
        FloatMatrix expected;
        try (SentenceEncoder encoder = SentenceEncoder.of(source, 1)) {
            expected = encoder.encode(PROBES, Progress.NONE);
        }
        PaddedBatch batch = PaddedBatch.of(tokenizer.tokens(PROBES), new int[]{0, 1, 2});
        for (int headWidth : new int[]{32, 64}) {
            int heads = expected.cols() / headWidth;
            if (heads * headWidth != expected.cols()) continue;
            float[] found = training.predict(m -> {
                BertNetwork network = BertNetwork.load(weights, prefix, heads, m,
                        (_, name) -> m.create(weights.values(name), TrainableEncoder.shape(weights, name)));
                NDArray hidden = network.layers(0, network.layers().size(), network.embed(m, batch),
                        BertNetwork.attentionBias(m, batch), x -> x);
                return Ops.l2Normalize(Ops.maskedMean(hidden, BertNetwork.mask(m, batch))).toFloatArray();
            });
            if (found.length == expected.values().length && worstCosine(found, expected) >= SAME) return heads;
        }
        throw new WorkbenchException("The encoder " + source.name() + " can encode but cannot be fine-tuned: its network is not "
                + "a plain BERT with mean pooling. Choose the embedded encoder, or set the number of trained layers to 0.");
    }

    private static double worstCosine(float[] found, FloatMatrix expected) {
        double worst = 1;
        for (int row = 0; row < expected.rows(); row++) {
            double dot = 0;
            for (int d = 0; d < expected.cols(); d++) dot += (double) found[row * expected.cols() + d] * expected.get(row, d);
            worst = Math.min(worst, dot);
        }
        return worst;
    }
}
