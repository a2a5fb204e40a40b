package org.discern.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.discern.ui.kit.FileChoosers;
import org.jspecify.annotations.Nullable;

/// The choosers of the operating system. Each begins in the folder of the last answer.
final class SystemChoosers implements FileChoosers {
    private final Supplier<Optional<Window>> window;
    private Optional<Path> lastFolder = Optional.empty();

    /// @param window the one they stand above; empty while none shows
    SystemChoosers(Supplier<Optional<Window>> window) { this.window = window; }

    @Override
    public Optional<Path> openFile(String title, List<Kind> kinds) {
        return chosen(chooser(title, kinds).showOpenDialog(window.get().orElse(null)));
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestion, List<Kind> kinds) {
        FileChooser chooser = chooser(title, kinds);
        chooser.setInitialFileName(suggestion);
        return chosen(chooser.showSaveDialog(window.get().orElse(null)));
    }

    @Override
    public Optional<Path> openFolder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        lastFolder.map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chosen(chooser.showDialog(window.get().orElse(null)));
    }

    private FileChooser chooser(String title, List<Kind> kinds) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        for (Kind kind : kinds) chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind.name(), kind.patterns()));
        lastFolder.map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<Path> chosen(@Nullable File file) {
        Optional<Path> path = Optional.ofNullable(file).map(File::toPath);
        path.map(Path::getParent).ifPresent(folder -> lastFolder = Optional.of(folder));
        return path;
    }
}
