package org.discern.work.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.discern.domain.WorkbenchException;
import org.discern.storage.table.Json;
import org.discern.work.Workspace;
import org.discern.work.job.JobHandle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One small file a process while a project is open: `sessions/4711.json`. It goes when the project is closed; one whose process
/// is gone tells of a session that was cut off. Nothing of the project itself is in it, and losing it costs one line of words.
public final class Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final String ENDING = ".json";

    private final Path folder;
    private final long pid = ProcessHandle.current().pid();
    private @Nullable Mark written; // guarded by this

    /// @param started when the process began, in ms since 1970; process numbers are used again
    record Mark(long pid, long started, String project, List<String> tasks) {}

    /// @param home the program's folder
    public Sessions(Path home) { folder = home.resolve("sessions"); }

    /// The sessions that were cut off, latest first, each told once: their marks are gone afterwards.
    public List<LastSession> takeUnfinished() {
        var found = new ArrayList<Path>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(f -> f.getFileName().toString().endsWith(ENDING)).forEach(found::add);
        } catch (IOException none) {
            return List.of(); // the usual case: there is no such folder yet
        }
        found.sort(Comparator.comparingLong(Sessions::changed).reversed());
        var out = new ArrayList<LastSession>();
        for (Path file : found) read(file, out);
        return List.copyOf(out);
    }

    /// Keeps the mark as the workspace stands, from now on.
    public void follow(Workspace workspace) {
        workspace.project().listen(_ -> keep(workspace));
        workspace.tasks().listen(_ -> keep(workspace));
    }

    private synchronized void keep(Workspace workspace) {
        Mark now = workspace.project().get().filter(project -> !project.readOnly()).map(project -> new Mark(pid, started(
                ProcessHandle.current()), project.file().toAbsolutePath().toString(), alive(workspace))).orElse(null);
        if (Objects.equals(now, written)) return;
        written = now;
        Path file = folder.resolve(pid + ENDING);
        try {
            if (now == null) Files.deleteIfExists(file);
            else {
                Files.createDirectories(folder);
                Path unfinished = folder.resolve(pid + ".new");
                Files.writeString(unfinished, Json.write(now));
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException unwritable) {
            LOG.warn("No mark of this session could be kept in {}: {}", folder, unwritable.getMessage());
        }
    }

    private static List<String> alive(Workspace workspace) {
        return workspace.tasks().get().stream().filter(job -> !job.state().phase().ended()).map(JobHandle::name).filter(
                name -> !name.startsWith("Open ")).toList();
    }

    private static void read(Path file, List<LastSession> out) {
        try {
            Mark mark = Json.read(Files.readString(file), Mark.class);
            if (isAlive(mark)) return;
            Files.deleteIfExists(file);
            out.add(new LastSession(Path.of(mark.project()), mark.tasks()));
        } catch (IOException | WorkbenchException | IllegalArgumentException | NullPointerException broken) {
            LOG.warn("{} cannot be read and is removed: {}", file, broken.getMessage());
            var _ = file.toFile().delete(); // else it would be complained about at every start
        }
    }

    private static boolean isAlive(Mark mark) {
        return ProcessHandle.of(mark.pid()).filter(process -> process.isAlive() && started(process) == mark.started())
                .isPresent();
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(at -> at.toEpochMilli()).orElse(0L);
    }

    private static long changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            return 0;
        }
    }
}
