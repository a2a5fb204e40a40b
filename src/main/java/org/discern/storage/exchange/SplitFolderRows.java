package org.discern.storage.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The files of a folder one after the other; the last column is the split, told by the file's name.
final class SplitFolderRows extends FilesInTurn {
    /// Opens one file, past its header, with its cells in the order of the plan.
    interface Opener {
        Rows open(Path file) throws IOException;
    }

    private final List<Map.Entry<String, Path>> files;
    private final Opener opener;

    /// @param files split → file, in the order in which they are read
    SplitFolderRows(Map<String, Path> files, Opener opener) {
        this.files = List.copyOf(files.entrySet());
        this.opener = opener;
    }

    @Override
    int files() { return files.size(); }

    @Override
    Rows open(int file) throws IOException { return opener.open(files.get(file).getValue()); }

    @Override
    RawRow told(RawRow row, int at) {
        String name = files.get(at).getValue().getFileName().toString();
        if (row.isRejected())
            return new RawRow(name, row.line(), row.cells(), name + ": " + row.rejection(), row.excerpt(), row.kind(), row
                    .uneven());
        var cells = new ArrayList<>(row.cells());
        cells.add(files.get(at).getKey());
        return row.withCells(cells).in(name);
    }

}
