package org.discern.engine.text;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Progress;
import org.discern.engine.Paper;
import org.discern.engine.nn.Ops;
import org.discern.engine.nn.Training;

/// A sentence encoder whose upper layers learn. Embeddings and lower layers stay as they are, and their work on a
/// fixed set of texts is done once ([#prepare]) and reused in every epoch.
///
/// The weights come from an ONNX file and go back into it ([#toSource]), so a trained encoder is an encoder like any
/// other. Belongs to one [Training]; its arrays are closed with that.
///
/// Source: Devlin et al., "BERT", 2019 (network); Reimers and Gurevych, "Sentence-BERT", 2019 (mean pooling).
/// Differs: dropout only behind attention and feed-forward of trainable layers, with a seeded mask.
@Paper("arXiv:1810.04805")
public final class TrainableEncoder implements AutoCloseable {
    /// Frozen layers' work is kept up to this size, else done again for every batch. A constant, so that a run does
    /// not depend on how much memory happened to be free.
    private static final long KEPT_BYTES = 1_500_000_000L;
    /// The embedded encoder's attention heads; the file does not say.
    private static final int EMBEDDED_HEADS = 12;

    private final Training training;
    private final EncoderSource source;
    private final OnnxWeights weights;
    private final Tokenizer tokenizer;
    private final BertNetwork network;
    private final int trainableLayers;
    private final Map<String, NDArray> parameters;
    private final double dropout;
    private final RandomGenerator random;

    private TrainableEncoder(Training training, EncoderSource source, OnnxWeights weights, Tokenizer tokenizer,
            BertNetwork network,
            Map<String, NDArray> parameters, Learning learning) {
        this.training = training;
        this.source = source;
        this.weights = weights;
        this.tokenizer = tokenizer;
        this.network = network;
        this.parameters = parameters;
        this.trainableLayers = learning.layers();
        this.dropout = learning.dropout();
        this.random = learning.random();
    }

    /// What shall learn and how.
    ///
    /// @param layers upper layers that learn, 0 for none; more than there are means all
    /// @param dropout chance in `0..1` to forget a number while training
    /// @param random draws the dropout masks
    public record Learning(int layers, double dropout, RandomGenerator random) {
        public Learning {
            if (layers < 0) throw new IllegalArgumentException("Cannot train " + layers + " layers");
            if (!(dropout >= 0 && dropout < 1)) throw new IllegalArgumentException("A dropout chance is in 0..1, not " + dropout);
        }
    }

    /// @throws WorkbenchException when the encoder is not a BERT whose numbers we reproduce
    public static TrainableEncoder open(Training training, EncoderSource source, Learning learning) {
        OnnxWeights weights = OnnxWeights.read(source.name(), source.onnx());
        String prefix = BertNetwork.prefix(source.name(), weights);
        int layers = Math.min(learning.layers(), BertNetwork.layerCount(weights, prefix));
        int firstLearning = BertNetwork.layerCount(weights, prefix) - layers;
        Tokenizer tokenizer = Tokenizer.of(source);
        try {
            int heads = source.id().equals(EncoderSource.EMBEDDED_ID)
                    ? EMBEDDED_HEADS
                    : HeadCount.of(training, source, weights, tokenizer);
            Map<String, NDArray> parameters = new LinkedHashMap<>();
            BertNetwork network = BertNetwork.load(weights, prefix, heads, training.manager(), (layer, name) -> {
                if (layer < firstLearning) return training.manager().create(weights.values(name), shape(weights, name));
                return parameters.computeIfAbsent(name,
                        n -> training.parameters().add("encoder/" + n, weights.values(n), shape(weights, n).getShape()));
            });
            return new TrainableEncoder(training, source, weights, tokenizer, network, parameters,
                    new Learning(layers, learning.dropout(), learning.random()));
        } catch (RuntimeException e) {
            tokenizer.close();
            throw e;
        }
    }

    static Shape shape(OnnxWeights weights, String name) {
        return new Shape(Arrays.stream(weights.shape(name)).asLongStream().toArray());
    }

    /// The arrays that learn, in the order of the layers.
    public List<NDArray> parameters() { return new ArrayList<>(parameters.values()); }

    /// Length `D` of every vector.
    public int width() { return (int) network.words().getShape().get(1); }

    /// Tokens and frozen layers of these texts, done once. Call it outside of a step; close it when the texts are done
    /// with.
    public TextSet prepare(List<String> texts, Progress progress) { return prepare(texts, progress, KEPT_BYTES); }

    TextSet prepare(List<String> texts, Progress progress, long keptBytes) {
        progress.check();
        List<Tokens> tokens = tokenizer.tokens(texts);
        int[] starts = TextSet.starts(tokens);
        if ((starts[texts.size()] + 1L) * width() * Float.BYTES > keptBytes) return new TextSet(tokens, null);
        NDArray hidden = training.manager().zeros(new Shape(starts[texts.size()] + 1, width()));
        // A view of torch's own memory: assigning slices through DJL would copy the whole array for every text.
        FloatBuffer view = hidden.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer();
        int done = 0;
        try {
            for (int[] rows : Batches.byLength(tokens)) {
                progress.check();
                PaddedBatch batch = PaddedBatch.of(tokens, rows);
                float[] lower = training.predict(m -> lower(m, batch).toFloatArray()); // (B, T, D)
                for (int b = 0; b < rows.length; b++)
                    view.put(starts[rows[b]] * width(), lower, b * batch.width() * width(), tokens.get(rows[b]).length()
                            * width());
                done += rows.length;
                progress.at(done, texts.size());
            }
        } catch (RuntimeException e) {
            hidden.close();
            throw e;
        }
        return new TextSet(tokens, hidden);
    }

    /// Embeddings and frozen layers, no dropout; `(B, T, D)`.
    private NDArray lower(NDManager manager, PaddedBatch batch) {
        int firstLearning = network.layers().size() - trainableLayers;
        return network.layers(0, firstLearning, network.embed(manager, batch), BertNetwork.attentionBias(manager, batch), x -> x);
    }

    /// Sentence vectors of length 1, as [SentenceEncoder] makes them, with gradients to [#parameters].
    ///
    /// @param step the manager the training step hands out
    /// @param rows numbers of texts in the set
    /// @param isTraining whether dropout is on
    /// @return `(B, D)`
    public NDArray forward(NDManager step, TextSet texts, int[] rows, boolean isTraining) {
        return Ops.l2Normalize(pooled(step, texts, rows, isTraining));
    }

    /// As [#forward], texts of like length side by side: texts drawn at random are padded to the longest of them, which is easily three
    /// times their mean. Differs from [#forward] in the draws of the dropout.
    public NDArray forwardByLength(NDManager step, TextSet texts, int[] rows, boolean isTraining) {
        List<int[]> parts = Batches.byLength(Arrays.stream(rows).mapToObj(texts.tokens()::get).toList());
        if (parts.size() < 2) return forward(step, texts, rows, isTraining);
        int[] placeOf = new int[rows.length];
        int place = 0;
        var vectors = new NDList();
        for (int[] part : parts) {
            vectors.add(forward(step, texts, Arrays.stream(part).map(i -> rows[i]).toArray(), isTraining));
            for (int i : part) placeOf[i] = place++;
        }
        return Ops.rows(NDArrays.concat(vectors, 0), placeOf);
    }

    /// What [#forward] makes before the vectors are brought to length 1: the mean of each row's tokens, `(B, D)`.
    public NDArray pooled(NDManager step, TextSet texts, int[] rows, boolean isTraining) {
        PaddedBatch batch = PaddedBatch.of(texts.tokens(), rows);
        NDArray lower = texts.isKept() ? texts.hidden(step, rows, batch) : lower(step, batch);
        int layers = network.layers().size();
        NDArray hidden = network.layers(layers - trainableLayers, layers, lower, BertNetwork.attentionBias(step, batch),
                x -> isTraining ? Ops.dropout(x, dropout, random) : x);
        return Ops.maskedMean(hidden, BertNetwork.mask(step, batch));
    }

    /// Unit vectors of all texts of the set with the present weights, shape `(n, D)`.
    public FloatMatrix encode(TextSet texts, Progress progress) {
        FloatMatrix out = FloatMatrix.zeros(texts.size(), width());
        int done = 0;
        for (int[] rows : Batches.byLength(texts.tokens())) {
            progress.check();
            float[] vectors = training.predict(m -> forward(m, texts, rows, false).toFloatArray());
            for (int b = 0; b < rows.length; b++)
                System.arraycopy(vectors, b * width(), out.values(), rows[b] * width(), width());
            done += rows.length;
            progress.at(done, texts.size());
        }
        return out;
    }

    /// The same for texts that are encoded only once.
    public FloatMatrix encode(List<String> texts, Progress progress) {
        progress.check();
        return encode(new TextSet(tokenizer.tokens(texts), null), progress);
    }

    /// The encoder with its present weights as an ONNX file and tokenizer, for [SentenceEncoder#of]. About 90 MB.
    public EncoderSource toSource(String name) {
        Map<String, float[]> learned = new LinkedHashMap<>();
        parameters.forEach((weight, array) -> learned.put(weight, array.toFloatArray()));
        return EncoderSource.of(name, weights.patched(learned), source.tokenizerJson());
    }

    @Override
    public void close() { tokenizer.close(); }
}
