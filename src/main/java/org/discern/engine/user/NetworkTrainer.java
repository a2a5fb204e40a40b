package org.discern.engine.user;

import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.discern.domain.run.CancelledException;
import org.discern.domain.run.Progress;
import org.discern.domain.user.Part;
import org.discern.domain.user.UserSpec;
import org.discern.engine.Paper;
import org.discern.engine.nn.AdamW;
import org.discern.engine.nn.CrossEntropyLoss;
import org.discern.engine.nn.Schedule;
import org.discern.engine.nn.Training;

/// Trains the user network in strict time order: a group of users is read from their first event on, a chunk of events a
/// step; the memory goes on from chunk to chunk, the gradient does not (truncated back-propagation).
///
/// Source: Lian et al., ICASSP 2022, algorithm 1 (training set in time order, accumulated history handed on).
/// Differs: early stopping on each user's own next fifth.
/// Cost: about 5 s an epoch for 15,000 readings on two cores.
@Paper("arXiv:2202.06369")
final class NetworkTrainer {
    private static final double WEIGHT_DECAY = 1e-2;
    private static final double DROPOUT = .3;
    private static final double FORGET = .2;
    private static final double CLIP = 1;

    private final UserSpec spec;
    private final UserSizes sizes;

    /// @param sizes may differ from the spec's, for models without a long-term memory that see everything
    NetworkTrainer(UserSpec spec, UserSizes sizes) {
        this.spec = spec;
        this.sizes = sizes;
    }

    /// @param parts per row of the table what it serves for
    /// @param start weights to go on from; empty to begin anew
    /// @return the weights of the best epoch; cancelled after at least one epoch, the best so far
    Map<String, float[]> train(EventTable table, Part[] parts, Map<String, float[]> start, Progress progress) {
        var random = new SplittableRandom(spec.seed());
        try (Training training = Training.begin()) {
            var network = new UserNetwork(sizes, training.parameters(), random);
            training.parameters().restore(start);
            int[] order = IntStream.range(0, table.users()).filter(u -> asked(table, parts, u, Part.TRAIN) > 0).toArray();
            int groups = (order.length + spec.batchUsers() - 1) / spec.batchUsers();
            int steps = groups * chunks(table, parts, order);
            AdamW adam = new AdamW(Schedule.warmupThenDown(Math.min(steps, 100), Math.max(1, steps * spec.epochs())), CLIP).group(
                    training.parameters().all(), spec.learningRate(), WEIGHT_DECAY);
            Map<String, float[]> best = new LinkedHashMap<>();
            double bestScore = Double.NEGATIVE_INFINITY;
            int since = 0;
            try {
                for (int epoch = 0; epoch < spec.epochs() && since < spec.patience(); epoch++) {
                    TextClassifier.shuffle(order, random);
                    double loss = epoch(training, network, adam, table, parts, order, random, epoch, progress);
                    progress.point("training loss", epoch + 1, loss);
                    double score = score(training, network, table, parts, progress);
                    progress.point("validation accuracy", epoch + 1, score);
                    since++;
                    if (score > bestScore || best.isEmpty()) {
                        bestScore = score;
                        best = training.parameters().snapshot();
                        since = 0;
                    }
                }
            } catch (CancelledException cancelled) {
                if (best.isEmpty()) throw cancelled;
            }
            return best;
        }
    }

    private double epoch(Training training, UserNetwork network, AdamW adam, EventTable table, Part[] parts,
            int[] order, SplittableRandom random, int epoch, Progress progress) {
        double sum = 0;
        int readings = 0;
        for (int from = 0; from < order.length; from += spec.batchUsers()) {
            int[] who = Arrays.copyOfRange(order, from, Math.min(order.length, from + spec.batchUsers()));
            SlotTracker[] trackers = trackers(who.length);
            float[][] memory = {new float[who.length * Math.max(1, sizes.slots()) * sizes.width()]};
            int last = last(table, parts, who, Part.TRAIN);
            for (int first = 0; first <= last; first += spec.unroll()) {
                progress.check();
                var chunk = new Chunk(sizes, table, who, trackers, first, spec.unroll(), memory[0],
                        row -> parts[row] == Part.TRAIN
                                && table.truth()[row] >= 0);
                chunk.forget(FORGET, random);
                if (chunk.readings() == 0) {
                    memory[0] = training.predict(m -> network.forward(chunk, m, 0, random).memory().toFloatArray());
                    continue;
                }
                double loss = training.step(adam, m -> {
                    UserNetwork.Pass pass = network.forward(chunk, m, DROPOUT, random);
                    memory[0] = pass.memory().toFloatArray();
                    return CrossEntropyLoss.hard(pass.logits(), chunk.truth());
                });
                sum += loss * chunk.readings();
                readings += chunk.readings();
            }
            progress.at((long) epoch * order.length + from + who.length, (long) spec.epochs() * order.length);
        }
        return readings == 0 ? 0 : sum / readings;
    }

    /// Accuracy on the validation part, 0 when it asks nothing.
    private double score(Training training, UserNetwork network, EventTable table, Part[] parts,
            Progress progress) {
        float[] logits = new float[table.rows() * sizes.classes()];
        boolean[] read = new boolean[table.rows()];
        logits(training, network, table, parts, Part.VALIDATION, logits, read, progress);
        int right = 0;
        int all = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (!read[row]) continue;
            all++;
            int best = 0;
            for (int c = 1; c < sizes.classes(); c++)
                if (logits[row * sizes.classes() + c] > logits[row * sizes.classes() + best]) best = c;
            if (best == table.truth()[row]) right++;
        }
        return all == 0 ? 0 : (double) right / all;
    }

    /// Logits of every question of a part under the given weights, `(rows, C)`; other rows stay 0.
    float[] logits(EventTable table, Part[] parts, Part part, Map<String, float[]> weights) {
        float[] out = new float[table.rows() * sizes.classes()];
        try (Training training = Training.begin()) {
            var network = new UserNetwork(sizes, training.parameters(), new SplittableRandom(spec.seed()));
            training.parameters().restore(weights);
            logits(training, network, table, parts, part, out, new boolean[table.rows()], Progress.NONE);
        }
        return out;
    }

    private void logits(Training training, UserNetwork network, EventTable table, Part[] parts, Part part,
            float[] to, boolean[] read, Progress progress) {
        int[] order = IntStream.range(0, table.users()).filter(u -> asked(table, parts, u, part) > 0).toArray();
        var unused = new SplittableRandom(0);
        for (int from = 0; from < order.length; from += 2 * spec.batchUsers()) {
            progress.check();
            int[] who = Arrays.copyOfRange(order, from, Math.min(order.length, from + 2 * spec.batchUsers()));
            SlotTracker[] trackers = trackers(who.length);
            float[][] memory = {new float[who.length * Math.max(1, sizes.slots()) * sizes.width()]};
            int last = last(table, parts, who, part);
            for (int first = 0; first <= last; first += spec.unroll()) {
                var chunk = new Chunk(sizes, table, who, trackers, first, spec.unroll(), memory[0], row -> parts[row] == part
                        && table.truth()[row] >= 0);
                memory[0] = training.predict((NDManager m) -> {
                    UserNetwork.Pass pass = network.forward(chunk, m, 0, unused);
                    float[] found = pass.logits().toFloatArray();
                    int[] rows = chunk.rows();
                    for (int i = 0; i < rows.length; i++) {
                        System.arraycopy(found, i * sizes.classes(), to, rows[i] * sizes.classes(), sizes.classes());
                        read[rows[i]] = true;
                    }
                    return pass.memory().toFloatArray();
                });
            }
        }
    }

    private SlotTracker[] trackers(int users) {
        return IntStream.range(0, users).mapToObj(_ -> new SlotTracker(sizes.slots())).toArray(SlotTracker[]::new);
    }

    private int chunks(EventTable table, Part[] parts, int[] order) {
        int most = 0;
        for (int from = 0; from < order.length; from += spec.batchUsers())
            most = Math.max(most, last(table, parts, Arrays.copyOfRange(order, from, Math.min(order.length, from + spec
                    .batchUsers())), Part.TRAIN) / spec.unroll() + 1);
        return most;
    }

    /// Place of the last question of a part among these users' events, or -1.
    private static int last(EventTable table, Part[] parts, int[] who, Part part) {
        int last = -1;
        for (int u : who)
            for (int row = table.starts()[u]; row < table.starts()[u + 1]; row++)
                if (parts[row] == part && table.truth()[row] >= 0) last = Math.max(last, row - table.starts()[u]);
        return last;
    }

    private static int asked(EventTable table, Part[] parts, int user, Part part) {
        int asked = 0;
        for (int row = table.starts()[user]; row < table.starts()[user + 1]; row++)
            if (parts[row] == part && table.truth()[row] >= 0) asked++;
        return asked;
    }
}
