package org.discern.storage.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that writes is killed at any moment; what it had committed is there, whole, and the next opening may write.
@Tag("slow")
class KillTest {
    @TempDir
    Path folder;

    /// The process that is killed: commits operation after operation and says so after each.
    static final class Victim {
        private Victim() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] args) {
            @SuppressWarnings("resource")
            ProjectFile file = ProjectFile.open(Path.of(args[0]));
            System.out.println(file.isReadOnly() ? "read-only" : "writing");
            while (true) {
                long id = file.write("Count", c -> {
                    long next = Connections.number(c, "SELECT coalesce(max(id), 0) + 1 FROM operation");
                    Connections.execute(c, "INSERT INTO operation VALUES (" + next + ", 'Count', '', 0, '')");
                    Connections.execute(c, "INSERT INTO operation_change VALUES (" + next + ", 0, 'setting/count', '', '" + next
                            + "')");
                    Connections.execute(c, "INSERT INTO setting VALUES ('count', '" + next
                            + "') ON CONFLICT (key) DO UPDATE SET value = excluded.value");
                    Connections.execute(c, "INSERT INTO artifact VALUES (0, 'w" + next + "', 0, randomblob(20000))");
                    return next;
                });
                System.out.println(id);
            }
        }
    }

    private Process start(Path path, Path said) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Xmx128m", "-cp", System.getProperty("java.class.path"), Victim.class
                        .getName(),
                path.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).redirectOutput(said.toFile()).start();
    }

    /// The last whole line the process wrote: the operation it had committed before, 0 for none, -1 before it has opened the file.
    private static long told(Path said) throws IOException {
        String text = Files.readString(said);
        List<String> lines = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        if (lines.isEmpty()) return -1;
        assertEquals("writing", lines.getFirst());
        return lines.size() == 1 ? 0 : Long.parseLong(lines.getLast());
    }

    @Test
    void theLastCommittedOperationSurvivesAKill() throws Exception {
        Path path = folder.resolve("victim.discern");
        ProjectFile.create(path).close();
        var random = new Random(11);
        long former = 0;
        for (int round = 0; round < 6; round++) {
            Path said = folder.resolve("said" + round);
            Process process = start(path, said);
            long wanted = former + 5 + random.nextInt(100);
            while (told(said) < wanted) {
                assertTrue(process.isAlive());
                TimeUnit.MILLISECONDS.sleep(5);
            }
            try (ProjectFile beside = ProjectFile.open(path)) {
                assertTrue(beside.isReadOnly(), "locked by the other process");
                assertTrue(beside.readOnlyReason().contains("process " + process.pid()), beside.readOnlyReason());
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(30));
            process.destroyForcibly().waitFor();
            long told = told(said);
            try (ProjectFile file = ProjectFile.open(path)) {
                assertFalse(file.isReadOnly(), "a dead process holds no lock");
                assertEquals("ok", file.<String>read(c -> Connections.text(c, "PRAGMA integrity_check")));
                long last = file.read(c -> Connections.number(c, "SELECT max(id) FROM operation"));
                assertTrue(last == told || last == told + 1, "told " + told + ", found " + last);
                assertEquals(last, file.<Long>read(c -> Connections.number(c, "SELECT count(*) FROM operation")));
                assertEquals(Long.toString(last), file.<String>read(c -> Connections.text(c, "SELECT value FROM setting")));
                assertEquals(last, file.<Long>read(c -> Connections.number(c, "SELECT count(*) FROM artifact")));
                former = last;
            }
            assertFalse(Files.exists(FileExamination.beside(path, "-wal")));
        }
    }
}
