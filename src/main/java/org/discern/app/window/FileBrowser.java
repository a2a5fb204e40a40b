package org.discern.app.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.discern.domain.WorkbenchException;

/// Shows a file in the file browser of the system, marked where the system can.
final class FileBrowser {
    private FileBrowser() {}

    /// @throws WorkbenchException when there is no file browser to ask
    static Path show(Path file) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path whole = file.toAbsolutePath();
        List<String> command = system.contains("mac")
                ? List.of("open", "-R", whole.toString())
                : system.contains("win")
                        ? List.of("explorer.exe", "/select," + whole)
                        : List.of("xdg-open", String.valueOf(whole.getParent()));
        try {
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return whole;
        } catch (IOException e) {
            throw new WorkbenchException("This system has no file browser to open. The file is " + whole + ".", e);
        }
    }
}
