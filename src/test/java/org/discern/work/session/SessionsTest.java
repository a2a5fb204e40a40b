package org.discern.work.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.discern.storage.table.Json;
import org.discern.work.Workspace;
import org.discern.work.job.JobRunner;
import org.discern.work.job.Lane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
    @TempDir
    Path home;

    private long marks() throws IOException {
        if (!Files.exists(home.resolve("sessions"))) return 0;
        try (Stream<Path> files = Files.list(home.resolve("sessions"))) {
            return files.count();
        }
    }

    @Test
    void aSessionThatEndsLeavesNothing() throws IOException {
        var workspace = new Workspace();
        new Sessions(home).follow(workspace);
        assertEquals(0, marks());
        workspace.create(home.resolve("bank.discern")).await();
        assertEquals(1, marks());
        assertEquals(List.of(), new Sessions(home).takeUnfinished(), "this process lives");
        workspace.close();
        assertEquals(0, marks());
    }

    @Test
    void theMarkNamesWhatRuns() throws Exception {
        var runner = JobRunner.threaded(2, Throwable::printStackTrace);
        try (var workspace = new Workspace(runner)) {
            new Sessions(home).follow(workspace);
            Path file = home.resolve("bank.discern");
            workspace.create(file).await();
            var begun = new CountDownLatch(1);
            var end = new CountDownLatch(1);
            var job = runner.start(Lane.COMPUTE, "Discover intents", _ -> {
                begun.countDown();
                end.await();
                return true;
            });
            begun.await();
            Path mark = home.resolve("sessions").resolve(ProcessHandle.current().pid() + ".json");
            var kept = Json.read(Files.readString(mark), Sessions.Mark.class);
            assertEquals(List.of("Discover intents"), kept.tasks());
            assertEquals(file.toAbsolutePath().toString(), kept.project());
            end.countDown();
            job.await();
        }
    }

    @Test
    void aMarkOfADeadProcessIsToldOnce() throws IOException {
        Path folder = Files.createDirectories(home.resolve("sessions"));
        Path project = home.resolve("bank.discern");
        Files.writeString(folder.resolve("1.json"), Json.write(new Sessions.Mark(Long.MAX_VALUE / 2, 5, project.toString(), List
                .of("Train the user model"))));
        Files.writeString(folder.resolve("2.json"), "no JSON");
        // the number lives, but it is another process by now
        Files.writeString(folder.resolve("3.json"), Json.write(new Sessions.Mark(ProcessHandle.current().pid(), 5, project
                .toString(), List.of())));
        List<LastSession> found = new Sessions(home).takeUnfinished();
        assertEquals(2, found.size());
        assertTrue(found.contains(new LastSession(project, List.of("Train the user model"))), found.toString());
        assertEquals("bank", found.getFirst().name());
        assertEquals(List.of(), new Sessions(home).takeUnfinished());
    }
}
