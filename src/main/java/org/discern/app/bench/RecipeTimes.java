package org.discern.app.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.discern.domain.recipe.GraphPart;
import org.discern.domain.recipe.GraphUnion;
import org.discern.domain.recipe.Interaction;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.Relation;
import org.discern.domain.recipe.rank.RecipeSpec;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.recipe.kernel.Csr;
import org.discern.engine.recipe.kernel.Propagation;
import org.discern.engine.recipe.network.GraphVectors;
import org.discern.engine.recipe.network.RecipeRows;
import org.discern.engine.recipe.network.RecipeTrainer;
import org.discern.engine.recipe.network.TrainedGraph;
import org.discern.work.report.Row;

/// How long the recipe model takes, on a made-up graph of 30,000 nodes and 500,000 entries: the propagation alone, one step of
/// training with both contrastive views, and a new ranking of 10,000 recipes after a change of a history.
final class RecipeTimes {
    private static final int USERS = 15_000;
    private static final int RECIPES = 10_000;
    private static final int ATTRIBUTES = 5_000;
    private static final int NODES = USERS + RECIPES + ATTRIBUTES;
    private static final int ENTRIES = 500_000;
    private static final int WIDTH = 64;
    private static final int ROUNDS = 60;

    private RecipeTimes() {}

    static List<Row> rows(Parallel parallel, Progress progress) {
        var out = new ArrayList<Row>();
        out.add(propagation(parallel));
        RecipeGraph graph = madeUp();
        RecipeRows rows = RecipeRows.all(graph, .02);
        RecipeSpec usual = RecipeSpec.defaults();
        RecipeSpec spec = new RecipeSpec("", WIDTH, usual.layers(), true, true, usual.contrast(), usual.temperature(), usual
                .dropEdges(), usual.dropNodes(), 2_048, 1, 1, usual.learningRate(), usual.decay(), 1);
        var steps = new Steps(progress);
        TrainedGraph model = new RecipeTrainer(spec, parallel).train(rows, Optional.empty(), steps);
        out.add(new Row("recipes", "step", "30000 nodes, 500000 entries, 3 types", steps.timing().metrics()));
        out.add(again(model.on(rows, parallel), graph));
        return out;
    }

    private static Row propagation(Parallel parallel) {
        var random = new SplittableRandom(7);
        int[] heads = random.ints(ENTRIES, 0, NODES).sorted().toArray();
        int[] starts = new int[NODES + 1];
        for (int h : heads) starts[h + 1]++;
        for (int n = 0; n < NODES; n++) starts[n + 1] += starts[n];
        var propagation = new Propagation(new Csr(NODES, starts, random.ints(ENTRIES, 0, NODES).toArray()), parallel);
        float[] x = new float[NODES * WIDTH];
        float[] grad = new float[NODES * WIDTH];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) random.nextGaussian();
            grad[i] = (float) random.nextGaussian();
        }
        float[] scores = new float[ENTRIES];
        float[] shares = new float[ENTRIES];
        float[] out = new float[x.length];
        float[] gradX = new float[x.length];
        float[] gradScores = new float[ENTRIES];
        double[] times = new double[ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) { // the first half warms up
            long start = System.nanoTime();
            propagation.softmax(scores, null, shares);
            propagation.forward(shares, x, WIDTH, out);
            Arrays.fill(gradX, 0);
            propagation.backward(shares, x, grad, WIDTH, gradX, gradScores);
            propagation.softmaxBackward(shares, gradScores);
            if (round >= 0) times[round] = (System.nanoTime() - start) / 1e6;
        }
        return new Row("recipes", "propagation", "30000 nodes, 500000 entries, forward and backward", new Timing(times)
                .metrics());
    }

    private static Row again(GraphVectors vectors, RecipeGraph graph) {
        var random = new SplittableRandom(9);
        double[] times = new double[ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            int user = random.nextInt(USERS);
            List<Interaction> history = vectors.history(user);
            List<Interaction> edited = history.subList(0, history.size() - 1);
            long start = System.nanoTime();
            float[] scores = vectors.scores(vectors.fold(edited));
            if (round >= 0) times[round] = (System.nanoTime() - start) / 1e6;
            if (scores.length != graph.recipes()) throw new IllegalStateException("One score a recipe");
        }
        return new Row("recipes", "rank-again", RECIPES + " recipes after a history edit", new Timing(times).metrics());
    }

    /// 125,000 interactions and 125,000 attribute edges, popular things oftener.
    private static RecipeGraph madeUp() {
        var random = new SplittableRandom(5);
        var b = new GraphPart.Builder();
        String[] types = {"browse", "rate", "cook-along"};
        for (int u = 0; u < USERS; u++) b.node(NodeKind.USER, "u" + u, "");
        for (int r = 0; r < RECIPES; r++) b.node(NodeKind.RECIPE, "r" + r, "");
        for (int a = 0; a < ATTRIBUTES; a++) b.node(NodeKind.INGREDIENT, "a" + a, "");
        for (int i = 0; i < ENTRIES / 4; i++)
            b.interaction(i % USERS, USERS + skewed(RECIPES, random), types[i % 3], i, Float.NaN);
        for (int i = 0; i < ENTRIES / 4; i++)
            b.edge(USERS + i % RECIPES, Relation.of(NodeKind.INGREDIENT), USERS + RECIPES + skewed(ATTRIBUTES, random));
        return GraphUnion.of(List.of(b.build(true)));
    }

    private static int skewed(int n, SplittableRandom random) { return (int) (n * random.nextDouble() * random.nextDouble()); }

    /// Measures from step to step.
    private static final class Steps implements Progress {
        private final Progress outer;
        private final List<Double> times = new ArrayList<>();
        private long last;

        Steps(Progress outer) { this.outer = outer; }

        /// Without the first half, which warms up.
        Timing timing() {
            return new Timing(times.subList(times.size() / 2, times.size()).stream().mapToDouble(Double::doubleValue).toArray());
        }

        @Override
        public void stage(String name, int step, int steps) { outer.stage(name, step, steps); }

        @Override
        public void at(long done, long total) {
            long now = System.nanoTime();
            if (done > 0) times.add((now - last) / 1e6);
            last = now;
            outer.at(done, total);
        }

        @Override
        public void point(String series, double x, double y) { outer.point(series, x, y); }

        @Override
        public void check() { outer.check(); }
    }
}
