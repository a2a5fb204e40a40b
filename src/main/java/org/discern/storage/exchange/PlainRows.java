package org.discern.storage.exchange;

import java.io.IOException;
import java.util.List;
import org.discern.domain.corpus.FaultyRow;
import org.discern.storage.exchange.LineSource.Line;
import org.jspecify.annotations.Nullable;

/// One utterance a line.
final class PlainRows implements Rows {
    private final LineSource lines;
    private long blank;

    PlainRows(LineSource lines) { this.lines = lines; }

    @Override
    public @Nullable RawRow next() throws IOException {
        for (Line line = lines.next(); line != null; line = lines.next()) {
            if (line.isBlank()) blank++;
            else
                if (line.cut())
                    return RawRow.rejected(line.number(), FaultyRow.Kind.SIZE, "The line is longer than " + (Limits.LINE >> 20)
                            + " million characters", line
                                    .text());
                else
                    return RawRow.of(line.number(), List.of(line.text()));
        }
        return null;
    }

    @Override
    public long blankLines() { return blank; }

    @Override
    public List<String> notes() { return List.of(); }

    @Override
    public void close() throws IOException { lines.close(); }
}
