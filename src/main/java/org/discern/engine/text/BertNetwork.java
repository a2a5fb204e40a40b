package org.discern.engine.text;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.discern.domain.WorkbenchException;
import org.discern.engine.Paper;
import org.discern.engine.nn.LayerNorm;

/// BERT from the weights of an ONNX file: embeddings and layers, each part frozen or learning as the caller says.
///
/// Source: Devlin et al., "BERT", 2019.
///
/// @param words `(V, D)`
/// @param places `(positions, D)`, the embedding of the first token type added
@Paper("arXiv:1810.04805")
record BertNetwork(NDArray words, NDArray places, LayerNorm norm, List<BertLayer> layers) {
    private static final String WORDS = "embeddings.word_embeddings.weight";
    private static final float NOT_SEEN = -10_000;

    /// What stands in front of every weight's name, e.g. nothing or `bert.`.
    ///
    /// @throws WorkbenchException when the weights are not those of a BERT
    static String prefix(String encoder, OnnxWeights weights) {
        for (String name : weights.names()) {
            if (!name.endsWith(WORDS)) continue;
            String prefix = name.substring(0, name.length() - WORDS.length());
            if (weights.has(prefix + "embeddings.token_type_embeddings.weight") && isLayer(weights, prefix, 0)) return prefix;
        }
        throw new WorkbenchException("The encoder " + encoder + " can encode but cannot be fine-tuned: its layers are not "
                + "those of a BERT. Choose the embedded encoder, or set the number of trained layers to 0.");
    }

    static int layerCount(OnnxWeights weights, String prefix) {
        int count = 0;
        while (isLayer(weights, prefix, count)) count++;
        return count;
    }

    private static boolean isLayer(OnnxWeights weights, String prefix, int layer) {
        return List.of("attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense",
                "intermediate.dense", "output.dense").stream()
                .allMatch(part -> weights.linearBiases().contains(layerPrefix(prefix, layer) + part + ".bias"));
    }

    private static String layerPrefix(String prefix, int layer) { return prefix + "encoder.layer." + layer + "."; }

    /// @param get the array for a layer's number (-1: embeddings) and a weight's name
    static BertNetwork load(OnnxWeights weights, String prefix, int heads, NDManager manager,
            BiFunction<Integer, String, NDArray> get) {
        String embeddings = prefix + "embeddings.";
        Function<String, NDArray> below = name -> get.apply(-1, name);
        int[] shape = weights.shape(embeddings + "position_embeddings.weight");
        float[] places = weights.values(embeddings + "position_embeddings.weight");
        float[] type = weights.values(embeddings + "token_type_embeddings.weight");
        for (int i = 0; i < places.length; i++) places[i] += type[i % shape[1]];
        List<BertLayer> layers = new ArrayList<>();
        for (int i = 0; i < layerCount(weights, prefix); i++) {
            int layer = i;
            layers.add(BertLayer.load(weights, layerPrefix(prefix, i), heads, name -> get.apply(layer, name)));
        }
        return new BertNetwork(below.apply(prefix + WORDS), manager.create(places, new Shape(shape[0], shape[1])),
                BertLayer.norm(embeddings + "LayerNorm", below), layers);
    }

    /// @return `(B, T, D)`
    NDArray embed(NDManager manager, PaddedBatch batch) {
        long width = words.getShape().get(1);
        NDArray word = words.get(manager.create(batch.ids())).reshape(batch.rows(), batch.width(), width);
        return norm.forward(word.add(places.get("0:" + batch.width())));
    }

    /// Layers `from..to-1` one after the other; shape `(B, T, D)` stays.
    NDArray layers(int from, int to, NDArray x, NDArray bias, UnaryOperator<NDArray> dropout) {
        NDArray h = x;
        for (BertLayer layer : layers.subList(from, to)) h = layer.forward(h, bias, dropout);
        return h;
    }

    /// 1 for tokens and 0 for padding, shape `(B, T)`.
    static NDArray mask(NDManager manager, PaddedBatch batch) {
        return manager.create(floats(batch, 0, 1), new Shape(batch.rows(), batch.width()));
    }

    /// What attention adds to its scores, shape `(B, 1, 1, T)`.
    static NDArray attentionBias(NDManager manager, PaddedBatch batch) {
        return manager.create(floats(batch, NOT_SEEN, 0), new Shape(batch.rows(), 1, 1, batch.width()));
    }

    private static float[] floats(PaddedBatch batch, float padding, float token) {
        float[] out = new float[batch.mask().length];
        for (int i = 0; i < out.length; i++) out[i] = batch.mask()[i] == 0 ? padding : token;
        return out;
    }
}
