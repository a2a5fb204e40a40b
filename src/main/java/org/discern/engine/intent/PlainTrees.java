package org.discern.engine.intent;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;

/// Small trees of utterances in a space no label has touched, each over another sample, all with the same judges. Where one tree
/// happens to join two intents early, the others need not.
final class PlainTrees {
    /// Enough to hold some 150 intents with 20 rows each, and a tree takes a fraction of a second.
    private static final int LEAVES = 3_000;
    private static final int TREES = 6;
    private static final int JUDGES = 3_000;

    private PlainTrees() {}

    /// @param smoothed unit rows of all utterances, each the mean of its nearest
    static List<Evidence> grow(FloatMatrix smoothed, IntentRows rows, long seed, Parallel parallel, Progress progress) {
        int[] labels = rows.labels();
        int[] open = IntStream.range(0, labels.length).filter(row -> !rows.heldBack()[row]).toArray();
        int[] judges = drawn(IntStream.range(0, labels.length).filter(row -> labels[row] >= 0).toArray(), JUDGES,
                new SplittableRandom(seed));
        int trees = open.length <= LEAVES ? 1 : TREES;
        var out = new Evidence[trees];
        var done = new AtomicInteger();
        parallel.forEach(trees, t -> {
            progress.check();
            int[] leaves = drawn(open, LEAVES, new SplittableRandom(seed + 31L * (t + 1)));
            boolean[] isLeaf = new boolean[labels.length];
            for (int row : leaves) isLeaf[row] = true;
            boolean[] isJudge = new boolean[labels.length];
            for (int row : judges) isJudge[row] = true;
            int[] all = IntStream.concat(IntStream.of(leaves), IntStream.of(judges).filter(row -> !isLeaf[row])).toArray();
            // A labelled leaf that was not drawn as a judge is a leaf like the unlabelled ones.
            int[] judged = IntStream.of(all).map(row -> isJudge[row] ? labels[row] : -1).toArray();
            out[t] = Evidence.of(smoothed.pick(all), leaves.length, judged, rows.intents(), parallel, progress);
            progress.at(done.incrementAndGet(), trees);
        });
        return List.of(out);
    }

    /// At most `most` of the rows, in rising order.
    private static int[] drawn(int[] rows, int most, RandomGenerator random) {
        if (rows.length <= most) return rows;
        int[] order = rows.clone();
        for (int i = 0; i < most; i++) {
            int j = i + random.nextInt(order.length - i);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        int[] out = Arrays.copyOf(order, most);
        Arrays.sort(out);
        return out;
    }
}
