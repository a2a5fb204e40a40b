package org.discern.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.discern.work.settings.Machine;
import org.jspecify.annotations.Nullable;

/// The folder for settings, log and unpacked engine libraries, where the system keeps such things.
/// `-Ddiscern.home=FOLDER` chooses another.
final class AppFolder {
    private AppFolder() {}

    /// The folder, made when it was missing; a temporary one when it cannot be written.
    static Path find() {
        String chosen = System.getProperty("discern.home", "");
        Path wanted = chosen.isEmpty()
                ? usual(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")))
                : Path.of(chosen);
        try {
            Files.createDirectories(wanted);
            if (Files.isWritable(wanted)) return wanted.toAbsolutePath();
        } catch (IOException unusable) {
            // a read-only home: settings are forgotten at the end, everything else works
        }
        Path temporary = Path.of(System.getProperty("java.io.tmpdir", "."), "discern-" + System.getProperty("user.name", "me"));
        try {
            Files.createDirectories(temporary);
        } catch (IOException hopeless) {
            return Path.of(".").toAbsolutePath();
        }
        return temporary;
    }

    /// The folder for what can be made again: the one the person chose, if it can be written, else the app's own.
    static Path cache(Path home, Machine machine) {
        if (machine.cacheFolder().isEmpty()) return home;
        try {
            Path chosen = Path.of(machine.cacheFolder());
            Files.createDirectories(chosen);
            if (Files.isWritable(chosen)) return chosen.toAbsolutePath();
        } catch (IOException | InvalidPathException unusable) {
            // a disk that is not there today: the own folder serves
        }
        return home;
    }

    static Path usual(String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) return orElse(System.getenv("APPDATA"), home.resolve("AppData/Roaming")).resolve("Discern");
        if (name.contains("mac")) return home.resolve("Library/Application Support/Discern");
        return orElse(System.getenv("XDG_DATA_HOME"), home.resolve(".local/share")).resolve("discern");
    }

    private static Path orElse(@Nullable String folder, Path otherwise) {
        return folder == null || folder.isBlank() ? otherwise : Path.of(folder);
    }
}
