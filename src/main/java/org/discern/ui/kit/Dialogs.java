package org.discern.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;

/// How a screen asks a person: choosers of the operating system, and sheets inside the window.
public interface Dialogs {
    /// One kind of file, e.g. `("Tables", List.of("*.csv", "*.tsv"))`.
    record Kind(String name, List<String> patterns) {}

    Optional<Path> openFile(String title, List<Kind> kinds);

    /// @param suggestion the file name to begin with
    Optional<Path> saveFile(String title, String suggestion, List<Kind> kinds);

    Optional<Path> openFolder(String title);

    /// Lays a sheet over the window; `Esc` closes it too.
    ///
    /// @return closes the sheet
    Runnable sheet(String title, Region content);

    /// Asks before something that cannot be undone.
    void confirm(String title, String sentence, String action, Runnable onYes);
}
