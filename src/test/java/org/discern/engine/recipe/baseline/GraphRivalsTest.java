package org.discern.engine.recipe.baseline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.discern.domain.recipe.GraphPart;
import org.discern.domain.recipe.GraphUnion;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.Relation;
import org.discern.domain.recipe.TypeTrust;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.TestThreads;
import org.discern.engine.recipe.layer.RelationEdges;
import org.discern.engine.recipe.likes.Feedback;
import org.discern.engine.recipe.likes.Recommender;
import org.discern.engine.recipe.rank.TopPlaces;
import org.junit.jupiter.api.Test;

/// The published graph methods: their gradients, that they repeat, and that they find what users have in common in a world
/// of four tastes, where a user likes his taste's recipes, some of them liked by everybody.
class GraphRivalsTest {
    private static final int TASTES = 4;
    private static final RecipeGraph WORLD = world(80, 60, 10);
    private static final Feedback LIKES = Feedback.of(WORLD, TypeTrust.defaults(), 0);
    private static final Feedback TRAIN = LIKES.between(0, .6);
    private static final Feedback VALIDATION = LIKES.between(.6, .8);
    private static final Feedback KNOWN = LIKES.between(0, .8);
    private static final Feedback TEST = LIKES.between(.8, 1);

    private static RecipeGraph world(int users, int recipes, int each) {
        var random = new SplittableRandom(4);
        var part = new GraphPart.Builder();
        for (int r = 0; r < recipes; r++)
            part.edge(part.node(NodeKind.RECIPE, "r" + r, ""), Relation.of(NodeKind.CUISINE), part.node(NodeKind.CUISINE, "c" + r
                    % TASTES, ""));
        for (int u = 0; u < users; u++) {
            var own = new BitSet();
            while (own.cardinality() < each) {
                double draw = random.nextDouble();
                int place = (int) (draw * Math.sqrt(draw) * recipes / TASTES); // some are liked by more
                int liked = random.nextDouble() < .1 ? random.nextInt(recipes) : place * TASTES + u % TASTES;
                if (own.get(liked)) continue;
                own.set(liked);
                part.interaction(part.node(NodeKind.USER, "u" + u, ""), part.node(NodeKind.RECIPE, "r" + liked, ""), "rate", own
                        .cardinality(), Float.NaN);
            }
        }
        return GraphUnion.of(List.of(part.build(true)));
    }

    /// Share of the wanted recipes among the ten first that are not known.
    private static double recall(Recommender method, Feedback known, Feedback wanted) {
        float[] scores = new float[known.recipes()];
        double hits = 0;
        for (int u = 0; u < known.users(); u++) {
            method.scores(u, scores);
            for (int i = known.from(u); i < known.to(u); i++) scores[known.recipe()[i]] = Float.NEGATIVE_INFINITY;
            var top = new BitSet();
            for (int r : TopPlaces.of(scores, 10)) top.set(r);
            for (int i = wanted.from(u); i < wanted.to(u); i++) if (top.get(wanted.recipe()[i])) hits++;
        }
        return hits / wanted.size();
    }

    private static double onValidation(Recommender method) { return recall(method, TRAIN, VALIDATION); }

    private static Recommender light(long seed, Parallel parallel) {
        return LightGcn.fit(TRAIN, KNOWN, new LightGcn.Setting(1e-2, 1e-4), seed, GraphRivalsTest::onValidation, parallel,
                Progress.NONE).method();
    }

    private static Recommender contrasted(long seed, Parallel parallel) {
        return Sgl.fit(TRAIN, KNOWN, new Sgl.Setting(new LightGcn.Setting(1e-2, 1e-4), .1, .2), seed,
                GraphRivalsTest::onValidation, parallel, Progress.NONE).method();
    }

    private static Recommender attentive(long seed, Parallel parallel) {
        return Kgat.fit(TRAIN, KNOWN, WORLD, new Kgat.Setting(1e-2, 1e-5), seed, GraphRivalsTest::onValidation, parallel,
                Progress.NONE).method();
    }

    private static void findsTastes(Recommender method) {
        double popular = recall(Popular.allTime(KNOWN), KNOWN, TEST);
        double found = recall(method, KNOWN, TEST);
        assertTrue(found > 1.5 * popular, found + " against " + popular + " of popularity");
    }

    @Test
    void layersOverLikesFindTastes() { findsTastes(light(1, Parallel.NONE)); }

    @Test
    void contrastFindsTastes() { findsTastes(contrasted(1, Parallel.NONE)); }

    @Test
    void attentionFindsTastes() { findsTastes(attentive(1, Parallel.NONE)); }

    /// The same bits again, whatever the number of threads; other ones by another seed.
    @Test
    void aSeedRepeats() {
        repeats(light(1, Parallel.NONE), light(1, TestThreads.of(3)), light(2, Parallel.NONE));
        repeats(contrasted(1, Parallel.NONE), contrasted(1, TestThreads.of(3)), contrasted(2, Parallel.NONE));
        repeats(attentive(1, Parallel.NONE), attentive(1, TestThreads.of(3)), attentive(2, Parallel.NONE));
    }

    private static void repeats(Recommender once, Recommender again, Recommender other) {
        float[] a = new float[LIKES.recipes()];
        float[] b = a.clone();
        float[] c = a.clone();
        boolean isOther = false;
        for (int u = 0; u < LIKES.users(); u++) {
            once.scores(u, a);
            again.scores(u, b);
            other.scores(u, c);
            assertArrayEquals(a, b);
            isOther |= !java.util.Arrays.equals(a, c);
        }
        assertTrue(isOther, "another seed must give other scores");
    }

    private static final RecipeGraph TINY = world(5, 8, 3);
    private static final Feedback FEW = Feedback.of(TINY, TypeTrust.defaults(), 0);

    @Test
    void theGradientOfAStepOverLikesIsRight() {
        var learner = new LightGcn.Learner(FEW, FEW, new LightGcn.Setting(1e-3, .1), LightGcn.LAYERS, 3, Parallel.NONE);
        learner.draws().shuffle();
        assertTrue(learner.draws().next());
        learner.gradients(learner.draws());
        float[] gradient = learner.gradX.clone();
        slopesMatch(learner.x, gradient, 1e-2f, () -> learner.gradients(learner.draws()));
    }

    @Test
    void theGradientOfAStepWithViewsIsRight() {
        var learner = new Sgl.Learner(FEW, FEW, new Sgl.Setting(new LightGcn.Setting(1e-3, .1), .5, .4), 3, Parallel.NONE);
        learner.drawViews();
        learner.pairs.draws().shuffle();
        assertTrue(learner.pairs.draws().next());
        learner.gradients(learner.pairs.draws());
        float[] gradient = learner.pairs.gradX.clone();
        slopesMatch(learner.pairs.x, gradient, 1e-2f, () -> learner.gradients(learner.pairs.draws()));
    }

    /// With a layer's numbers left out at random, the same ones each time; attention stands still within a step.
    @Test
    void theGradientOfAStepWithAttentionIsRight() {
        var random = new SplittableRandom(8);
        float[] first = new float[(TINY.users() + TINY.recipes()) * LightGcn.WIDTH];
        for (int i = 0; i < first.length; i++) first[i] = (float) (.3 * random.nextGaussian());
        var learner = new Kgat.Learner(FEW, FEW, TINY, first, new Kgat.Setting(1e-9, .1), 3, Parallel.NONE);
        learner.epoch();
        learner.draws().shuffle();
        assertTrue(learner.draws().next());
        java.util.Arrays.fill(learner.part().gradX(), 0);
        learner.gradients(learner.draws(), 77);
        float[] gradient = learner.part().gradX().clone();
        slopesMatch(learner.part().x(), gradient, 1e-3f, () -> learner.gradients(learner.draws(), 77));
        int dropped = 0;
        for (float g : gradient) if (g == 0) dropped++;
        assertTrue(dropped < gradient.length / 2, "most vectors take part");
    }

    private static void slopesMatch(float[] x, float[] gradient, float by, DoubleSupplier loss) {
        double largest = 0;
        for (int i = 0; i < x.length; i += 5) {
            float was = x[i];
            x[i] = was + by;
            double up = loss.getAsDouble();
            x[i] = was - by;
            double down = loss.getAsDouble();
            x[i] = was;
            double found = (up - down) / (2 * by);
            assertEquals(found, gradient[i], 3e-4 + .02 * Math.abs(found), "place " + i);
            largest = Math.max(largest, Math.abs(found));
        }
        assertTrue(largest > 3e-3, "something must pull: " + largest);
    }

    /// One user, two recipes, one attribute: every edge both ways, each way by a relation of its own.
    @Test
    void likesAndAttributesAreHeardBothWays() {
        var part = new GraphPart.Builder();
        int user = part.node(NodeKind.USER, "u", "");
        int liked = part.node(NodeKind.RECIPE, "a", "");
        int other = part.node(NodeKind.RECIPE, "b", "");
        part.edge(liked, Relation.of(NodeKind.CUISINE), part.node(NodeKind.CUISINE, "thai", ""));
        part.edge(other, Relation.of(NodeKind.CUISINE), part.node(NodeKind.CUISINE, "thai", ""));
        part.interaction(user, liked, "rate", 1, Float.NaN);
        RecipeGraph graph = GraphUnion.of(List.of(part.build(true)));
        RelationEdges edges = CollaborativeKnowledge.of(new LikeGraph(Feedback.of(graph, TypeTrust.defaults(), 0), 4,
                Parallel.NONE), graph);
        assertArrayEquals(new int[]{0, 1, 3, 4, 6}, edges.hears().starts());
        assertArrayEquals(new int[]{1, 0, 3, 3, 1, 2}, edges.hears().to());
        int k = graph.relations().size();
        int cuisine = graph.relations().indexOf(Relation.of(NodeKind.CUISINE));
        byte out = (byte) (2 + cuisine);
        byte back = (byte) (2 + k + cuisine);
        assertArrayEquals(new byte[]{0, 1, out, out, back, back}, edges.relation());
    }

    /// Two users and one recipe both like: `Ŵ` is 1/√2 between them.
    @Test
    void likesAreNormalisedByBothDegrees() {
        var rows = new Feedback(new int[]{0, 1, 2}, new int[]{0, 0}, new byte[2], new float[]{1, 1}, new long[2], 1);
        var likes = new LikeGraph(rows, 1, Parallel.NONE);
        float[] out = new float[3];
        likes.addMean(likes.normalised(), new float[]{1, 3, 5}, 1, out);
        double w = 1 / Math.sqrt(2);
        assertArrayEquals(new float[]{(float) ((1 + 5 * w) / 2), (float) ((3 + 5 * w) / 2), (float) ((5 + 4 * w) / 2)}, out,
                1e-6f);
    }
}
