package org.discern.storage.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.discern.domain.run.Progress;

/// What the bytes of a file (unpacked, when it is gzip) say before any of them is read as text.
///
/// @param sha256 in hexadecimal, of the bytes looked at
/// @param head the first bytes, at most 4,096
/// @param wide how many characters of two to four bytes were sound UTF-8
/// @param broken how many bytes were not UTF-8
/// @param zeros how many of the first 64 K bytes were 0
/// @param seen how many bytes were looked at
record FileProbe(String sha256, byte[] head, long wide, long broken, int zeros, long seen) {
    static final int BLOCK = 1 << 16;
    private static final int HEAD = 4_096;

    /// Looks at no more than `limit` bytes; a file longer than that is judged by its beginning.
    static FileProbe of(Path path, long limit, Progress progress) throws IOException {
        MessageDigest digest = newDigest();
        var utf8 = new Utf8Check();
        byte[] block = new byte[BLOCK];
        byte[] head = new byte[0];
        int zeros = 0;
        long seen = 0;
        boolean ended = false;
        try (InputStream in = Unpacked.open(path, progress)) {
            while (seen < limit) {
                progress.check();
                int asked = (int) Math.min(BLOCK, limit - seen);
                int count = in.readNBytes(block, 0, asked);
                ended = count < asked;
                if (count == 0) break;
                if (seen == 0) {
                    head = Arrays.copyOf(block, Math.min(count, HEAD));
                    for (int i = 0; i < count; i++) if (block[i] == 0) zeros++;
                }
                digest.update(block, 0, count);
                utf8.take(block, count);
                seen += count;
                if (ended) break;
            }
        }
        if (ended) utf8.end(); // a character cut by our own limit is not broken
        return new FileProbe(HexFormat.of().formatHex(digest.digest()), head, utf8.wide, utf8.broken, zeros, seen);
    }

    /// Counts sound and broken sequences. Source: RFC 3629, section 4.
    private static final class Utf8Check {
        long wide;
        long broken;
        private int missing;
        private int low = 0x80;
        private int high = 0xBF;

        void take(byte[] block, int count) { for (int i = 0; i < count; i++) take(block[i] & 0xff); }

        private void take(int b) {
            if (missing > 0) {
                if (b >= low && b <= high) {
                    low = 0x80;
                    high = 0xBF;
                    if (--missing == 0) wide++;
                    return;
                }
                broken++;
                missing = 0;
                low = 0x80;
                high = 0xBF;
            }
            if (b >= 0x80) lead(b);
        }

        private void lead(int b) {
            if (b >= 0xC2 && b <= 0xDF) missing = 1;
            else if (b >= 0xE0 && b <= 0xEF) missing = 2;
            else if (b >= 0xF0 && b <= 0xF4) missing = 3;
            else broken++;
            switch (b) {
                case 0xE0 -> low = 0xA0;
                case 0xED -> high = 0x9F;
                case 0xF0 -> low = 0x90;
                case 0xF4 -> high = 0x8F;
                default -> {
                    // any continuation will do
                }
            }
        }

        void end() { if (missing > 0) broken++; }
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
