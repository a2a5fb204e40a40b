package org.discern.engine.recipe.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.recipe.likes.Ease;
import org.discern.engine.recipe.likes.Feedback;
import org.discern.engine.recipe.likes.ItemNeighbours;
import org.discern.engine.recipe.likes.Recommender;
import org.junit.jupiter.api.Test;

/// Two tight groups: users 0..3 like recipes 0 1 2, users 4..7 like 3 4 5; user 3 has not met 2, user 7 not 5.
class BaselinesTest {
    private static final Feedback TWO_GROUPS = twoGroups();

    private static Feedback twoGroups() {
        int[] starts = new int[9];
        int[] recipe = new int[22];
        int n = 0;
        for (int u = 0; u < 8; u++) {
            for (int i = 0; i < (u % 4 == 3 ? 2 : 3); i++) recipe[n++] = u / 4 * 3 + i;
            starts[u + 1] = n;
        }
        float[] weight = new float[n];
        Arrays.fill(weight, 1);
        return new Feedback(starts, recipe, new byte[n], weight, new long[n], 6);
    }

    private static void findsTheMissingOne(Recommender method) {
        float[] scores = new float[6];
        method.scores(3, scores);
        assertTrue(scores[2] > Math.max(scores[3], Math.max(scores[4], scores[5])), Arrays.toString(scores));
        method.scores(7, scores);
        assertTrue(scores[5] > Math.max(scores[0], Math.max(scores[1], scores[2])), Arrays.toString(scores));
    }

    @Test
    void neighboursFindIt() { findsTheMissingOne(ItemNeighbours.fit(TWO_GROUPS, 2, Parallel.NONE)); }

    @Test
    void theClosedFormFindsIt() { findsTheMissingOne(Ease.fit(TWO_GROUPS, 1)); }

    @Test
    void factorsFindIt() {
        findsTheMissingOne(BprMf.fit(TWO_GROUPS, 8, .05, .001, 200, 3, now -> {
            float[] scores = new float[6];
            now.scores(3, scores);
            return scores[2] - scores[5];
        }, Progress.NONE));
    }

    /// `B = I - P / diag(P)` for `X = (1 1)`, λ = 1: `G + λI = (2 1; 1 2)`, `P = (2 -1; -1 2) / 3`, so `B` is .5 beside the diagonal.
    @Test
    void theClosedFormIsTheOneOfThePaper() {
        Ease ease = Ease.fit(new Feedback(new int[]{0, 2}, new int[]{0, 1}, new byte[2], new float[]{1, 1}, new long[2], 2), 1);
        float[] scores = new float[2];
        ease.scores(0, scores);
        assertEquals(.5f, scores[0], 1e-6f);
        assertEquals(.5f, scores[1], 1e-6f);
    }

    @Test
    void recentLikesCountMore() {
        var rows = new Feedback(new int[]{0, 2}, new int[]{0, 1}, new byte[2], new float[]{1, 1}, new long[]{0, 10}, 2);
        float[] counts = Popular.recent(rows, 10).counts();
        assertEquals(.5f, counts[0], 1e-6f);
        assertEquals(1f, counts[1], 1e-6f);
    }
}
