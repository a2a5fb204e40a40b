package org.discern.work.encode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.discern.domain.WorkbenchException;
import org.discern.engine.text.EncoderSource;
import org.discern.engine.text.SentenceEncoder;
import org.jspecify.annotations.Nullable;

/// Sentence encoders by what the run settings say, the last used one kept loaded. The embedded one needs no loading as long
/// as every vector is in the cache. Used by one job at a time (compute lane); safe from any thread.
public final class Encoders implements AutoCloseable {
    private final int threads;
    private @Nullable SentenceEncoder loaded;
    private String loadedFrom = "";

    /// @param threads ONNX Runtime may use
    public Encoders(int threads) { this.threads = threads; }

    /// The cache key of an encoder's vectors.
    ///
    /// @param encoder empty for the embedded one, else a folder, as in the run settings
    public String id(String encoder) {
        if (GivenVectors.isGiven(encoder)) return encoder;
        return encoder.isEmpty() ? EncoderSource.EMBEDDED_ID : get(encoder).id();
    }

    /// @throws WorkbenchException when the folder holds no encoder
    public synchronized SentenceEncoder get(String encoder) {
        SentenceEncoder now = loaded;
        if (now != null && loadedFrom.equals(encoder)) return now;
        close();
        SentenceEncoder made = SentenceEncoder.of(source(encoder), threads);
        loaded = made;
        loadedFrom = encoder;
        return made;
    }

    /// The bytes of an encoder, e.g. to train it further.
    public EncoderSource source(String encoder) {
        if (encoder.isEmpty()) return EncoderSource.embedded();
        if (GivenVectors.isGiven(encoder)) throw GivenVectors.unknown(encoder, "Another text has");
        Path folder = Path.of(encoder);
        return EncoderSource.of(String.valueOf(folder.getFileName()), read(folder.resolve("model.onnx")), read(folder.resolve(
                "tokenizer.json")));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException missing) {
            throw new WorkbenchException("The encoder needs the file " + file + ", which cannot be read. Choose a folder that "
                    + "holds model.onnx and tokenizer.json, or the embedded encoder.", missing);
        }
    }

    @Override
    public synchronized void close() {
        if (loaded != null) loaded.close();
        loaded = null;
    }
}
