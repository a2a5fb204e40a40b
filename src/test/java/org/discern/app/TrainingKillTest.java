package org.discern.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.discern.domain.operation.Operation;
import org.discern.domain.run.RunRecord;
import org.discern.domain.user.Reading;
import org.discern.work.RunFacts;
import org.discern.work.desk.Desk;
import org.discern.work.job.JobRunner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole program is killed while it trains on users: no half run stays, the former run goes on answering as it did, the
/// project is free to be written, and the next training goes through.
@Tag("slow")
class TrainingKillTest {
    private static final List<String> STAGES = List.of("Encode", "Read the texts", "Learn from histories", "Read all histories");
    private static final int USERS = 60;
    private static final int EACH = 30;

    @TempDir
    Path folder;

    @Test
    void noHalfRunAndTheFormerOneStays() throws Exception {
        Path file = folder.resolve("p.discern");
        try (Desk desk = desk()) {
            desk.workspace().create(file).await();
            Path table = Files.writeString(folder.resolve("past.csv"), past());
            desk.importHistories().start(table, desk.importHistories().preview(table).await().plan(), false).await();
        }
        killedAtEveryStage(file, List.of(), new float[0]);
        Path said = folder.resolve("said");
        String[] train = {"train", "users", file.toString(), "--epochs", "3"};
        assertEquals(0, ProgramKillTest.discern(folder, said, train).waitFor(), Files.readString(said));
        List<Long> first;
        float[] answer;
        try (Desk desk = desk()) {
            desk.workspace().open(file).await();
            first = runs(desk);
            answer = answer(desk);
        }
        assertEquals(1, first.size());
        killedAtEveryStage(file, first, answer);
        assertEquals(0, ProgramKillTest.discern(folder, said, train).waitFor(), Files.readString(said));
        try (Desk desk = desk()) {
            desk.workspace().open(file).await();
            assertEquals(2, runs(desk).size());
            assertArrayEquals(answer, answer(desk), "the same seed learns the same, killed before or not");
        }
    }

    /// @param answer what the current run says, empty without one
    private void killedAtEveryStage(Path file, List<Long> runs, float[] answer) throws Exception {
        List<Operation> before;
        try (Desk desk = desk()) {
            desk.workspace().open(file).await();
            before = desk.workspace().history().get();
        }
        var random = new Random(3);
        for (String stage : STAGES) {
            Path said = folder.resolve("said");
            Process process = ProgramKillTest.discern(folder, said, "train", "users", file.toString(), "--epochs", "3");
            ProgramKillTest.await(process, said, stage);
            TimeUnit.MILLISECONDS.sleep(stage.equals(STAGES.getLast()) ? 0 : random.nextInt(300));
            process.destroyForcibly().waitFor();
            try (Desk desk = desk()) {
                assertFalse(desk.workspace().open(file).await().readOnly(), "a dead process holds no lock");
                assertEquals(before, desk.workspace().history().get(), stage);
                assertEquals(runs, runs(desk), stage);
                assertEquals(USERS * EACH, desk.workspace().histories().get().size());
                if (answer.length > 0) assertArrayEquals(answer, answer(desk), stage);
            }
        }
    }

    private static List<Long> runs(Desk desk) {
        return desk.workspace().runs().get().stream().map(RunRecord::id).sorted().toList();
    }

    private static float[] answer(Desk desk) {
        desk.workspace().awaitUserRun();
        Reading reading = desk.readUser().read(desk.readUser().scenario("user7", null).withText("put it on"));
        return reading.with();
    }

    /// Everybody has one habit, and says it in words nobody has encoded yet.
    private static String past() {
        var out = new StringBuilder("user,time,label,text\n");
        List<String> habits = List.of("radio", "music", "news");
        for (int u = 0; u < USERS; u++)
            for (int i = 0; i < EACH; i++)
                out.append("user").append(u).append(',').append(1_700_000_000L + i * 4_000L).append(',').append(habits.get(u
                        % 3)).append(",put on number ").append(u * EACH + i).append(" as always please\n");
        return out.toString();
    }

    private static Desk desk() {
        return new Desk(JobRunner.threaded(2, Throwable::printStackTrace), new RunFacts("test", "test", "test"), 1);
    }
}
