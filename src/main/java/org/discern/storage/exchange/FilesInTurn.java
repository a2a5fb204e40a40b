package org.discern.storage.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of several files, one file after the other; each is opened when the one before has ended.
abstract class FilesInTurn implements Rows {
    private final List<String> notes = new ArrayList<>();
    private int at = -1;
    private @Nullable Rows rows;
    private long blank;

    /// How many files there are.
    abstract int files();

    /// @param file from 0
    abstract Rows open(int file) throws IOException;

    /// A row as it is handed on.
    ///
    /// @param at the file it stands in
    abstract RawRow told(RawRow row, int at);

    @Override
    public final @Nullable RawRow next() throws IOException {
        while (true) {
            Rows current = rows;
            RawRow row = current == null ? null : current.next();
            if (row != null) return told(row, at);
            if (!nextFile()) return null;
        }
    }

    private boolean nextFile() throws IOException {
        close();
        if (at + 1 >= files()) return false;
        rows = open(++at);
        return true;
    }

    @Override
    public final long blankLines() { return blank; }

    @Override
    public List<String> notes() { return List.copyOf(notes); }

    @Override
    public final void close() throws IOException {
        Rows current = rows;
        if (current == null) return;
        blank += current.blankLines();
        notes.addAll(current.notes());
        current.close();
        rows = null;
    }
}
