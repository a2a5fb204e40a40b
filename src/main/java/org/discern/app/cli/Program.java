package org.discern.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.discern.work.desk.Desk;

/// What the command line needs of the program around it.
public interface Program {
    /// A workspace with its use cases, on all cores; made when a command first needs it.
    Desk desk();

    /// `Discern 0.1.0`.
    String nameAndVersion();

    /// Where work without a project keeps what is dear to make again; may be missing.
    Path cacheFolder();

    /// Opens the workbench; returns when it is closed. Without a display it makes the tour.
    ///
    /// @return exit code
    int window(Optional<Path> project);

    /// Pictures of every view, light and dark, and a summary.
    ///
    /// @return exit code
    int tour(Path folder, PrintWriter out);

    /// Shows that everything loads and works here.
    ///
    /// @return exit code
    int selfTest(PrintWriter out);

    /// Measures speed.
    ///
    /// @param json where the report goes, besides the lines on `out`
    /// @param data a folder with benchmark corpora
    /// @return exit code
    int bench(Optional<Path> json, Optional<Path> data, List<String> only, PrintWriter out);
}
