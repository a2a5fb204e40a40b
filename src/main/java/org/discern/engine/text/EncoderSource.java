package org.discern.engine.text;

import java.io.IOException;
import java.io.InputStream;
import org.discern.domain.WorkbenchException;

/// The bytes an encoder is made of. The arrays are shared, not copied: do not write into them.
///
/// @param name what people call it: a file name or "all-MiniLM-L6-v2"
/// @param id stable name of the contents, the cache key of every vector made with it
/// @param onnx a sentence encoder as ONNX, weights inside
/// @param tokenizerJson its `tokenizer.json`
public record EncoderSource(String name, String id, byte[] onnx, byte[] tokenizerJson) {
    private static final String EMBEDDED_ONNX = "/all-minilm-l6-v2.onnx";
    private static final String EMBEDDED_TOKENIZER = "/all-minilm-l6-v2-tokenizer.json";
    /// The id of the embedded encoder, without reading it. Hashing 90 MB at every start would cost a third of a second; a test compares this with the real hash.
    public static final String EMBEDDED_ID = "0e77ebe9de4c7b21539057b742e38a21";

    /// An encoder whose bytes somebody read from disk; its id is the hash of both.
    public static EncoderSource of(String name, byte[] onnx, byte[] tokenizerJson) {
        return new EncoderSource(name, TextHash.of(onnx, tokenizerJson), onnx, tokenizerJson);
    }

    /// all-MiniLM-L6-v2, fp32, 384 wide, as it lies on the class path.
    public static EncoderSource embedded() {
        return new EncoderSource("all-MiniLM-L6-v2", EMBEDDED_ID, resource(EMBEDDED_ONNX), resource(EMBEDDED_TOKENIZER));
    }

    private static byte[] resource(String path) {
        try (InputStream in = EncoderSource.class.getResourceAsStream(path)) {
            if (in == null)
                throw new WorkbenchException("The embedded sentence encoder is missing from this installation ("
                        + path + "). Install Discern again.");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new WorkbenchException("The embedded sentence encoder cannot be read (" + path + "). Install Discern again.",
                    e);
        }
    }
}
