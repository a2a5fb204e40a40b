package org.discern.storage.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.discern.domain.corpus.RowPlace;

/// Files one after the other; each row bears the name of its file, and mended cells stand in for those of the file.
final class JoinedRows extends FilesInTurn {
    /// Opens one file as the plan says.
    interface Opener {
        Rows open(Path file) throws IOException;
    }

    private final List<Path> files;
    private final Map<RowPlace, List<String>> mends;
    private final Opener opener;
    private int mended;

    JoinedRows(List<Path> files, Map<RowPlace, List<String>> mends, Opener opener) {
        this.files = files;
        this.mends = mends;
        this.opener = opener;
    }

    /// What a file is called in the report: its name, or where it lies when another one is called the same.
    static String label(List<Path> files, Path file) {
        String name = SourceFiles.name(file);
        boolean twice = files.stream().filter(other -> SourceFiles.name(other).equals(name)).count() > 1;
        return twice ? file.toString() : name;
    }

    @Override
    int files() { return files.size(); }

    @Override
    Rows open(int file) throws IOException { return opener.open(files.get(file)); }

    @Override
    RawRow told(RawRow row, int at) {
        RawRow placed = row.file().isEmpty() ? row.in(label(files, files.get(at))) : row;
        if (mends.isEmpty()) return placed;
        List<String> cells = mends.get(new RowPlace(placed.file(), placed.line()));
        if (cells == null) return placed;
        mended++;
        return RawRow.of(placed.line(), cells).in(placed.file());
    }

    @Override
    public List<String> notes() {
        if (mended == 0) return super.notes();
        var all = new ArrayList<>(super.notes());
        all.add(mended + (mended == 1 ? " row was" : " rows were") + " mended by hand on the way in.");
        return all;
    }
}
