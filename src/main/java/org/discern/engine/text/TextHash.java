package org.discern.engine.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names of contents: the key under which a text's vector, or a model's vectors, are kept.
public final class TextHash {
    private static final int BYTES = 16;

    private TextHash() {}

    /// 32 hexadecimal digits: the first 16 bytes of the SHA-256 of the text in UTF-8.
    public static String of(String text) { return of(text.getBytes(StandardCharsets.UTF_8)); }

    /// The same over all parts, one after the other.
    static String of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) digest.update(part);
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
