package org.discern.work.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.discern.work.Workspace;
import org.discern.work.job.JobRunner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An import whose process is killed while it writes is there as a whole or not at all, and can be made again.
@Tag("slow")
class ImportKillTest {
    private static final int EVENTS = 300_000;

    @TempDir
    Path folder;

    /// The process that is killed.
    static final class Victim {
        private Victim() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] args) {
            try (var workspace = new Workspace(JobRunner.threaded(2, Throwable::printStackTrace))) {
                workspace.open(Path.of(args[0])).await();
                var histories = new ImportHistories(workspace);
                Path file = Path.of(args[1]);
                var job = histories.start(file, histories.preview(file).await().plan(), false);
                job.onState(state -> System.out.println(state.stage()));
                job.await();
                System.out.println("done");
            }
        }
    }

    @Test
    void isWholeOrNotThere() throws Exception {
        Path table = folder.resolve("said.csv");
        var text = new StringBuilder("user,time,label,text\n");
        for (int i = 0; i < EVENTS; i++) text.append('u').append(i % 97).append(',').append(i).append(",x,some words to keep\n");
        Files.writeString(table, text);
        Path project = folder.resolve("p.discern");
        try (var workspace = new Workspace()) {
            workspace.create(project).await();
        }
        for (int round = 0; round < 4; round++) {
            Path said = folder.resolve("said" + round);
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED", "-Xmx512m", "-cp", System.getProperty("java.class.path"), Victim.class
                            .getName(), project.toString(), table.toString()).redirectErrorStream(true).redirectOutput(said
                                    .toFile()).start();
            while (!tells(said, "Keep " + EVENTS + " events")) {
                assertTrue(process.isAlive(), Files.readString(said));
                TimeUnit.MILLISECONDS.sleep(2);
            }
            TimeUnit.MILLISECONDS.sleep(150L * round);
            process.destroyForcibly().waitFor();
            wholeOrNotThere(project, tells(said, "done"));
        }
        try (var workspace = new Workspace()) {
            workspace.open(project).await();
            var histories = new ImportHistories(workspace);
            histories.start(table, histories.preview(table).await().plan(), false).await();
            assertEquals(EVENTS, workspace.histories().get().size());
            workspace.undo();
            assertEquals(0, workspace.histories().get().size());
        }
    }

    /// An import that is there is taken back, so that the next can be made.
    private static void wholeOrNotThere(Path project, boolean mustBeThere) {
        try (var workspace = new Workspace()) {
            assertTrue(!workspace.open(project).await().readOnly(), "a dead process holds no lock");
            int events = workspace.histories().get().size();
            long active = new ImportHistories(workspace).imports().stream().filter(i -> i.active()).count();
            assertTrue(List.of(0, EVENTS).contains(events), events + " events");
            assertEquals(events == 0 ? 0 : 1, active);
            assertTrue(!mustBeThere || active == 1, "what was told to be done is there");
            if (active == 1) workspace.undo();
        }
    }

    private static boolean tells(Path said, String line) throws IOException {
        return Files.exists(said) && Files.readString(said).lines().anyMatch(line::equals);
    }
}
