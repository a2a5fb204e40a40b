package org.discern.storage.exchange;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/// Lines of bounded length. The rest of a longer line is read and thrown away, and the line says so.
final class LineSource implements AutoCloseable {
    /// @param number from 1
    /// @param end the characters that ended it: LF, CR, CR LF or nothing
    /// @param cut whether it was longer than the limit; `text` is then its beginning
    record Line(long number, String text, String end, boolean cut) {
        boolean isBlank() { return !cut && text.isBlank(); }
    }

    private final Reader reader;
    private final int limit;
    private final char[] buffer = new char[1 << 15];
    private int from;
    private int to;
    private long number;

    LineSource(Reader reader, int limit) {
        this.reader = reader;
        this.limit = limit;
    }

    @Nullable
    Line next() throws IOException {
        if (!more()) return null;
        number++;
        var text = new StringBuilder();
        boolean cut = false;
        while (more()) {
            int stop = from;
            while (stop < to && buffer[stop] != '\n' && buffer[stop] != '\r') stop++;
            int room = limit - text.length();
            if (stop - from > room) cut = true;
            text.append(buffer, from, Math.min(room, stop - from));
            from = stop;
            if (from < to) return new Line(number, text.toString(), end(), cut);
        }
        return new Line(number, text.toString(), "", cut);
    }

    private String end() throws IOException {
        if (buffer[from++] == '\n') return "\n";
        if (!more() || buffer[from] != '\n') return "\r";
        from++;
        return "\r\n";
    }

    private boolean more() throws IOException {
        while (from == to) {
            int got = reader.read(buffer, 0, buffer.length);
            if (got < 0) return false;
            from = 0;
            to = got;
        }
        return true;
    }

    @Override
    public void close() throws IOException { reader.close(); }
}
