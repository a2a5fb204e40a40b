package org.discern.work;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.discern.domain.corpus.Utterance;

/// SHA-256 of what a run reads: texts, labels and domains in row order. Ids, users and times do not count.
public final class DataHash {
    private DataHash() {}

    /// @return 64 hexadecimal digits
    public static String of(List<Utterance> utterances) {
        MessageDigest digest = sha256();
        for (Utterance u : utterances) {
            field(digest, u.text());
            field(digest, u.intent());
            field(digest, u.domain());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void field(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0); // never part of UTF-8 text that people write; keeps "ab"+"c" apart from "a"+"bc"
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java platform has it
        }
    }
}
