package org.discern.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.discern.domain.WorkbenchException;
import org.discern.domain.run.Progress;
import org.discern.work.desk.Desk;

/// Fills the folder of native libraries a package carries along; the build runs it, never the program. The engine unpacks into the
/// folder by being used once there.
final class UnpackNatives {
    private UnpackNatives() {}

    /// @param args the folder
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0])).toAbsolutePath();
        NativeFolder.fill(folder);
        System.setProperty("discern.natives", folder.toString());
        Natives.prepare(folder, 1);
        EngineStep.descend();
        try (Desk desk = Wiring.forCommand()) {
            int width = desk.encoders().get("").encode(List.of("once"), Progress.NONE).cols();
            if (width == 0) throw new WorkbenchException("The sentence encoder did not load");
        }
        System.exit(0);
    }
}
