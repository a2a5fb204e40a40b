package org.discern.engine.recipe.network;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.discern.domain.WorkbenchException;
import org.discern.domain.recipe.rank.RecipeSpec;
import org.discern.domain.run.CancelledException;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.Paper;
import org.discern.engine.recipe.kernel.Dense;

/// Trains the recipe model and keeps its best epoch.
///
/// Source: Wang et al., "KGAT", 2019, section 3.3: the graph embedding and the ranking learn in turn.
/// Differs: the embedding sees a sample of edges an epoch; stops by the validation part (never the test part), which also says
/// how far the gate of the graph part is open in the model that is kept.
/// Cost: one step passes the whole graph six times (three forward, three backward) with contrast, twice without.
@Paper("10.1145/3292500.3330989")
public final class RecipeTrainer {
    private static final int DRAWN = 2_048;
    private static final int AHEAD = 4;
    /// The views cost more than all the rest of a step; one step in so many has them, and then they count for the others.
    private static final int CONTRAST_EVERY = 3;
    private static final int ROWS_A_CUT = 8;
    private static final double[] GATES = {1, 0, .3, 3};
    private static final int EPOCHS_WITHOUT_VALIDATION = 15;

    private final RecipeSpec spec;
    private final Parallel parallel;

    public RecipeTrainer(RecipeSpec spec, Parallel parallel) {
        this.spec = spec;
        this.parallel = parallel;
    }

    public TrainedGraph train(RecipeRows rows, Optional<TrainedGraph> checkpoint, Progress progress) {
        return train(rows, Negatives.NONE, checkpoint, progress);
    }

    /// @param checkpoint a model of the same width and layers to go on from, if any; nodes are found by kind and key
    /// @return the model of the best epoch; cancelled after the first epoch, the best so far
    /// @throws WorkbenchException when there is nothing to learn from
    public TrainedGraph train(RecipeRows rows, Negatives negatives, Optional<TrainedGraph> checkpoint, Progress progress) {
        int[] train = rows.rows(Share.TRAIN);
        if (train.length == 0)
            throw new WorkbenchException("The recipe model needs interactions of users with recipes. Import some first.");
        progress.stage("Learn from the graph", 1, 1);
        Edges edges = Edges.of(rows);
        var network = new RecipeNetwork(spec, edges, rows.graph().interactions().types(), parallel);
        checkpoint.ifPresent(c -> network.set(c.weightsFor(rows.graph(), spec)));
        network.learn(parallel);
        var run = new Run(rows, edges, network, negatives, train);
        try {
            run.epochs(progress);
        } catch (CancelledException e) {
            if (run.best.isEmpty()) throw e;
        }
        network.set(run.best);
        return new TrainedGraph(spec, Nodes.of(rows.graph()), network.weights(), run.score.ndcg(), run.score.recall(), run.epoch);
    }

    private final class Run {
        private final RecipeRows rows;
        private final Edges edges;
        private final RecipeNetwork network;
        private final Negatives negatives;
        private final int[] train;
        private final int[] edgeOf;
        private final ValidationScore validation;
        private final RandomGenerator random = new SplittableRandom(spec.seed() * 31 + 7);
        private Map<String, float[]> best = Map.of();
        private ValidationScore.Result score = new ValidationScore.Result(-1, -1);
        private int epoch;
        private float opening;
        private final int[] users; // with training rows, each once for every few of them
        private final int[] lastStep;
        private int step;
        private final int[] starts; // of each user's training rows
        private int next;

        Run(RecipeRows rows, Edges edges, RecipeNetwork network, Negatives negatives, int[] train) {
            this.rows = rows;
            this.edges = edges;
            this.network = network;
            this.negatives = negatives;
            this.train = train;
            edgeOf = edgeOf();
            int[] userOf = rows.userOf();
            starts = new int[rows.users() + 1];
            for (int row : train) starts[userOf[row] + 1]++;
            for (int u = 0; u < rows.users(); u++) starts[u + 1] += starts[u];
            users = IntStream.range(0, rows.users()).flatMap(u -> IntStream.range(0, (starts[u + 1] - starts[u] + ROWS_A_CUT
                    - 1) / ROWS_A_CUT).map(_ -> u)).toArray();
            lastStep = new int[rows.users()];
            next = users.length;
            validation = new ValidationScore(rows, new Dense(parallel));
        }

        /// The edge of each training row.
        private int[] edgeOf() {
            long[] keys = new long[edges.interactions()];
            for (int e = 0; e < keys.length; e++) keys[e] = key(edges.user()[e], edges.recipe()[e], edges.type()[e]);
            int[] userOf = rows.userOf();
            int[] out = new int[train.length];
            for (int i = 0; i < out.length; i++) {
                int row = train[i];
                out[i] = Arrays.binarySearch(keys, key(userOf[row], rows.graph().interactions().recipe()[row] - rows.users(), rows
                        .graph().interactions().type()[row]));
            }
            return out;
        }

        private long key(int user, int recipe, int type) { return ((long) user * rows.recipes() + recipe) * 128 + type; }

        private void epochs(Progress progress) {
            int most = validation.isEmpty() ? Math.min(spec.epochs(), EPOCHS_WITHOUT_VALIDATION) : spec.epochs();
            int waited = 0;
            for (int e = 1; e <= most && waited < spec.patience(); e++) {
                progress.check();
                double embedding = network.beginEpoch(random);
                double[] losses = steps(progress, e, most);
                ValidationScore.Result now = bestGate();
                progress.point("ranking loss", e, losses[2]);
                if (spec.contrast() > 0) progress.point("contrastive loss", e, losses[1]);
                if (network.hasGraph()) progress.point("embedding loss", e, embedding);
                if (!validation.isEmpty()) progress.point("validation NDCG@20", e, now.ndcg());
                waited++;
                if (now.ndcg() <= score.ndcg() && !validation.isEmpty()) continue;
                waited = 0;
                score = now;
                epoch = e;
                var copy = new LinkedHashMap<String, float[]>();
                network.weights().forEach((name, values) -> copy.put(name, values.clone()));
                if (network.hasGraph() && !validation.isEmpty()) copy.put("gate", new float[]{opening});
                best = copy;
            }
        }

        /// As many steps as the training part has batches. A user is cut at a random moment: what he did before is known, the next
        /// few choices are to be foretold, and all that came later is hidden.
        private double[] steps(Progress progress, int e, int most) {
            int steps = (train.length + spec.batch() - 1) / spec.batch();
            double[] sum = new double[3];
            for (int s = 0; s < steps; s++) {
                progress.check();
                progress.at((long) (e - 1) * steps + s, (long) most * steps);
                boolean contrasts = step % CONTRAST_EVERY == 0;
                double[] losses = network.step(batch(), contrasts ? CONTRAST_EVERY : 0);
                for (int i = 0; i < 3; i++) sum[i] += losses[i] / steps * (i == 1 ? CONTRAST_EVERY : 1);
            }
            return sum;
        }

        private RecipeNetwork.Batch batch() {
            int size = Math.min(spec.batch(), train.length);
            int[] targets = new int[size + AHEAD];
            int[] hidden = new int[0];
            int n = 0;
            int h = 0;
            step++;
            while (n < size) {
                if (next == users.length) {
                    shuffle(users);
                    next = 0;
                    if (n > 0) break;
                }
                int user = users[next++];
                if (lastStep[user] == step) continue; // nobody twice in a step: another cut would tell what this one hides
                lastStep[user] = step;
                int from = starts[user];
                int until = starts[user + 1];
                int cut = from + (until - from < 2 ? 0 : 1 + random.nextInt(until - from - 1));
                for (int i = cut; i < Math.min(until, cut + AHEAD) && n < targets.length; i++) targets[n++] = i;
                if (h + until - cut > hidden.length) hidden = Arrays.copyOf(hidden, 2 * (h + until - cut));
                for (int i = cut; i < until; i++) hidden[h++] = edgeOf[i];
            }
            int[] edge = new int[n];
            float[] weights = new float[n];
            int[] hard = new int[n];
            for (int i = 0; i < n; i++) {
                edge[i] = edgeOf[targets[i]];
                weights[i] = rows.weights()[train[targets[i]]];
                hard[i] = negatives.draw(train[targets[i]], random);
            }
            return new RecipeNetwork.Batch(edge, Arrays.copyOf(hidden, h), weights, hard, drawn());
        }

        private void shuffle(int[] order) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[j];
                order[j] = swap;
            }
        }

        /// Different recipes, all of them when there are few.
        private int[] drawn() {
            int n = edges.recipes();
            int[] all = new int[n];
            for (int r = 0; r < n; r++) all[r] = r;
            if (n <= DRAWN) return all;
            for (int i = 0; i < DRAWN; i++) {
                int j = i + random.nextInt(n - i);
                int swap = all[i];
                all[i] = all[j];
                all[j] = swap;
            }
            return Arrays.copyOf(all, DRAWN);
        }

        private ValidationScore.Result score() {
            if (validation.isEmpty()) return new ValidationScore.Result(0, 0);
            GraphVectors.Joined joined = GraphVectors.Joined.of(network, edges, spec.width());
            return validation.of(joined.users(), joined.recipes(), network.popularity(), joined.width());
        }

        /// Sets the gate to the opening that ranks best: as learned, shut, or further open. They are tried in order, and a later one
        /// has to be better.
        private ValidationScore.Result bestGate() {
            float[] gate = network.weights().get("gate");
            if (gate == null || validation.isEmpty() || !network.hasGraph()) return score();
            double learned = network.gate();
            float kept = gate[0];
            var found = new ValidationScore.Result(-1, -1);
            for (double times : GATES) {
                double open = Math.clamp(learned * times, 1e-9, 1 - 1e-9);
                gate[0] = (float) Math.log(open / (1 - open));
                ValidationScore.Result now = score();
                if (now.ndcg() <= found.ndcg()) continue;
                found = now;
                opening = gate[0];
            }
            gate[0] = kept; // learning goes on from its own
            return found;
        }
    }
}
