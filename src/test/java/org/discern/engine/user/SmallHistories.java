package org.discern.engine.user;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.user.HistoryLabels;
import org.discern.domain.user.Part;
import org.discern.domain.user.UserSpec;

/// Users one can see through: everybody has a favourite class, the text says nothing, so only history helps.
final class SmallHistories {
    static final int VECTOR = 6;
    static final int CLASSES = 3;

    private SmallHistories() {}

    /// @param switching whether the favourite changes at each user's middle
    static UserRows rows(int users, int each, boolean switching, long seed) {
        var random = new SplittableRandom(seed);
        int n = users * each;
        int[] starts = IntStream.rangeClosed(0, users).map(u -> u * each).toArray();
        long[] times = new long[n];
        int[] labels = new int[n];
        Part[] parts = new Part[n];
        FloatMatrix vectors = FloatMatrix.zeros(n, VECTOR);
        for (int u = 0; u < users; u++) {
            int favourite = random.nextInt(CLASSES);
            long time = 1_600_000_000L + random.nextInt(1_000_000);
            for (int i = 0; i < each; i++) {
                int row = u * each + i;
                if (switching && i == each / 2) favourite = (favourite + 1) % CLASSES;
                time += random.nextInt(100_000);
                times[row] = time;
                labels[row] = random.nextInt(10) == 0 ? CLASSES : favourite; // now and then something else
                parts[row] = Part.of(i, each);
                for (int v = 0; v < VECTOR; v++) vectors.values()[row * VECTOR + v] = (float) random.nextGaussian();
            }
        }
        return new UserRows(starts, times, labels, parts, vectors.unitRows(), List.of("a", "b", "c"));
    }

    static UserSpec spec(int window, int slots, boolean crossing, HistoryLabels labels, int epochs) {
        return new UserSpec("", CLASSES, labels, window, slots, crossing, 8, 2, 2, epochs, epochs, 16, 4, 5e-3, 11);
    }
}
