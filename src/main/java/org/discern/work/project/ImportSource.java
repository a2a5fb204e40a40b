package org.discern.work.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.discern.domain.corpus.RowPlace;
import org.discern.storage.exchange.Given;

/// What one import reads.
///
/// @param files at least one file or folder; several are read as one table
/// @param mends by place the cells that stand in for those of a row, in the order of the plan's columns
public record ImportSource(List<Path> files, Map<RowPlace, List<String>> mends) {
    public ImportSource {
        files = List.copyOf(files);
        mends = Map.copyOf(mends);
        if (files.isEmpty()) throw new IllegalArgumentException("An import needs a file");
    }

    public static ImportSource of(Path file) { return new ImportSource(List.of(file), Map.of()); }

    public static ImportSource of(List<Path> files) { return new ImportSource(files, Map.of()); }

    /// The name for people, e.g. `chats.csv and 2 more files`.
    public String name() {
        String first = String.valueOf(files.getFirst().getFileName());
        int more = files.size() - 1;
        return more == 0 ? first : first + " and " + more + (more == 1 ? " more file" : " more files");
    }

    public ImportSource withMend(RowPlace place, List<String> cells) {
        var all = new TreeMap<>(mends);
        all.put(place, cells);
        return new ImportSource(files, all);
    }

    public ImportSource withoutMend(RowPlace place) {
        var all = new TreeMap<>(mends);
        all.remove(place);
        return new ImportSource(files, all);
    }

    public ImportSource withFiles(List<Path> others) { return new ImportSource(others, Map.of()); }

    /// As the readers take it.
    public Given given() { return new Given(files, mends); }
}
