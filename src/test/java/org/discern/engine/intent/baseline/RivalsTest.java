package org.discern.engine.intent.baseline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.UnseenScores;
import org.discern.domain.run.CancelledException;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.unseen.Islands;
import org.discern.engine.intent.unseen.UnseenTask;
import org.junit.jupiter.api.Test;

class RivalsTest {
    private static final RivalSpec SHORT = new RivalSpec(12, 10, 64, 1e-2, 1e-4, true, 3);

    @Test
    void docFindsMostOfTheHiddenIslands() {
        mostlyRight(DocDetector.score(Islands.mixed(1).task(), new RivalSpec(30, 10, 32, 1e-2, 1e-4, false, 3), Progress.NONE));
    }

    @Test
    void adbFindsMostOfTheHiddenIslands() {
        mostlyRight(AdbDetector.score(Islands.mixed(1).task(), SHORT.onceOnly(), Progress.NONE));
    }

    private static void mostlyRight(UnseenScores scores) {
        Islands islands = Islands.mixed(1);
        int right = 0;
        for (int row = 0; row < scores.size(); row++)
            if (scores.isUnseen(row, scores.suggestedCut()) == islands.isHidden(row)) right++;
        assertTrue(right > 0.75 * scores.size(), right + " of " + scores.size());
        assertTrue(scores.verdict().unfamiliar(), scores.verdict().reason());
    }

    @Test
    void sameSeedSameScores() {
        UnseenTask task = new Islands(2).known(0, 20, 5).known(1, 20, 5).hidden(2, 10).task();
        RivalSpec once = SHORT.onceOnly();
        assertArrayEquals(DocDetector.score(task, once, Progress.NONE).novelty(), DocDetector.score(task, once, Progress.NONE)
                .novelty());
        assertArrayEquals(AdbDetector.score(task, once, Progress.NONE).novelty(), AdbDetector.score(task, once, Progress.NONE)
                .novelty());
    }

    @Test
    void cancelLeavesTheEngineFreeForTheNextTraining() {
        UnseenTask task = new Islands(3).known(0, 20, 5).known(1, 20, 5).hidden(2, 10).task();
        Progress cancelled = new Progress() {
            @Override
            public void stage(String name, int step, int steps) {
                // not of interest
            }

            @Override
            public void at(long done, long total) { if (done == 2) throw new CancelledException(); }

            @Override
            public void point(String series, double x, double y) {
                // not of interest
            }

            @Override
            public void check() {
                // only later
            }
        };
        assertThrows(CancelledException.class, () -> DocDetector.score(task, SHORT, cancelled));
        assertThrows(CancelledException.class, () -> AdbDetector.score(task, SHORT, cancelled));
        assertEquals(task.size(), DocDetector.score(task, SHORT.onceOnly(), Progress.NONE).size());
    }

    /// Probabilities 0.9 and 0.9 of intent 0: sigma 0.1, threshold 0.7. Those of intent 1 scatter wildly: 0.5.
    @Test
    void docThresholdIsThreeSigmaBelowOneAndAtLeastOneHalf() {
        float nine = (float) Math.log(9);
        FloatMatrix logits = new FloatMatrix(4, 2, new float[]{nine, 0, nine, 0, 0, -nine, 0, nine});
        double[] t = DocDetector.thresholds(logits, new int[]{3, 4, 5, 6}, new int[]{-1, -1, -1, 0, 0, 1, 1}, 2);
        assertEquals(0.7, t[0], 1e-5);
        assertEquals(0.5, t[1], 1e-9);
    }

    @Test
    void noveltyIsOneHalfWhereTheRuleChangesItsMind() {
        assertEquals(0, DocDetector.novelty(1, 0.7), 1e-12);
        assertTrue(DocDetector.novelty(0.71, 0.7) <= 0.5);
        assertTrue((float) DocDetector.novelty(0.7, 0.7) > 0.5);
        assertEquals(1, DocDetector.novelty(0, 0.7), 1e-12);
        assertTrue(AdbDetector.novelty(0.99, 1) <= 0.5);
        assertTrue((float) AdbDetector.novelty(1, 1) > 0.5);
        assertEquals(0, AdbDetector.novelty(0, 1), 1e-12);
        assertTrue(AdbDetector.novelty(0, 0) > 0.5, "a ball without a radius holds nothing");
    }
}
