package org.discern.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How a person is asked for a file or a folder; empty when none was chosen. The operating system asks, or, where there is
/// none to ask, a test answers.
public interface FileChoosers {
    /// One kind of file, e.g. `("Tables", List.of("*.csv", "*.tsv"))`.
    record Kind(String name, List<String> patterns) {}

    Optional<Path> openFile(String title, List<Kind> kinds);

    /// @param suggestion the file name to begin with
    Optional<Path> saveFile(String title, String suggestion, List<Kind> kinds);

    Optional<Path> openFolder(String title);
}
