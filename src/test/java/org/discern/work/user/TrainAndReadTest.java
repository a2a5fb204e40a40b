package org.discern.work.user;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.discern.domain.WorkbenchException;
import org.discern.domain.run.CancelledException;
import org.discern.domain.user.HistoryLabels;
import org.discern.domain.user.Lane;
import org.discern.domain.user.Reading;
import org.discern.domain.user.Scenario;
import org.discern.domain.user.Scenario.Recent;
import org.discern.domain.user.UserEvent;
import org.discern.domain.user.UserRun;
import org.discern.domain.user.UserSpec;
import org.discern.work.RunFacts;
import org.discern.work.desk.Desk;
import org.discern.work.job.JobHandle;
import org.discern.work.job.JobRunner;
import org.discern.work.report.Repetition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a file of histories to a reading one can take apart, through the project file.
class TrainAndReadTest {
    private static final UserSpec SHORT = UserSpec.defaults().withEpochs(6);

    @TempDir
    Path folder;

    @Test
    void learnsKeepsReadsAndComesBack() throws IOException {
        Path project = folder.resolve("p.discern");
        Reading first;
        try (Desk desk = desk()) {
            Scenario scenario = trained(desk, project);
            first = desk.readUser().read(scenario);
            assertEquals("radio", first.classes().get(Reading.best(first.with())), "the user's habit decides");
            double lanes = first.reasons().stream().mapToDouble(r -> r.weight()).sum();
            assertTrue(lanes > 0 && lanes <= 1.0001, "weights of items and the request's own sum to 1");
            assertTrue(first.reasons().stream().anyMatch(r -> r.lane() == Lane.LONG), "14 events leave something behind");

            Reading none = desk.readUser().read(scenario.withShare(0));
            assertArrayEquals(first.without(), none.without());
            assertNoEffect(none);
            assertNoEffect(desk.readUser().read(desk.readUser().scenario("nobody", null).withText("put it on")));
            assertTrue(none.with()[first.classes().indexOf("radio")] < first.with()[first.classes().indexOf("radio")]);

            Reading other = desk.readUser().read(desk.readUser().swapped(scenario, "music1"));
            assertEquals("music", other.classes().get(Reading.best(other.with())), "another's habit, another answer");

            Scenario off = scenario;
            for (int i = 0; i < scenario.recent().size(); i++) off = off.withOn(i, false);
            Reading without = desk.readUser().read(off);
            assertTrue(without.reasons().stream().filter(r -> r.lane() == Lane.SHORT).allMatch(r -> r.weight() == 0));
            Scenario empty = off;
            for (var slot : without.reasons())
                if (slot.lane() == Lane.LONG) empty = empty.withLong(slot.label(), false);
            assertNoEffect(desk.readUser().read(empty));

            var more = new ArrayList<>(scenario.recent());
            more.add(new Recent(new UserEvent(0, "radio1", scenario.at() - 1, "put it on", "news", ""), true));
            assertEquals(9, more.size());
            Reading added = desk.readUser().read(scenario.withRecent(more));
            assertTrue(added.with()[first.classes().indexOf("news")] > first.with()[first.classes().indexOf("news")],
                    "a new event counts at once");
            assertEquals(3, desk.readUser().tokens(scenario).size());
        }
        try (Desk desk = desk()) {
            desk.workspace().open(project).await();
            UserRun run = desk.workspace().awaitUserRun().orElseThrow();
            assertEquals("users", run.record().kind());
            assertEquals(SHORT, run.spec());
            assertArrayEquals(first.with(), desk.readUser().read(scenario(desk)).with());
            desk.workspace().undo();
            assertEquals(Optional.empty(), desk.workspace().awaitUserRun(), "undo puts the run away");
        }
    }

    /// Where no history counts it changes nothing, and no lane is trusted.
    private static void assertNoEffect(Reading r) {
        assertArrayEquals(r.without(), r.with());
        assertTrue(Double.isNaN(r.trustLong()));
        assertTrue(r.reasons().stream().allMatch(reason -> reason.weight() == 0 && reason.effect() == 0));
    }

    @Test
    void goesOnWhereItStopped() throws IOException {
        try (Desk desk = desk()) {
            trained(desk, folder.resolve("p.discern"));
            UserRun again = desk.trainUsers().start(SHORT.withEpochs(1), true).await();
            assertEquals(2, again.record().id());
            double accuracy = again.record().metrics().stream().filter(m -> m.name().equals("testAccuracyWith")).findFirst()
                    .orElseThrow().value();
            assertTrue(accuracy > .9, "one epoch from the checkpoint: " + accuracy);
            assertEquals(new Repetition(2, true, ""), desk.repeatTraining().start(2).await(), "from the same checkpoint");
        }
    }

    @Test
    void aCancelledTrainingLeavesNothingAndTheNextOneRuns() throws IOException, InterruptedException {
        try (Desk desk = new Desk(JobRunner.threaded(2, Throwable::printStackTrace), new RunFacts("test", "test", "test"), 2)) {
            imported(desk, folder.resolve("p.discern"));
            JobHandle<UserRun> first = desk.trainUsers().start(SHORT, false);
            JobHandle<UserRun> second = desk.trainUsers().start(SHORT.withEpochs(1), false); // waits for the first
            first.cancel();
            assertThrows(CancelledException.class, first::await);
            assertEquals(1, second.await().record().id(), "no half record before it");
        }
    }

    /// A training that was cancelled keeps its best epoch; made again, it stops there by itself.
    @Test
    void aCancelledTrainingIsRepeatedAsFarAsItWent() throws IOException, InterruptedException {
        try (Desk desk = new Desk(JobRunner.threaded(2, Throwable::printStackTrace), new RunFacts("test", "test", "test"), 2)) {
            imported(desk, folder.resolve("p.discern"));
            var endless = new UserSpec("", 50, HistoryLabels.KNOWN, 8, 24, true, 32, 1, 4, 500, 500, 64, 4, 1e-3, 11);
            JobHandle<UserRun> training = desk.trainUsers().start(endless, false);
            while (!training.state().curves().containsKey("validation accuracy")) Thread.sleep(5); // an epoch is behind it
            training.cancel();
            UserRun kept = training.await();
            assertTrue(kept.record().metrics().stream().anyMatch(m -> m.name().equals("stoppedAfterEpoch") && m.value() >= 1),
                    kept.record().metrics().toString());
            assertEquals(new Repetition(1, true, ""), desk.repeatTraining().start(1).await());
            desk.workspace().undo(); // the run
            desk.workspace().undo(); // the import
            desk.workspace().settle();
            var failure = assertThrows(WorkbenchException.class, () -> desk.repeatTraining().start(1).await());
            assertTrue(failure.getMessage().contains("other histories"), failure.getMessage());
        }
    }

    @Test
    void saysWhatIsMissing() {
        try (Desk desk = desk()) {
            desk.workspace().create(folder.resolve("empty.discern")).await();
            assertEquals("Import user histories first.", desk.trainUsers().unavailable());
            assertThrows(WorkbenchException.class, () -> desk.trainUsers().start(SHORT, false).await());
            assertTrue(desk.readUser().unavailable().contains("Import"));
        }
    }

    private Scenario trained(Desk desk, Path project) throws IOException {
        imported(desk, project);
        desk.trainUsers().start(SHORT, false).await();
        return scenario(desk);
    }

    private static Scenario scenario(Desk desk) { return desk.readUser().scenario("radio1", null).withText("put it on"); }

    private void imported(Desk desk, Path project) throws IOException {
        desk.workspace().create(project).await();
        Path table = Files.writeString(folder.resolve("past.csv"), rows());
        desk.importHistories().start(table, desk.importHistories().preview(table).await().plan(), false).await();
    }

    /// Sixty people with one habit each, who all say the same few things.
    private static String rows() {
        var out = new StringBuilder("user,time,label,text\n");
        var random = new SplittableRandom(1);
        List<String> habits = List.of("radio", "music", "news");
        List<String> texts = List.of("put it on", "the usual please", "start it", "go ahead");
        for (String habit : habits)
            for (int u = 0; u < 20; u++)
                for (int i = 0; i < 14; i++)
                    out.append(habit).append(u).append(',').append(1_700_000_000L + i * 4_000L + random.nextInt(900)).append(',')
                            .append(habit).append(',').append(texts.get(random.nextInt(texts.size()))).append('\n');
        return out.toString();
    }

    private static Desk desk() { return new Desk(JobRunner.sameThread(), new RunFacts("test", "test", "test"), 2); }
}
