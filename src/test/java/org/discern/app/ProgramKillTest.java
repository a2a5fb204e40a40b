package org.discern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.discern.domain.operation.Operation;
import org.discern.work.ProjectSummary;
import org.discern.work.desk.Desk;
import org.discern.work.RunFacts;
import org.discern.work.job.JobRunner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole program is killed while it discovers: the project holds the last committed operation and no half run, is free
/// to be written, and the next run goes through.
@Tag("slow")
class ProgramKillTest {
    @TempDir
    Path folder;

    /// `discern …` as a process of its own; both streams go to `said`.
    static Process discern(Path home, Path said, String... args) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "--add-modules=jdk.incubator.vector", "-Xss4m", "-Xmx1g",
                "-Ddiscern.home=" + home, "-XX:ErrorFile=" + home.resolve("crash.log"),
                "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }

    static void await(Process process, Path said, String words) throws IOException, InterruptedException {
        while (!Files.readString(said).contains(words)) {
            assertTrue(process.isAlive(), "ended before “" + words + "”: " + Files.readString(said));
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private Desk desk() {
        return new Desk(JobRunner.threaded(2, Throwable::printStackTrace), new RunFacts("test", "test", "test"), 1);
    }

    @Test
    void theLastOperationStaysAndNoHalfRun() throws Exception {
        Path file = folder.resolve("sample.discern");
        Path more = Files.writeString(folder.resolve("more.csv"), "text,intent\n" + IntStream.range(0, 600).mapToObj(
                i -> "a sentence nobody has encoded yet number " + i + ",").collect(Collectors.joining("\n")));
        List<Operation> decided;
        try (Desk desk = desk()) {
            desk.openSample().start(file).await();
            desk.importTables().start(more, desk.importTables().preview(more).await().plan(), false).await();
            desk.workspace().decide("Cut", "", d -> d.withCutHeight(1.5));
            decided = desk.workspace().history().get();
        }
        var random = new Random(3);
        for (String stage : List.of("Encode", "Find the unseen", "Learn from labels", "Learn the threshold")) {
            Path said = folder.resolve("said");
            Process process = discern(folder, said, "discover", file.toString());
            await(process, said, stage);
            try (Desk beside = desk()) {
                ProjectSummary seen = beside.workspace().open(file).await();
                assertTrue(seen.readOnly(), "two processes, one writes");
                assertTrue(seen.notice().contains("process " + process.pid()), seen.notice());
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
            process.destroyForcibly().waitFor();
            try (Desk desk = desk()) {
                assertFalse(desk.workspace().open(file).await().readOnly(), "a dead process holds no lock");
                assertEquals(decided, desk.workspace().history().get(), stage);
                assertEquals(1.5, desk.workspace().decisions().get().cutHeight());
                assertEquals(List.of(), desk.workspace().runs().get(), stage);
                assertEquals(3_005, desk.workspace().corpus().get().size());
            }
        }
        Path said = folder.resolve("said");
        assertEquals(0, discern(folder, said, "discover", file.toString()).waitFor(), Files.readString(said));
        try (Desk desk = desk()) {
            desk.workspace().open(file).await();
            assertEquals(1, desk.workspace().runs().get().size());
        }
    }

    /// Ctrl+C and log-out: the job is stopped and waited for, so that no native code runs into the end of the process.
    @Test
    void askedToEndItEndsCleanly() throws Exception {
        Path file = folder.resolve("p.discern");
        Path table = Files.writeString(folder.resolve("many.csv"), "text,intent\n" + IntStream.range(0, 20_000).mapToObj(
                i -> "a sentence nobody has encoded yet number " + i + "," + (i % 3 == 0 ? "intent_" + i % 9 : "")).collect(
                        Collectors.joining("\n")));
        try (Desk desk = desk()) {
            desk.workspace().create(file).await();
            desk.importTables().start(table, desk.importTables().preview(table).await().plan(), false).await();
        }
        Path said = folder.resolve("said");
        Process process = discern(folder, said, "discover", file.toString());
        await(process, said, " of 20000");
        process.destroy();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), "it ends");
        assertEquals(128 + 15, process.exitValue(), Files.readString(said)); // SIGTERM, not a crash
        assertFalse(Files.exists(folder.resolve("crash.log")));
        try (var beside = Files.list(folder)) {
            assertEquals(List.of(), beside.map(p -> p.getFileName().toString()).filter(n -> n.endsWith(".lock") || n.endsWith(
                    "-wal")).toList(), "the project was closed");
        }
    }
}
