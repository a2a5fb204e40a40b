package org.discern.app.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Progress;
import org.discern.domain.user.Part;
import org.discern.domain.user.UserSpec;
import org.discern.engine.user.TrainedUsers;
import org.discern.engine.user.UserMemory;
import org.discern.engine.user.UserRows;
import org.discern.engine.user.UserTrainer;
import org.discern.work.report.Row;

/// Absorbing an event and reading a request, on one thread and without encoding the text, for somebody with ten events and for
/// somebody with ten thousand; the two take turns, so that both meet the same neighbours.
final class UserTimes {
    private static final int CLASSES = 50;
    private static final int VECTOR = 384;
    private static final int SHORT = 10;
    private static final int LONG = 10_000;
    private static final int ROUNDS = 2_000;

    private UserTimes() {}

    static List<Row> rows(Progress progress) {
        UserRows rows = madeUp(60, 20);
        TrainedUsers model = new UserTrainer(UserSpec.defaults().withEpochs(1)).train(rows, Optional.empty(), progress);
        UserMemory few = filled(model, rows, SHORT);
        UserMemory many = filled(model, rows, LONG);
        double[][] absorb = new double[2][ROUNDS];
        double[][] read = new double[2][ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) { // the first half warms up
            int row = Math.floorMod(round, rows.size());
            for (int which = 0; which < 2; which++) {
                UserMemory memory = (which == 0 ? few : many).copy();
                float[] vector = rows.vectors().row(row);
                long start = System.nanoTime();
                model.read(memory, vector, rows.times()[row], new boolean[0], 1);
                long middle = System.nanoTime();
                model.absorb(memory, vector, rows.labels()[row], rows.times()[row]);
                long end = System.nanoTime();
                if (round < 0) continue;
                read[which][round] = (middle - start) / 1e6;
                absorb[which][round] = (end - middle) / 1e6;
            }
        }
        Timing[] reads = {new Timing(read[0]), new Timing(read[1])};
        Timing[] absorbs = {new Timing(absorb[0]), new Timing(absorb[1])};
        return List.of(new Row("users", "read", "10 events", reads[0].metrics()), new Row("users", "read", "10000 events",
                reads[1]
                        .metrics()), new Row("users", "absorb", "10 events", absorbs[0].metrics()), new Row("users", "absorb",
                                "10000 events",
                                absorbs[1].metrics()), new Row("users", "ratio", "10000 to 10", Map.of("read", reads[1].median()
                                        / reads[0]
                                                .median(), "absorb", absorbs[1].median() / absorbs[0].median(), "bytesPerUser",
                                        (double) many
                                                .bytes())));
    }

    private static UserMemory filled(TrainedUsers model, UserRows rows, int events) {
        UserMemory memory = model.begin();
        for (int i = 0; i < events; i++) {
            int row = i % rows.size();
            model.absorb(memory, rows.vectors().row(row), rows.labels()[row], rows.times()[row]);
        }
        return memory;
    }

    private static UserRows madeUp(int users, int each) {
        var random = new SplittableRandom(5);
        int n = users * each;
        float[] vectors = new float[n * VECTOR];
        for (int i = 0; i < vectors.length; i++) vectors[i] = (float) random.nextGaussian();
        int[] labels = IntStream.range(0, n).map(_ -> random.nextInt(CLASSES)).toArray();
        Part[] parts = IntStream.range(0, n).mapToObj(row -> Part.of(row % each, each)).toArray(Part[]::new);
        return new UserRows(IntStream.rangeClosed(0, users).map(u -> u * each).toArray(), IntStream.range(0, n).mapToLong(
                row -> 1_700_000_000L + row * 3_600L).toArray(), labels, parts, new FloatMatrix(n, VECTOR, vectors).unitRows(),
                IntStream.range(0, CLASSES).mapToObj(c -> "class " + c).toList());
    }
}
