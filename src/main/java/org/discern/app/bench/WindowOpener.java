package org.discern.app.bench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.discern.ui.shell.WorkbenchWindow;
import org.discern.work.desk.Desk;

/// Opens the workbench as a start of the program does.
@FunctionalInterface
public interface WindowOpener {
    /// Returns when the window is closed.
    ///
    /// @param shown is called on the screen's thread once the window was told to show
    void open(Optional<Path> project, BiConsumer<Desk, WorkbenchWindow> shown);
}
