package org.discern.work.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.discern.domain.run.Metric;
import org.discern.domain.user.Reading;
import org.discern.domain.user.UserRun;
import org.discern.domain.user.UserSpec;
import org.discern.work.RunFacts;
import org.discern.work.desk.Desk;
import org.discern.work.job.JobRunner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One user with 100,000 events among sixty with twenty, one with a single event: all of them are learned from, nobody waits
/// for the long one, and reading him stays quick.
@Tag("slow")
class LongUserTest {
    private static final int LONG = 100_000;
    private static final List<String> HABITS = List.of("radio", "music", "news");

    @TempDir
    Path folder;

    @Test
    void aUserOfAHundredThousandEventsIsLearnedFromBesideShortOnes() throws Exception {
        try (Desk desk = new Desk(JobRunner.threaded(2, Throwable::printStackTrace), new RunFacts("test", "test", "test"), 2)) {
            desk.workspace().create(folder.resolve("p.discern")).await();
            Path table = Files.writeString(folder.resolve("past.csv"), past());
            desk.importHistories().start(table, desk.importHistories().preview(table).await().plan(), false).await();
            long worked = processorTime();
            UserRun run = desk.trainUsers().start(UserSpec.defaults().withEpochs(2), false).await();
            double seconds = (processorTime() - worked) / 1e9;
            desk.workspace().awaitUserRun();
            long begun = System.nanoTime();
            Reading reading = desk.readUser().read(desk.readUser().scenario("busy", null).withText("put it on"));
            double firstMs = (System.nanoTime() - begun) / 1e6;
            begun = System.nanoTime();
            desk.readUser().read(desk.readUser().scenario("busy", null).withText("start it"));
            double nextMs = (System.nanoTime() - begun) / 1e6;
            double accuracy = run.record().metrics().stream().filter(m -> m.name().equals("testAccuracyWith")).mapToDouble(
                    Metric::value).findFirst().orElseThrow();
            String found = String.format(
                    "%.0f s of processor time for two epochs, first reading %.0f ms, next %.0f ms, accuracy %.3f", seconds,
                    firstMs, nextMs, accuracy);
            Files.createDirectories(Path.of("target"));
            Files.writeString(Path.of("target", "long-user.txt"), found);
            assertTrue(accuracy > .9, found);
            assertEquals("music", reading.classes().get(Reading.best(reading.with())), "his habit of late");
            for (String habit : HABITS) {
                Reading other = desk.readUser().read(desk.readUser().scenario(habit + 3, null).withText("put it on"));
                assertEquals(habit, other.classes().get(Reading.best(other.with())), "the short ones are not drowned");
            }
            assertTrue(seconds < Duration.ofMinutes(10).toSeconds(), found);
            assertTrue(nextMs < 150, found);
        }
    }

    /// The busy one listened to the radio for half his life and to music since; the others keep to one habit.
    private static String past() {
        var out = new StringBuilder("user,time,label,text\n");
        var random = new SplittableRandom(1);
        for (int i = 0; i < LONG; i++) line(out, random, "busy", i * 600L, i < LONG / 2 ? "radio" : "music");
        for (String habit : HABITS)
            for (int u = 0; u < 20; u++) for (int i = 0; i < 20; i++) line(out, random, habit + u, i * 4_000L, habit);
        line(out, random, "once", 0, "news");
        return out.toString();
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static void line(StringBuilder out, SplittableRandom random, String user, long at, String label) {
        List<String> texts = List.of("put it on", "the usual please", "start it", "go ahead");
        out.append(user).append(',').append(1_600_000_000L + at + random.nextInt(500)).append(',').append(label).append(',')
                .append(texts.get(random.nextInt(texts.size()))).append('\n');
    }
}
