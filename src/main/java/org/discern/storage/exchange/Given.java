package org.discern.storage.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.discern.domain.corpus.RowPlace;

/// What one import reads.
///
/// @param paths at least one; several are read one after the other as one table, each with the same columns
/// @param mends cells that stand in for those of a row, in the order of the plan's columns
public record Given(List<Path> paths, Map<RowPlace, List<String>> mends) {
    public Given {
        paths = List.copyOf(paths);
        mends = Map.copyOf(mends);
        if (paths.isEmpty()) throw new IllegalArgumentException("An import needs a file");
    }

    public static Given of(Path path) { return new Given(List.of(path), Map.of()); }
}
