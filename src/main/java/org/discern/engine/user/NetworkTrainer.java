package org.discern.engine.user;

import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.List;
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
/// Differs: early stopping on each user's own next fifth; long histories are cut into stretches, see [Stretches].
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
            var learned = new Stretches(table, sizes, row -> parts[row] == Part.TRAIN && table.truth()[row] >= 0);
            var validated = new Stretches(table, sizes, row -> parts[row] == Part.VALIDATION && table.truth()[row] >= 0);
            int[] order = IntStream.range(0, learned.size()).toArray();
            int groups = (order.length + spec.batchUsers() - 1) / spec.batchUsers();
            int steps = groups * ((learned.longest() + spec.unroll() - 1) / spec.unroll());
            AdamW adam = new AdamW(Schedule.warmupThenDown(Math.min(steps, 100), Math.max(1, steps * spec.epochs())), CLIP).group(
                    training.parameters().all(), spec.learningRate(), WEIGHT_DECAY);
            Map<String, float[]> best = new LinkedHashMap<>();
            double bestScore = Double.NEGATIVE_INFINITY;
            int since = 0;
            try {
                for (int epoch = 0; epoch < spec.epochs() && since < spec.patience(); epoch++) {
                    TextClassifier.shuffle(order, random);
                    double loss = epoch(training, network, adam, learned, order, random, epoch, progress);
                    progress.point("training loss", epoch + 1, loss);
                    double score = score(training, network, table, validated, progress);
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

    private double epoch(Training training, UserNetwork network, AdamW adam, Stretches learned, int[] order,
            SplittableRandom random, int epoch, Progress progress) {
        double sum = 0;
        int readings = 0;
        List<Stretch> all = learned.begin(training.parameters(), progress);
        for (int from = 0; from < order.length; from += spec.batchUsers()) {
            int to = Math.min(order.length, from + spec.batchUsers());
            var side = new SideBySide(sizes, learned, IntStream.range(from, to).mapToObj(i -> all.get(order[i])).toList());
            while (!side.isOver()) {
                progress.check();
                Chunk chunk = side.next(spec.unroll());
                chunk.forget(FORGET, random);
                if (chunk.readings() == 0) {
                    side.goOn(training.predict(m -> network.forward(chunk, m, 0, random).memory().toFloatArray()));
                    continue;
                }
                double loss = training.step(adam, m -> {
                    UserNetwork.Pass pass = network.forward(chunk, m, DROPOUT, random);
                    side.goOn(pass.memory().toFloatArray());
                    return CrossEntropyLoss.hard(pass.logits(), chunk.truth());
                });
                sum += loss * chunk.readings();
                readings += chunk.readings();
            }
            progress.at((long) epoch * order.length + to, (long) spec.epochs() * order.length);
        }
        return readings == 0 ? 0 : sum / readings;
    }

    /// Accuracy on the questions of the stretches, 0 when they ask nothing.
    private double score(Training training, UserNetwork network, EventTable table, Stretches asked, Progress progress) {
        float[] logits = new float[table.rows() * sizes.classes()];
        boolean[] read = new boolean[table.rows()];
        logits(training, network, asked, logits, read, progress);
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
            var asked = new Stretches(table, sizes, row -> parts[row] == part && table.truth()[row] >= 0);
            logits(training, network, asked, out, new boolean[table.rows()], Progress.NONE);
        }
        return out;
    }

    private void logits(Training training, UserNetwork network, Stretches asked, float[] to, boolean[] read,
            Progress progress) {
        var unused = new SplittableRandom(0);
        List<Stretch> all = asked.begin(training.parameters(), progress);
        for (int from = 0; from < all.size(); from += 2 * spec.batchUsers()) {
            var side = new SideBySide(sizes, asked, all.subList(from, Math.min(all.size(), from + 2 * spec.batchUsers())));
            while (!side.isOver()) {
                progress.check();
                Chunk chunk = side.next(spec.unroll());
                side.goOn(training.predict((NDManager m) -> {
                    UserNetwork.Pass pass = network.forward(chunk, m, 0, unused);
                    float[] found = pass.logits().toFloatArray();
                    int[] rows = chunk.rows();
                    for (int i = 0; i < rows.length; i++) {
                        System.arraycopy(found, i * sizes.classes(), to, rows[i] * sizes.classes(), sizes.classes());
                        read[rows[i]] = true;
                    }
                    return pass.memory().toFloatArray();
                }));
            }
        }
    }
}
