package org.discern.engine.recipe.network;

import static org.junit.jupiter.api.Assertions.*;

import java.util.Map;
import java.util.SplittableRandom;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.RecipeSpec;
import org.discern.domain.run.Parallel;
import org.discern.engine.TestThreads;
import org.discern.engine.recipe.kernel.Adam;
import org.discern.engine.recipe.kernel.Dense;
import org.discern.engine.recipe.layer.ContrastLoss;
import org.discern.engine.recipe.layer.GraphEmbedding;
import org.discern.engine.recipe.layer.Start;
import org.junit.jupiter.api.Test;

final class RecipeNetworkTest {
    private static final RecipeGraph GRAPH = SmallKitchen.tiny();

    /// Every weight of a step with ranking, contrast, graph, gate and trust moved a little: the loss moves as the gradient says.
    @Test
    void gradientsOfAWholeStepMatchFiniteDifferences() {
        RecipeSpec spec = SmallKitchen.spec().withContrast(.3);
        RecipeRows rows = RecipeRows.byOrder(GRAPH, 1, 0);
        Edges edges = Edges.of(rows);
        var batch = new RecipeNetwork.Batch(new int[]{0, 3}, new int[]{0, 3}, new float[]{1, .5f}, new int[]{-1, 0}, new int[]{1,
                2, 3});
        var network = network(spec, edges);
        network.gradients(batch, 1);
        for (String name : new String[]{"base", "popularity", "gate", "relations", "x"}) {
            float[] weight = weights(network).get(name);
            float[] gradient = network.gradient(name).clone();
            assertNotNull(weight);
            double largest = 0;
            for (int i = 0; i < weight.length; i++) {
                if (weight.length >= edges.users() * spec.width() && i < edges.users() * spec.width()) continue; // users have no vector of their own
                double step = 5e-3;
                double found = (loss(spec, edges, batch, name, i, step) - loss(spec, edges, batch, name, i, -step)) / (2 * step);
                double tolerance = 2e-3 + .03 * Math.abs(found);
                if (name.equals("relations")) tolerance += viewsShare(spec, edges, batch, name, i); // views learn no relations
                assertEquals(found, gradient[i], tolerance, name + " " + i);
                largest = Math.max(largest, Math.abs(found));
            }
            assertTrue(largest > 1e-3 || name.equals("relations"), name + " takes part");
        }
    }

    /// Trust stands in edges of the main pass only; in the loss it is a constant weight. Without contrast and graph and with one
    /// type in the batch it cancels there, and the whole derivative is that of the edges.
    @Test
    void gradientsOfTrustMatchFiniteDifferences() {
        RecipeSpec spec = SmallKitchen.spec().withContrast(0).withGraph(false);
        Edges edges = Edges.of(RecipeRows.byOrder(GRAPH, 1, 0));
        int cooked = -1;
        for (int e = 0; e < edges.interactions(); e++)
            if (GRAPH.interactions().types().get(edges.type()[e]).equals("cook-along"))
                cooked = e;
        var batch = new RecipeNetwork.Batch(new int[]{cooked}, new int[]{cooked}, new float[]{1}, new int[]{-1}, new int[]{0, 1,
                2, 3});
        var network = network(spec, edges);
        network.gradients(batch, 1);
        for (int t = 0; t < 2; t++) {
            double step = 2e-2;
            double found = (loss(spec, edges, batch, "trust", t, step) - loss(spec, edges, batch, "trust", t, -step)) / (2
                    * step);
            assertEquals(found, network.gradient("trust")[t], 2e-4 + .03 * Math.abs(found), "trust " + t);
        }
    }

    private static double viewsShare(RecipeSpec spec, Edges edges, RecipeNetwork.Batch batch, String name, int i) {
        double step = 5e-3;
        double[] up = losses(spec, edges, batch, name, i, step);
        double[] down = losses(spec, edges, batch, name, i, -step);
        return Math.abs(spec.contrast() * (up[1] - down[1]) / (2 * step));
    }

    private static double loss(RecipeSpec spec, Edges edges, RecipeNetwork.Batch batch, String name, int i, double by) {
        double[] parts = losses(spec, edges, batch, name, i, by);
        boolean isShared = name.equals("base") || name.equals("popularity") || name.equals("trust");
        return parts[isShared ? 0 : 2] + spec.contrast() * parts[1]; // the graph learns from what both say together
    }

    private static double[] losses(RecipeSpec spec, Edges edges, RecipeNetwork.Batch batch, String name, int i, double by) {
        var network = network(spec, edges, name, i, by);
        return network.gradients(batch, 1);
    }

    private static RecipeNetwork network(RecipeSpec spec, Edges edges) { return network(spec, edges, "", 0, 0); }

    /// Attention is what it was before the weight moved: it follows once an epoch and bears no gradient.
    private static RecipeNetwork network(RecipeSpec spec, Edges edges, String name, int i, double by) {
        var network = new RecipeNetwork(new RecipeSpec("", spec.width(), spec.layers(), spec.graph(), true, spec.contrast(), spec
                .temperature(), .3, .1, 2, 1, 1, 1e-9, 0, 5), edges, GRAPH.interactions().types(), Parallel.NONE);
        var random = new SplittableRandom(9);
        for (float[] w : weights(network).values())
            if (w.length > 1)
                for (int j = 0; j < w.length; j++)
                    w[j] += (float) (.3
                            * random.nextGaussian());
        var start = new RecipeNetwork(SmallKitchen.spec(), edges, GRAPH.interactions().types(), Parallel.NONE);
        weights(network).forEach((n, w) -> {
            if (n.equals("gate")) w[0] = 0;
            if (n.equals("trust")) System.arraycopy(weights(start).get(n), 0, w, 0, w.length); // so that nothing pulls it back
        });
        weights(network).forEach((table, w) -> {
            if (table.equals("base") || table.equals("x")) java.util.Arrays.fill(w, 0, edges.users() * spec.width(), 0);
        });
        network.set(Map.of());
        network.learn(Parallel.NONE);
        network.beginEpoch(new SplittableRandom(1));
        float[] weight = weights(network).get(name);
        if (weight != null) weight[i] += (float) by;
        if (name.equals("trust")) network.weigh();
        return network;
    }

    private static Map<String, float[]> weights(RecipeNetwork network) { return network.weights(); }

    @Test
    void theContrastiveLossMatchesFiniteDifferences() {
        var random = new SplittableRandom(2);
        int n = 5;
        int width = 7;
        float[] a = Start.normal(n * width, 1, random);
        float[] b = Start.normal(n * width, 1, random);
        float[] gradA = new float[a.length];
        float[] gradB = new float[b.length];
        var dense = new Dense(Parallel.NONE);
        ContrastLoss.of(a, b, n, width, .3, 2, gradA, gradB, dense);
        for (int i = 0; i < a.length; i++) {
            assertEquals(slope(a, i, () -> contrast(a, b, n, width, dense)), gradA[i], 4e-3);
            assertEquals(slope(b, i, () -> contrast(a, b, n, width, dense)), gradB[i], 4e-3);
        }
    }

    private static double contrast(float[] a, float[] b, int n, int width, Dense dense) {
        return 2 * ContrastLoss.of(a, b, n, width, .3, 2, new float[n * width], new float[n * width], dense);
    }

    @Test
    void theEmbeddingLossFallsAndItsGradientIsRight() {
        Edges edges = Edges.of(RecipeRows.byOrder(GRAPH, 1, 0));
        var embedding = new GraphEmbedding(edges.relational(), 16, 8, Parallel.NONE, new SplittableRandom(4));
        float[] x = Start.normal(edges.nodes() * 16, .5, new SplittableRandom(6));
        float[] gradX = new float[x.length];
        float[] gradMatrices = new float[embedding.matrices().length];
        float[] gradVectors = new float[embedding.vectors().length];
        embedding.epoch(x, 12, edges.users(), new Adam(1e-9, Parallel.NONE), gradX, gradMatrices, gradVectors,
                new SplittableRandom(8));
        java.util.function.DoubleSupplier loss = () -> embedding.epoch(x, 12, edges.users(), new Adam(1e-9, Parallel.NONE),
                new float[x.length],
                new float[gradMatrices.length], new float[gradVectors.length], new SplittableRandom(8));
        for (int i = 0; i < x.length; i += 3) assertEquals(slope(x, i, loss), gradX[i], 3e-3);
        for (int i = 0; i < gradMatrices.length; i += 37)
            assertEquals(slope(embedding.matrices(), i, loss), gradMatrices[i], 3e-3);
        for (int i = 0; i < gradVectors.length; i++) assertEquals(slope(embedding.vectors(), i, loss), gradVectors[i], 3e-3);
    }

    private static double slope(float[] a, int i, java.util.function.DoubleSupplier loss) {
        float was = a[i];
        a[i] = was + 5e-3f;
        double up = loss.getAsDouble();
        a[i] = was - 5e-3f;
        double down = loss.getAsDouble();
        a[i] = was;
        return (up - down) / 1e-2;
    }

    @Test
    void threadsChangeNoBit() {
        RecipeRows rows = RecipeRows.all(SmallKitchen.tastes(20, 30, 12, 1), .1);
        var one = new RecipeTrainer(SmallKitchen.spec(), Parallel.NONE).train(rows, java.util.Optional.empty(),
                org.discern.domain.run.Progress.NONE);
        var three = new RecipeTrainer(SmallKitchen.spec(), TestThreads.of(3)).train(rows, java.util.Optional.empty(),
                org.discern.domain.run.Progress.NONE);
        assertArrayEquals(GraphBytes.write(one), GraphBytes.write(three));
    }
}
