package org.discern.engine.user;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.discern.domain.run.Progress;
import org.discern.domain.user.HistoryLabels;
import org.discern.domain.user.Part;
import org.discern.domain.user.Reading;
import org.discern.domain.user.UserSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The plain reader says what the trained network says, forgets nothing it should know, and stays small.
class TrainedUsersTest {
    @ParameterizedTest
    @CsvSource({"3,2,true,KNOWN", "3,2,false,KNOWN", "3,2,true,HIDDEN", "0,2,true,KNOWN", "3,0,true,KNOWN", "8,12,true,KNOWN"})
    void readsAsTheNetworkDoes(int window, int slots, boolean crossing, HistoryLabels labels) {
        compare(SmallHistories.rows(12, 20, true, 5), SmallHistories.spec(window, slots, crossing, labels, 2));
    }

    /// Histories of several stretches: what the network is asked last, it is asked with a memory it did not write itself.
    @ParameterizedTest
    @CsvSource({"3,2,KNOWN", "8,4,HIDDEN", "0,2,KNOWN", "3,0,KNOWN"})
    void readsLongHistoriesAsTheNetworkDoes(int window, int slots, HistoryLabels labels) {
        compare(SmallHistories.rows(2, 2 * Stretches.MOST + 300, true, 5), SmallHistories.spec(window, slots, true, labels, 1));
    }

    private static void compare(UserRows rows, UserSpec spec) {
        boolean isTold = spec.labels() == HistoryLabels.KNOWN;
        var trainer = new UserTrainer(spec);
        TextSide text = trainer.text(rows, Progress.NONE);
        var sizes = UserSizes.of(spec, SmallHistories.VECTOR, SmallHistories.CLASSES);
        TrainedUsers model = trainer.train(rows, text, sizes, Optional.empty(), Progress.NONE);
        EventTable table = text.table(rows.starts(), rows.times(), rows.labels(), rows.vectors(), 3, isTold);
        float[] logits = new NetworkTrainer(spec, sizes).logits(table, rows.parts(), Part.TEST, model.weights());
        int compared = 0;
        for (int u = 0; u < rows.users(); u++) {
            UserMemory memory = model.begin();
            for (int row = rows.starts()[u]; row < rows.starts()[u + 1]; row++) {
                if (rows.parts()[row] == Part.TEST && rows.isQuestion(row)) {
                    float[] expected = Arrays.copyOfRange(logits, row * 3, row * 3 + 3);
                    Kernel.softmax(expected, 0, 3);
                    assertArrayEquals(expected, model.read(memory, rows.vectors().row(row), rows.times()[row], new boolean[0],
                            1).with(), 2e-4f);
                    compared++;
                }
                // in training the guesses of rows already seen come from classifiers without their user
                if (isTold)
                    model.absorb(memory, rows.vectors().row(row), rows.labels()[row], rows.times()[row]);
                else
                    absorbAsTable(model, memory, table, rows, row);
            }
        }
        assertTrue(compared > 20, "only " + compared);
    }

    private static void absorbAsTable(TrainedUsers model, UserMemory memory, EventTable table, UserRows rows, int row) {
        model.absorb(memory, rows.vectors().row(row), table.beliefs(), row, rows.times()[row]);
    }

    @Test
    void sharesSumToOneAndLeavingOutChangesOnlyWhatIsLeftOut() {
        TrainedUsers model = model(3, 2);
        UserMemory memory = filled(model, 30);
        float[] vector = SmallHistories.rows(1, 1, false, 1).vectors().row(0);
        Answer all = model.read(memory, vector, 1_700_000_000L, new boolean[0], 1);
        assertEquals(5, all.shares().length);
        assertEquals(1, all.ownShare() + sum(all.shares()), 1e-5);
        assertEquals(1, sum(all.with()), 1e-5);
        boolean[] off = new boolean[5];
        off[3] = true;
        Answer less = model.read(memory, vector, 1_700_000_000L, off, 1);
        assertEquals(0, less.shares()[3]);
        assertEquals(1, less.ownShare() + sum(less.shares()), 1e-5);
        assertArrayEquals(all.without(), less.without());
    }

    @Test
    void noHistoryAndNoShareOfHistoryAreTheSame() {
        TrainedUsers model = model(3, 2);
        float[] vector = SmallHistories.rows(1, 1, false, 1).vectors().row(0);
        UserMemory memory = filled(model, 30);
        Answer none = model.read(memory, vector, 5, new boolean[0], 0);
        boolean[] off = {true, true, true, true, true};
        assertArrayEquals(model.read(memory, vector, 5, off, 1).with(), none.with());
        assertEquals(1, none.ownShare(), 1e-6);
    }

    @Test
    void aMemoryStaysAsSmallAfterTenThousandEvents() {
        TrainedUsers model = model(3, 2);
        int ten = filled(model, 10).bytes();
        assertEquals(ten, filled(model, 10_000).bytes());
    }

    @Test
    void memoryOfTheDefaultSizesFitsEightKilobytes() {
        var sizes = UserSizes.of(UserSpec.defaults(), 384, 100);
        assertTrue(new UserMemory(sizes, false).bytes() <= 8_192, "" + new UserMemory(sizes, false).bytes());
    }

    @Test
    void aClockThatGoesBackwardsIsJustNow() {
        TrainedUsers model = model(3, 2);
        UserMemory memory = filled(model, 10);
        float[] vector = SmallHistories.rows(1, 1, false, 1).vectors().row(0);
        Answer past = model.read(memory, vector, -1_000_000, new boolean[0], 1);
        assertTrue(IntStream.range(0, 3).allMatch(c -> Float.isFinite(past.with()[c])));
    }

    @Test
    void learnsAHabitTheTextDoesNotTell() {
        UserRows rows = SmallHistories.rows(60, 20, false, 7);
        var model = new UserTrainer(SmallHistories.spec(4, 3, true, HistoryLabels.KNOWN, 12)).train(rows, Optional.empty(),
                Progress.NONE);
        var outcomes = Replay.read(model, rows, new long[rows.size()], org.discern.domain.run.Parallel.NONE,
                Progress.NONE);
        int right = 0;
        int all = 0;
        for (int row = 0; row < rows.size(); row++) {
            if (outcomes.parts()[row] != Part.TEST.number() || outcomes.truth()[row] < 0) continue;
            all++;
            if (outcomes.with()[row] == outcomes.truth()[row]) right++;
        }
        assertTrue(right >= .95 * all, right + " of " + all);
    }

    private static TrainedUsers model(int window, int slots) {
        return new UserTrainer(SmallHistories.spec(window, slots, true, HistoryLabels.KNOWN, 1)).train(SmallHistories.rows(6, 12,
                true, 3), Optional.empty(), Progress.NONE);
    }

    private static UserMemory filled(TrainedUsers model, int events) {
        UserRows rows = SmallHistories.rows(1, events, true, 9);
        UserMemory memory = model.begin();
        for (int row = 0; row < events; row++)
            model.absorb(memory, rows.vectors().row(row), rows.labels()[row], rows.times()[row]);
        assertEquals(events, memory.events());
        return memory;
    }

    private static float sum(float[] a) {
        float sum = 0;
        for (float v : a) sum += v;
        return sum;
    }

    @Test
    void bestIsTheFirstAmongEquals() { assertEquals(0, Reading.best(new float[]{.5f, .5f})); }
}
