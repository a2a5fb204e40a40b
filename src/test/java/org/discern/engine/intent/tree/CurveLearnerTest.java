package org.discern.engine.intent.tree;

import static org.junit.jupiter.api.Assertions.*;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.CutCriterion;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.Linkage;
import org.discern.domain.intent.ScoreCurve;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.TestThreads;
import org.discern.engine.measure.GroupScores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CurveLearnerTest {
    static IntStream seeds() { return IntStream.range(0, 50); }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyCutScoresAsTheJudgeSays(int seed) {
        var random = new Random(seed);
        int n = 5 + random.nextInt(40);
        Dendrogram tree = AgglomerationTest.grow(AgglomerationTest.random(n, 3, random), Linkage.AVERAGE);
        int[] labels = random.ints(n, -1, 5).toArray();
        if (Arrays.stream(labels).filter(l -> l >= 0).count() < 2) return;
        var merges = new LabelledMerges(tree, labels);
        for (CutCriterion criterion : CutCriterion.values()) {
            double[] score = merges.scores(criterion);
            assertEquals(n, score.length);
            for (int kept = 0; kept < n; kept++) {
                Cut cut = tree.cutInto(n - kept);
                int[] rows = IntStream.range(0, n).filter(i -> labels[i] >= 0).toArray();
                GroupScores s = GroupScores.of(Arrays.stream(rows).map(i -> labels[i]).toArray(),
                        Arrays.stream(rows).map(cut::clusterOf).toArray());
                double expected = switch (criterion) {
                    case BCUBED_F1 -> s.bcubedF1();
                    case ADJUSTED_RAND -> s.ari();
                    case PAIRWISE_F1 -> s.pairF1();
                };
                // With no pair on one side the judge and the walk differ by convention.
                if (Double.isFinite(expected) && (expected < 1 || score[kept] > 0))
                    assertEquals(expected, score[kept], 1e-9, criterion + " " + kept);
            }
        }
    }

    @Test
    void findsTheGroupsOneCanSee() {
        FloatMatrix rows = blobs(12, 20, 5);
        Dendrogram tree = AgglomerationTest.grow(rows, Linkage.WARD);
        int[] labels = new int[240];
        for (int i = 0; i < 240; i++) labels[i] = i / 20 < 6 && i % 3 == 0 ? i / 20 : -1;
        for (CutCriterion criterion : CutCriterion.values()) {
            ScoreCurve curve = CurveLearner.learn(tree, labels, criterion, 50, 1, Parallel.NONE, Progress.NONE);
            assertTrue(curve.isLearned(), curve.refusal());
            assertEquals(1, curve.scoreAt(curve.learned()), 1e-6);
            assertTrue(tree.cut(curve.learned()).clusters() >= 12, "unlabelled groups stay apart too");
            assertTrue(curve.learnedLow() <= curve.learned() && curve.learned() <= curve.learnedHigh());
            assertTrue(curve.plateauLow() <= curve.learned() && curve.learned() <= curve.plateauHigh());
            assertTrue(curve.heights().length <= 512);
            for (int i = 1; i < curve.heights().length; i++) {
                assertTrue(curve.heights()[i] > curve.heights()[i - 1]);
                assertTrue(curve.clusters()[i] <= curve.clusters()[i - 1]);
            }
            for (int i = 0; i < curve.heights().length; i++) {
                assertTrue(curve.low()[i] <= curve.high()[i]);
                assertEquals(tree.cut(curve.heights()[i]).clusters(), curve.clusters()[i]);
            }
        }
    }

    @Test
    void learnedIsTheBestOfAllCuts() {
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            Dendrogram tree = AgglomerationTest.grow(AgglomerationTest.random(80, 2, random), Linkage.WARD);
            int[] labels = random.ints(80, -1, 6).toArray();
            ScoreCurve curve = CurveLearner.learn(tree, labels, CutCriterion.BCUBED_F1, 0, 1, Parallel.NONE, Progress.NONE);
            double[] scores = new LabelledMerges(tree, labels).scores(CutCriterion.BCUBED_F1);
            double most = Arrays.stream(scores).max().orElseThrow();
            assertEquals(most, scores[tree.mergesUpTo(curve.learned())], 1e-12);
        }
    }

    @Test
    void isTheSameWhateverTheWidth() {
        Dendrogram tree = AgglomerationTest.grow(blobs(8, 15, 2), Linkage.WARD);
        int[] labels = IntStream.range(0, 120).map(i -> i % 2 == 0 ? i / 15 : -1).toArray();
        ScoreCurve one = CurveLearner.learn(tree, labels, CutCriterion.BCUBED_F1, 40, 9, Parallel.NONE, Progress.NONE);
        ScoreCurve four = CurveLearner.learn(tree, labels, CutCriterion.BCUBED_F1, 40, 9, TestThreads.of(4), Progress.NONE);
        assertArrayEquals(one.low(), four.low());
        assertArrayEquals(one.high(), four.high());
        assertEquals(one.learnedLow(), four.learnedLow());
    }

    @Test
    void refusesWhenTooFewIntentsAreLabelled() {
        Dendrogram tree = AgglomerationTest.grow(blobs(8, 5, 2), Linkage.WARD);
        int[] labels = new int[40];
        Arrays.fill(labels, -1);
        for (int i = 0; i < 15; i++) labels[i] = i / 5;
        ScoreCurve curve = CurveLearner.learn(tree, labels, CutCriterion.BCUBED_F1, 10, 9, Parallel.NONE, Progress.NONE);
        assertFalse(curve.isLearned());
        assertTrue(curve.refusal().contains("3 intents") && curve.refusal().contains("at least 4"), curve.refusal());
        Arrays.fill(labels, -1);
        curve = CurveLearner.learn(tree, labels, CutCriterion.ADJUSTED_RAND, 10, 9, Parallel.NONE, Progress.NONE);
        assertFalse(curve.isLearned());
        Dendrogram none = AgglomerationTest.grow(FloatMatrix.zeros(0, 2), Linkage.WARD);
        assertFalse(CurveLearner.learn(none, new int[0], CutCriterion.BCUBED_F1, 5, 1, Parallel.NONE, Progress.NONE).isLearned());
    }

    /// `groups` tight groups of `size` rows each, far apart, rows of one group together.
    static FloatMatrix blobs(int groups, int size, long seed) {
        var random = new Random(seed);
        int width = 16;
        float[] values = new float[groups * size * width];
        for (int g = 0; g < groups; g++) {
            float[] centre = new float[width];
            for (int d = 0; d < width; d++) centre[d] = (float) random.nextGaussian();
            for (int i = 0; i < size; i++)
                for (int d = 0; d < width; d++)
                    values[((g * size) + i) * width + d] = centre[d] + 0.15f * (float) random.nextGaussian();
        }
        return new FloatMatrix(groups * size, width, values).unitRows();
    }
}
