package org.discern.engine.text;

import ai.onnxruntime.OrtException;
import java.util.List;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Progress;

/// Turns sentences into vectors of length 1 with a pretrained encoder: tokens, ONNX Runtime, mean over tokens, L2.
///
/// Same texts, same order, same bits. A vector may differ in the last bits when a text is encoded among others, since
/// the batch around it differs. Safe to use from several threads; calls then share the session's threads.
///
/// Source: Reimers and Gurevych, "Sentence-BERT", 2019, arXiv:1908.10084, section 3 (mean pooling).
/// Cost: about 600 short texts a second on two cores.
public final class SentenceEncoder implements AutoCloseable {
    private final EncoderSource source;
    private final Tokenizer tokenizer;
    private final OnnxSession session;

    private SentenceEncoder(EncoderSource source, Tokenizer tokenizer, OnnxSession session) {
        // The 90 MB of weights are inside the session now; keep only the names.
        this.source = new EncoderSource(source.name(), source.id(), new byte[0], new byte[0]);
        this.tokenizer = tokenizer;
        this.session = session;
    }

    /// The encoder every installation carries.
    public static SentenceEncoder embedded(int threads) { return of(EncoderSource.embedded(), threads); }

    /// An encoder from bytes somebody read from disk.
    ///
    /// @param name for messages, e.g. the file name
    public static SentenceEncoder of(String name, byte[] onnx, byte[] tokenizerJson, int threads) {
        return of(EncoderSource.of(name, onnx, tokenizerJson), threads);
    }

    /// @throws WorkbenchException when the bytes are not a sentence encoder with its tokenizer
    public static SentenceEncoder of(EncoderSource source, int threads) {
        Tokenizer tokenizer = Tokenizer.of(source);
        try {
            OnnxSession session = OnnxSession.open(source, threads);
            try {
                // One real sentence shows whether the two files belong together.
                session.vectors(PaddedBatch.of(tokenizer.tokens(List.of("Do these two belong together?")), new int[]{0}));
                return new SentenceEncoder(source, tokenizer, session);
            } catch (OrtException | ArithmeticException e) {
                session.close();
                throw new WorkbenchException("The encoder " + source.name() + " fails on a plain sentence. "
                        + "Choose the ONNX file and the tokenizer.json of the same encoder.", e);
            }
        } catch (RuntimeException e) {
            tokenizer.close();
            throw e;
        }
    }

    /// The encoder's name for people.
    public String name() { return source.name(); }

    /// Stable name of the weights and the tokenizer: with [TextHash] the cache key of a vector.
    public String id() { return source.id(); }

    /// Length `D` of every vector.
    public int width() { return session.width(); }

    /// The tokens of the texts, as this encoder reads them.
    public Tokenizer tokenizer() { return tokenizer; }

    /// Vectors of length 1, shape `(n, D)`, row by row as given. An empty text has a vector too: that of the two marks
    /// around nothing. Tells `progress` how many texts are done, and asks it between batches whether to stop.
    public FloatMatrix encode(List<String> texts, Progress progress) {
        progress.check();
        List<Tokens> tokens = tokenizer.tokens(texts);
        FloatMatrix out = FloatMatrix.zeros(texts.size(), width());
        int done = 0;
        for (int[] rows : Batches.byLength(tokens)) {
            progress.check();
            float[] vectors = run(PaddedBatch.of(tokens, rows)); // (B, D)
            for (int b = 0; b < rows.length; b++)
                System.arraycopy(vectors, b * width(), out.values(), rows[b] * width(), width());
            done += rows.length;
            progress.at(done, texts.size());
        }
        return out;
    }

    private float[] run(PaddedBatch batch) {
        try {
            return session.vectors(batch);
        } catch (OrtException | ArithmeticException e) {
            throw new WorkbenchException("The encoder " + source.name() + " failed on a batch of " + batch.rows()
                    + " texts. Choose the ONNX file and the tokenizer.json of the same encoder.", e);
        }
    }

    /// The batches of these texts laid out for ONNX Runtime, to time it alone beside [#encode].
    public RawBatches rawBatches(List<String> texts) {
        List<Tokens> tokens = tokenizer.tokens(texts);
        return RawBatches.of(session, Batches.byLength(tokens).stream().map(rows -> PaddedBatch.of(tokens, rows)).toList());
    }

    @Override
    public void close() {
        session.close();
        tokenizer.close();
    }
}
