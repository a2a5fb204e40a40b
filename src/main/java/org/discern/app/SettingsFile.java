package org.discern.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.discern.domain.WorkbenchException;
import org.discern.work.Settings;
import org.discern.work.SettingsText;
import org.discern.work.Signal;
import org.discern.work.job.JobRunner;
import org.discern.work.job.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps [Settings] in `settings.json`, a second after the last change. A broken or missing file gives the first settings;
/// a folder that cannot be written costs the memory, nothing else.
final class SettingsFile {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final long PAUSE_MS = 1_000;

    private final Path file;
    private final JobRunner runner;
    private final Signal<Settings> settings;
    private long changes;

    SettingsFile(Path folder, JobRunner runner) {
        this.file = folder.resolve("settings.json");
        this.runner = runner;
        this.settings = new Signal<>(read(file));
        settings.listen(_ -> later());
    }

    Signal<Settings> settings() { return settings; }

    /// Writes now; for the end of the program.
    synchronized void save() {
        try {
            Path unfinished = file.resolveSibling("settings.json.new");
            Files.writeString(unfinished, SettingsText.write(settings.get()));
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            LOG.warn("Settings could not be kept in {}: {}", file, unwritable.getMessage());
        }
    }

    private synchronized void later() {
        long mine = ++changes;
        if (mine == 1) return; // the listener's first call: nothing has changed yet
        runner.quiet(Lane.QUICK, "Keep settings", _ -> {
            Thread.sleep(PAUSE_MS);
            saveUnlessNewer(mine);
            return true;
        });
    }

    private synchronized void saveUnlessNewer(long mine) { if (mine == changes) save(); }

    private static Settings read(Path file) {
        try {
            return Files.exists(file) ? SettingsText.read(Files.readString(file)) : Settings.FIRST;
        } catch (IOException | WorkbenchException broken) {
            LOG.warn("{} cannot be read and is ignored: {}", file, broken.getMessage());
            return Settings.FIRST;
        }
    }
}
