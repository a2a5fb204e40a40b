package org.discern.storage.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads UTF-8; bytes that are none are read as Windows-1252 and their lines remembered, so that a file pasted together
/// from two encodings keeps all its letters.
final class ForgivingReader extends Reader {
    private static final Charset FALLBACK = Charset.forName(Encodings.WINDOWS);
    private static final int REMEMBERED = 20;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(1 << 16).limit(0);
    private final List<Long> repairedLines = new ArrayList<>();
    private long repairs;
    private long line = 1;
    private boolean ended;

    ForgivingReader(InputStream in) { this.in = in; }

    /// How many places were not UTF-8.
    long repairs() { return repairs; }

    /// The first lines with such places, from 1.
    List<Long> repairedLines() { return List.copyOf(repairedLines); }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) return 0;
        while (!chars.hasRemaining()) {
            if (ended && !bytes.hasRemaining()) return -1;
            fill();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    private void fill() throws IOException {
        bytes.compact();
        int got = in.read(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
        if (got < 0) ended = true;
        else bytes.position(bytes.position() + got);
        bytes.flip();
        chars.clear();
        int counted = 0;
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (!result.isError()) {
                if (ended && result.isUnderflow() && bytes.hasRemaining()) bytes.position(bytes.limit());
                break;
            }
            if (chars.remaining() < result.length()) break;
            counted = countLines(counted);
            repair(result.length());
        }
        countLines(counted);
        chars.flip();
    }

    private void repair(int length) {
        byte[] odd = new byte[length];
        bytes.get(odd);
        chars.put(new String(odd, FALLBACK));
        repairs++;
        if (repairedLines.size() < REMEMBERED && !repairedLines.contains(line)) repairedLines.add(line);
    }

    private int countLines(int from) {
        for (int i = from; i < chars.position(); i++) if (chars.get(i) == '\n') line++;
        return chars.position();
    }

    @Override
    public void close() throws IOException { in.close(); }
}
