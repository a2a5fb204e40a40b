package org.discern.engine.recipe.network;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
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
/// Differs: the embedding sees a sample of edges an epoch; stops by the validation part (never the test part); at the end
/// the gate of the graph part is shut, or opened further, when the validation part gains by it.
/// Cost: one step passes the whole graph six times (three forward, three backward) with contrast, twice without.
@Paper("10.1145/3292500.3330989")
public final class RecipeTrainer {
    private static final int DRAWN = 2_048;
    private static final double[] GATES = {1, 0, .5, 2, 4};
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
        run.chooseGate();
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

        Run(RecipeRows rows, Edges edges, RecipeNetwork network, Negatives negatives, int[] train) {
            this.rows = rows;
            this.edges = edges;
            this.network = network;
            this.negatives = negatives;
            this.train = train;
            edgeOf = edgeOf();
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
                ValidationScore.Result now = score();
                progress.point("ranking loss", e, losses[0]);
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
                best = copy;
            }
        }

        private double[] steps(Progress progress, int e, int most) {
            int[] order = new int[train.length];
            for (int i = 0; i < order.length; i++) order[i] = i;
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[j];
                order[j] = swap;
            }
            int steps = (order.length + spec.batch() - 1) / spec.batch();
            double[] sum = new double[2];
            for (int s = 0; s < steps; s++) {
                progress.check();
                progress.at((long) (e - 1) * steps + s, (long) most * steps);
                double[] losses = network.step(batch(Arrays.copyOfRange(order, s * spec.batch(), Math.min(order.length, (s + 1)
                        * spec.batch()))));
                for (int i = 0; i < 2; i++) sum[i] += losses[i] / steps;
            }
            return sum;
        }

        private RecipeNetwork.Batch batch(int[] places) {
            int n = places.length;
            int[] edge = new int[n];
            float[] weights = new float[n];
            int[] hard = new int[n];
            for (int i = 0; i < n; i++) {
                edge[i] = edgeOf[places[i]];
                weights[i] = rows.weights()[train[places[i]]];
                hard[i] = negatives.draw(train[places[i]], random);
            }
            return new RecipeNetwork.Batch(edge, weights, hard, drawn());
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

        /// The openings are tried in order, and a later one has to be better.
        private void chooseGate() {
            float[] gate = network.weights().get("gate");
            if (gate == null || validation.isEmpty() || !network.hasGraph()) return;
            double learned = network.gate();
            float chosen = gate[0];
            for (double times : GATES) {
                double open = Math.clamp(learned * times, 1e-9, 1 - 1e-9);
                gate[0] = (float) Math.log(open / (1 - open));
                ValidationScore.Result now = score();
                if (now.ndcg() <= score.ndcg()) continue;
                score = now;
                chosen = gate[0];
            }
            gate[0] = chosen;
        }
    }
}
