package org.discern.engine.text;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.discern.domain.WorkbenchException;

/// Cuts texts into the tokens an encoder knows. Safe to use from several threads.
public final class Tokenizer implements AutoCloseable {
    /// Longer texts are cut off here, the end mark kept.
    public static final int MAX_TOKENS = 128;
    /// Texts handed to the native library at once, so that a cancel is heard and memory stays small.
    private static final int CHUNK = 2_000;

    private final HuggingFaceTokenizer tokenizer;

    private Tokenizer(HuggingFaceTokenizer tokenizer) { this.tokenizer = tokenizer; }

    /// @throws WorkbenchException when the bytes are not a `tokenizer.json`
    public static Tokenizer of(EncoderSource source) {
        // Always from bytes: the form that takes a name would ask a hub on the network.
        try (ByteArrayInputStream in = new ByteArrayInputStream(source.tokenizerJson())) {
            return new Tokenizer(HuggingFaceTokenizer.newInstance(in, Map.of("padding", "false", "truncation", "true",
                    "maxLength", Integer.toString(MAX_TOKENS), "modelMaxLength", "512")));
        } catch (IOException | RuntimeException e) {
            throw new WorkbenchException("The tokenizer of " + source.name()
                    + " cannot be read. Choose the tokenizer.json that came with the encoder.", e);
        }
    }

    /// One entry a text, in the order given.
    public List<Tokens> tokens(List<String> texts) {
        List<Tokens> out = new ArrayList<>(texts.size());
        for (int from = 0; from < texts.size(); from += CHUNK)
            for (Encoding e : tokenizer.batchEncode(texts.subList(from, Math.min(from + CHUNK, texts.size()))))
                out.add(new Tokens(toInts(e.getIds())));
        return out;
    }

    /// The tokens of one text with their places in it, for views that colour words.
    public List<TokenSpan> spans(String text) {
        Encoding e = tokenizer.encode(text);
        List<TokenSpan> out = new ArrayList<>();
        for (int i = 0; i < e.getIds().length; i++) {
            CharSpan span = e.getCharTokenSpans()[i];
            // The library counts code points, Java counts chars.
            int start = span == null ? 0 : text.offsetByCodePoints(0, span.getStart());
            int end = span == null ? 0 : text.offsetByCodePoints(0, span.getEnd());
            out.add(new TokenSpan((int) e.getIds()[i], e.getTokens()[i], start, end));
        }
        return out;
    }

    private static int[] toInts(long[] ids) {
        int[] out = new int[ids.length];
        for (int i = 0; i < out.length; i++) out[i] = (int) ids[i];
        return out;
    }

    @Override
    public void close() { tokenizer.close(); }
}
