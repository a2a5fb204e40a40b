package org.discern.engine.intent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.CutCriterion;
import org.discern.domain.intent.ScoreCurve;
import org.discern.domain.run.CancelledException;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.measure.GroupScores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdLearnerTest {
    private static Evidence evidence(Blobs blobs, int[] labels, int groups) {
        return Evidence.of(blobs.rows(), labels.length, labels, groups, Parallel.NONE, Progress.NONE);
    }

    private static ScoreCurve learn(Evidence evidence, CutCriterion criterion, int resamples) {
        return new ThresholdLearner(ThresholdLearner.Words.INTENTS, criterion, resamples, 3).learn(List.of(evidence), evidence
                .tree(), Progress.NONE);
    }

    @ParameterizedTest
    @EnumSource(CutCriterion.class)
    void fiveLabelledIntentsTellTheNumberOfTwenty(CutCriterion criterion) {
        Blobs blobs = Blobs.of(20, 25, 32, .8, 11);
        Evidence evidence = evidence(blobs, blobs.labels(5, 3), 5);
        ScoreCurve curve = learn(evidence, criterion, 50);
        assertTrue(curve.isLearned(), curve.refusal());
        int[] found = evidence.tree().cut(curve.learned()).labels();
        int clusters = evidence.tree().cut(curve.learned()).clusters();
        assertTrue(clusters >= 18 && clusters <= 22, () -> clusters + " clusters");
        assertTrue(GroupScores.of(blobs.truth(), found).ari() > .9);
    }

    /// Where the labelled intents alone would allow any cut above their own joins, the strangers beside them do not.
    @Test
    void strangersInACountAgainstIt() {
        // Labelled intents lie far apart, each with an unlabelled one beside it.
        float[] values = new float[8 * 10 * 8];
        int[] labels = new int[80];
        Arrays.fill(labels, -1);
        for (int g = 0; g < 8; g++) for (int r = 0; r < 10; r++) {
            int row = g * 10 + r;
            values[row * 8 + g / 2] = 1;
            values[row * 8 + 4 + g / 2] = g % 2 == 0 ? .4f : -.4f;
            values[row * 8 + (g / 2 + 1) % 4] = .01f * r;
            if (g % 2 == 0) labels[row] = g / 2;
        }
        FloatMatrix rows = new FloatMatrix(80, 8, values).unitRows();
        Evidence evidence = Evidence.of(rows, 80, labels, 4, Parallel.NONE, Progress.NONE);
        ScoreCurve curve = learn(evidence, CutCriterion.BCUBED_F1, 0);
        assertEquals(8, evidence.tree().cut(curve.learned()).clusters());
    }

    @Test
    void guestsDoNotChangeTheTree() {
        Blobs blobs = Blobs.of(8, 12, 16, .7, 4);
        int leaves = 60;
        int[] labels = new int[96];
        Arrays.fill(labels, -1);
        for (int row = leaves; row < 96; row++) labels[row] = blobs.truth()[row];
        Evidence with = Evidence.of(blobs.rows(), leaves, labels, 8, Parallel.NONE, Progress.NONE);
        Evidence without = Evidence.of(new FloatMatrix(leaves, 16, Arrays.copyOf(blobs.rows().values(), leaves * 16)), leaves,
                Arrays
                        .copyOf(labels, leaves), 8, Parallel.NONE, Progress.NONE);
        assertEquals(leaves, with.tree().leaves());
        assertEquals(with.tree().maxHeight(), without.tree().maxHeight());
        assertEquals(36, with.judges().length);
        for (int seat : with.judges()) assertTrue(seat >= 0 && seat < leaves);
    }

    @Test
    void theShareOfLabelledRowsIsReadOffTheNeighbours() {
        Blobs blobs = Blobs.of(6, 60, 24, .6, 9);
        double[] all = evidence(blobs, blobs.labels(6, 1), 6).perJudge();
        double[] third = evidence(blobs, blobs.labels(6, 3), 6).perJudge();
        for (int g = 0; g < 6; g++) {
            assertEquals(1, all[g], .05);
            assertEquals(3, third[g], 1);
        }
    }

    @Test
    void theLearnedPointLiesOnTheCurveAndInsideItsBand() {
        Blobs blobs = Blobs.of(10, 20, 16, .8, 2);
        ScoreCurve curve = learn(evidence(blobs, blobs.labels(6, 2), 6), CutCriterion.BCUBED_F1, 40);
        int at = Arrays.binarySearch(curve.heights(), curve.learned());
        assertTrue(at >= 0);
        assertTrue(curve.learnedLow() <= curve.learned() && curve.learned() <= curve.learnedHigh());
        assertTrue(curve.plateauLow() <= curve.learned() && curve.learned() <= curve.plateauHigh());
        for (int i = 0; i < curve.heights().length; i++) {
            assertTrue(curve.low()[i] <= curve.high()[i]);
            assertTrue(curve.score()[i] >= 0 && curve.score()[i] <= 1 + 1e-6);
            if (i > 0) assertTrue(curve.heights()[i] > curve.heights()[i - 1] && curve.clusters()[i] < curve.clusters()[i - 1]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void tooFewLabelledIntentsAreRefusedInWords(int known) {
        Blobs blobs = Blobs.of(8, 10, 16, .5, 6);
        ScoreCurve curve = learn(evidence(blobs, blobs.labels(known, 1), Math.max(1, known)), CutCriterion.BCUBED_F1, 10);
        assertFalse(curve.isLearned());
        assertTrue(curve.refusal().contains("4 are needed"), curve.refusal());
        assertEquals(known == 0, curve.heights().length == 0);
    }

    @Test
    void intentsWithOneLabelledRowDoNotJudge() {
        Blobs blobs = Blobs.of(8, 10, 16, .5, 6);
        ScoreCurve curve = learn(evidence(blobs, blobs.labels(8, 10), 8), CutCriterion.BCUBED_F1, 10);
        assertFalse(curve.isLearned());
        assertTrue(curve.refusal().contains("none has at least 2"), curve.refusal());
    }

    @Test
    void rowsAllAlikeAreRefusedInWords() {
        float[] values = new float[40 * 4];
        Arrays.fill(values, .5f);
        int[] labels = new int[40];
        for (int r = 0; r < 40; r++) labels[r] = r % 8;
        ScoreCurve curve = learn(Evidence.of(new FloatMatrix(40, 4, values), 40, labels, 8, Parallel.NONE, Progress.NONE),
                CutCriterion.BCUBED_F1, 10);
        assertFalse(curve.isLearned());
        assertTrue(curve.refusal().contains("alike"), curve.refusal());
    }

    @Test
    void sameSeedSameCurve() {
        Blobs blobs = Blobs.of(10, 12, 16, .9, 8);
        Evidence evidence = evidence(blobs, blobs.labels(6, 2), 6);
        ScoreCurve one = learn(evidence, CutCriterion.BCUBED_F1, 30);
        ScoreCurve two = learn(evidence, CutCriterion.BCUBED_F1, 30);
        assertArrayEquals(one.score(), two.score());
        assertArrayEquals(one.low(), two.low());
        assertEquals(one.learned(), two.learned());
    }

    @Test
    void cancelIsHeard() {
        Blobs blobs = Blobs.of(6, 8, 8, .5, 1);
        Evidence evidence = evidence(blobs, blobs.labels(6, 2), 6);
        assertThrows(CancelledException.class, () -> new ThresholdLearner(ThresholdLearner.Words.INTENTS, CutCriterion.BCUBED_F1,
                9,
                1).learn(List.of(evidence), evidence.tree(), new Cancels(4)));
    }
}
