package org.discern.engine.user;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Progress;
import org.discern.engine.nn.Affine;
import org.discern.engine.nn.Training;
import org.discern.engine.user.Chunk.RowFilter;
import org.junit.jupiter.api.Test;

/// One long user beside many short ones: every question is asked once, in order, and nobody waits for the long one.
class StretchesTest {
    private static final UserSizes SIZES = new UserSizes(SmallHistories.VECTOR, 8, 3, 4, 2, true, 1, 2);

    @Test
    void everyQuestionIsAskedOnceAndTheShortOnesDropOut() {
        EventTable table = table(1_500, 20, 20, 20);
        RowFilter asked = row -> row % 3 == 0;
        var stretches = new Stretches(table, SIZES, asked);
        assertEquals(6, stretches.size());
        assertTrue(stretches.longest() > Stretches.MOST - 3 && stretches.longest() <= Stretches.MOST);
        List<Integer> rows = new ArrayList<>();
        int seats = 0;
        try (Training training = Training.begin()) {
            var network = new UserNetwork(SIZES, training.parameters(), new SplittableRandom(1));
            var side = new SideBySide(SIZES, stretches, stretches.begin(training.parameters(), Progress.NONE));
            while (!side.isOver()) {
                Chunk chunk = side.next(4);
                seats += chunk.users() * chunk.events();
                for (int row : chunk.rows()) rows.add(row);
                side.goOn(training.predict(m -> network.forward(chunk, m, 0, new SplittableRandom(0)).memory().toFloatArray()));
            }
        }
        rows.sort(null);
        assertEquals(IntStream.range(0, table.rows()).filter(asked::test).boxed().toList(), rows);
        assertTrue(seats <= table.rows() + 4 * 6, seats + " events computed for " + table.rows());
    }

    /// The memory a stretch begins with is what a reader who took in the events before holds.
    @Test
    void aStretchBeginsWithTheMemoryOfWhatLiesBefore() {
        EventTable table = table(1_100);
        try (Training training = Training.begin()) {
            new UserNetwork(SIZES, training.parameters(), new SplittableRandom(1)); // its weights are what is asked of it
            var stretches = new Stretches(table, SIZES, _ -> true);
            List<Stretch> found = stretches.begin(training.parameters(), Progress.NONE);
            assertArrayEquals(new int[]{0, 512, 1_024}, found.stream().mapToInt(Stretch::from).toArray());
            assertArrayEquals(new float[2 * 8], found.get(0).memory());
            var reader = new TrainedUsers(SIZES, List.of("a", "b", "c"), true, NOTHING, NOTHING, NOTHING, training.parameters()
                    .snapshot());
            UserMemory memory = reader.begin();
            for (int row = 0; row < 1_024; row++)
                reader.absorb(memory, table.vectors().row(row), table.beliefs(), row, table.times()[row]);
            assertArrayEquals(memory.slots, found.get(2).memory(), 1e-6f);
            assertEquals(memory.tracker.events(), found.get(2).tracker().events());
            assertEquals(1_024 - 4, memory.tracker.events());
        }
    }

    @Test
    void aStretchWithoutAQuestionIsLeftOutAndStillRemembered() {
        EventTable table = table(1_100);
        try (Training training = Training.begin()) {
            new UserNetwork(SIZES, training.parameters(), new SplittableRandom(1));
            List<Stretch> found = new Stretches(table, SIZES, row -> row >= 1_030 && row < 1_040).begin(training.parameters(),
                    Progress.NONE);
            assertEquals(1, found.size());
            assertEquals(1_024, found.get(0).from());
            assertEquals(1_039, found.get(0).last());
            assertEquals(1_020, found.get(0).tracker().events());
        }
    }

    private static final TextClassifier NOTHING = new TextClassifier(new Affine(SmallHistories.VECTOR, 3,
            new float[SmallHistories.VECTOR * 3], new float[3]));

    private static EventTable table(int... lengths) {
        var random = new SplittableRandom(4);
        int[] starts = new int[lengths.length + 1];
        for (int u = 0; u < lengths.length; u++) starts[u + 1] = starts[u] + lengths[u];
        int n = starts[lengths.length];
        FloatMatrix vectors = FloatMatrix.zeros(n, SmallHistories.VECTOR);
        for (int i = 0; i < vectors.values().length; i++) vectors.values()[i] = (float) random.nextGaussian();
        int[] labels = IntStream.range(0, n).map(_ -> random.nextInt(3)).toArray();
        var beliefs = new Beliefs(n);
        for (int row = 0; row < n; row++) beliefs.setKnown(row, labels[row]);
        FloatMatrix unit = vectors.unitRows();
        return new EventTable(starts, IntStream.range(0, n).mapToLong(row -> 1_700_000_000L + row * 60L).toArray(), labels,
                beliefs, unit, new Signature(SmallHistories.VECTOR).of(unit), FloatMatrix.zeros(n, 3));
    }
}
