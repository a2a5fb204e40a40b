package org.discern.engine.recipe.rank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.discern.domain.recipe.SixNodes;
import org.discern.domain.recipe.TypeTrust;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.recipe.likes.Feedback;
import org.discern.engine.recipe.likes.History;
import org.discern.engine.recipe.likes.ItemLinks;
import org.discern.engine.recipe.likes.ItemNeighbours;
import org.discern.engine.recipe.likes.TimedCounts;
import org.discern.engine.recipe.rank.ListwiseFit.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScorerTest {
    private static final Feedback ALL = Feedback.of(SixNodes.graph(), TypeTrust.defaults(), 0);

    private static FeatureTable table() {
        return FeatureTable.of(ALL, ALL, ItemNeighbours.fit(ALL, 10, Parallel.NONE), ItemLinks.NONE, RecipeAttributes.of(
                SixNodes.graph()), GraphTaste.NONE);
    }

    @Test
    void pointsOfAllPartsAddUpToTheScore() {
        var scored = new Scorer(table(), Weights.untrained()).score(new Ask(0, History.of(ALL, 0), 100, new int[]{0, 1},
                new float[]{3, 1}, new float[]{.5f, .1f}, null, List.of()));
        for (int c = 0; c < 2; c++) assertEquals(scored.scores()[c], Arrays.stream(scored.parts(c)).sum(), 1e-5);
        assertEquals(0, scored.scores()[0] + scored.scores()[1], 1e-5, "points say more or less than the others");
    }

    @Test
    void likesAfterTheMomentAreNotSeen() {
        int ever = Weights.place(Feature.EVER);
        int width = Feature.values().length;
        float[] early = table().of(Ask.nothing(-1, History.NONE, 15, new int[]{0, 1}));
        assertTrue(early[ever] > 0);
        assertEquals(0, early[width + ever]);
        assertEquals(1, early[width + Weights.place(Feature.UNTRIED)]);
    }

    @Test
    void somebodyWithoutAHistoryGetsFiniteFeatures() {
        for (float x : table().of(Ask.nothing(-1, History.NONE, 100, new int[]{0, 1}))) assertTrue(Float.isFinite(x));
    }

    @Test
    void decayedCountsEqualTheirDefinition() {
        TimedCounts counts = TimedCounts.of(ALL, 10, Double.POSITIVE_INFINITY);
        double[] out = new double[2];
        counts.at(1, 35, out);
        assertEquals(.1 * Math.pow(.5, 1.5) + .1 * Math.pow(.5, .5), out[0], 1e-6);
        assertEquals(.2, out[1], 1e-6);
    }

    @Test
    void weightsKeepTheirNames() {
        Weights w = Weights.untrained();
        assertArrayEquals(w.withRequest(), Weights.of(w.named()).withRequest());
        assertArrayEquals(w.without(), Weights.of(w.named()).without());
    }

    @Test
    void theFitFindsTheWeightsThatMadeTheChoices() {
        var random = new SplittableRandom(5);
        List<Choice> choices = new ArrayList<>();
        double[] truth = {2, -1, 0};
        for (int i = 0; i < 4_000; i++) {
            float[] x = new float[8 * 3];
            int best = 0;
            double most = Double.NEGATIVE_INFINITY;
            for (int r = 0; r < 8; r++) {
                double s = -Math.log(-Math.log(random.nextDouble())); // Gumbel noise makes it a draw from the softmax
                for (int f = 0; f < 3; f++) {
                    x[r * 3 + f] = (float) random.nextGaussian();
                    s += truth[f] * x[r * 3 + f];
                }
                if (s > most) {
                    most = s;
                    best = r;
                }
            }
            for (int f = 0; f < 3; f++) {
                float held = x[f];
                x[f] = x[best * 3 + f];
                x[best * 3 + f] = held;
            }
            choices.add(Choice.first(x, 8));
        }
        assertArrayEquals(truth, ListwiseFit.fit(choices, 3, new boolean[3], new boolean[3], Parallel.NONE, Progress.NONE), .12);
        double[] without = ListwiseFit.fit(choices, 3, new boolean[]{true, false, false}, new boolean[]{false, true, false},
                Parallel.NONE, Progress.NONE);
        assertEquals(0, without[0]);
        assertEquals(0, without[1], "never below 0");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void topPlacesAreThoseOfASort(long seed) {
        var random = new SplittableRandom(seed);
        float[] scores = new float[200];
        for (int i = 0; i < scores.length; i++) scores[i] = random.nextInt(40);
        scores[7] = Float.NEGATIVE_INFINITY;
        Integer[] order = new Integer[200];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Float.compare(scores[b], scores[a]));
        assertArrayEquals(Arrays.stream(order).limit(20).mapToInt(Integer::intValue).toArray(), TopPlaces.of(scores, 20));
        assertEquals(199, TopPlaces.of(scores, scores.length).length);
    }

    @Test
    void everyUsersLikesAreSplitInOrder() {
        Feedback early = ALL.between(0, .5);
        Feedback late = ALL.between(.5, 1);
        assertArrayEquals(new int[]{0, 1}, early.recipe());
        assertArrayEquals(new int[]{1, 1}, late.recipe());
        assertArrayEquals(ALL.time(), early.plus(late).time());
    }
}
