package org.discern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.discern.domain.run.Progress;
import org.discern.work.desk.Desk;
import org.discern.work.job.JobRunner;
import org.discern.work.job.Lane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The process ends while a job encodes: it ends cleanly, since whoever ends it stops the jobs and waits for them first.
/// Native code that still runs while the libraries are torn down takes the process with it.
@Tag("slow")
class ExitTest {
    @TempDir
    Path folder;

    /// Encodes until it is stopped, and is asked to end in the midst of it.
    static final class Encoding {
        private Encoding() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] args) throws InterruptedException {
            Desk desk = Wiring.forCommand();
            JobRunner.atExit(() -> {
                desk.close();
                System.out.println(desk.workspace().runner().isEnded() ? "stopped" : "still running");
            });
            List<String> texts = IntStream.range(0, 4_000).mapToObj(i -> "a sentence with the number " + i).toList();
            var begun = new CountDownLatch(1);
            desk.workspace().runner().start(Lane.COMPUTE, "Encode for ever", progress -> {
                var encoder = desk.encoders().get("");
                while (true) {
                    encoder.encode(texts, new Told(progress, begun));
                }
            });
            begun.await();
            TimeUnit.MILLISECONDS.sleep(200);
            System.exit(0);
        }
    }

    private record Told(Progress whole, CountDownLatch begun) implements Progress {
        @Override
        public void stage(String name, int step, int steps) { whole.stage(name, step, steps); }

        @Override
        public void at(long done, long total) {
            begun.countDown();
            whole.at(done, total);
        }

        @Override
        public void point(String series, double x, double y) { whole.point(series, x, y); }

        @Override
        public void check() { whole.check(); }
    }

    @Test
    void endingWhileEncodingIsClean() throws IOException, InterruptedException {
        for (int i = 0; i < 3; i++) {
            Path said = folder.resolve("said" + i);
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED", "--add-modules=jdk.incubator.vector", "-Xss4m", "-Xmx1g",
                    "-XX:ErrorFile=" + folder.resolve("crash.log"), "-cp", System.getProperty("java.class.path"), Encoding.class
                            .getName()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
            assertEquals(0, process.waitFor(), Files.readString(said));
            assertTrue(Files.readString(said).contains("stopped"), "the end waited for the job: " + Files.readString(said));
        }
    }
}
