package org.discern.storage.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The files of a folder one after the other; the last column is the split, told by the file's name.
final class SplitFolderRows implements Rows {
    /// Opens one file, past its header, with its cells in the order of the plan.
    interface Opener {
        Rows open(Path file) throws IOException;
    }

    private final List<Map.Entry<String, Path>> files;
    private final Opener opener;
    private final List<String> notes = new ArrayList<>();
    private int at = -1;
    private @Nullable Rows rows;
    private long blank;

    /// @param files split → file, in the order in which they are read
    SplitFolderRows(Map<String, Path> files, Opener opener) {
        this.files = List.copyOf(files.entrySet());
        this.opener = opener;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        while (true) {
            Rows current = rows;
            RawRow row = current == null ? null : current.next();
            if (row != null) return withSplit(row);
            if (!nextFile()) return null;
        }
    }

    private RawRow withSplit(RawRow row) {
        String name = files.get(at).getValue().getFileName().toString();
        if (row.isRejected())
            return new RawRow(name, row.line(), row.cells(), name + ": " + row.rejection(), row.excerpt(), row.kind(), row
                    .uneven());
        var cells = new ArrayList<>(row.cells());
        cells.add(files.get(at).getKey());
        return row.withCells(cells).in(name);
    }

    private boolean nextFile() throws IOException {
        close();
        if (at + 1 >= files.size()) return false;
        rows = opener.open(files.get(++at).getValue());
        return true;
    }

    @Override
    public long blankLines() { return blank; }

    @Override
    public List<String> notes() { return List.copyOf(notes); }

    @Override
    public void close() throws IOException {
        Rows current = rows;
        if (current == null) return;
        blank += current.blankLines();
        notes.addAll(current.notes());
        current.close();
        rows = null;
    }
}
