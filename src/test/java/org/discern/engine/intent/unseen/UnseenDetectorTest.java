package org.discern.engine.intent.unseen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.intent.UnseenScores;
import org.discern.domain.run.CancelledException;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnseenDetectorTest {
    private static UnseenScores score(UnseenTask task, UnseenSpec spec) {
        return UnseenDetector.score(task, spec, Parallel.NONE, Progress.NONE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void rowsOfHiddenIslandsAreNovelAndOthersAreNot(boolean usePool) {
        Islands islands = Islands.mixed(1);
        UnseenScores scores = score(islands.task(), new UnseenSpec(usePool, 5));
        int right = 0;
        for (int row = 0; row < scores.size(); row++)
            if (scores.isUnseen(row, scores.suggestedCut()) == islands.isHidden(row)) right++;
        assertTrue(right > 0.93 * scores.size(), right + " of " + scores.size());
    }

    @Test
    void nearestIntentIsTheIslandItself() {
        Islands islands = Islands.mixed(2);
        UnseenTask task = islands.task();
        UnseenScores scores = score(task, UnseenSpec.defaults(5));
        for (int row : task.labelled()) assertEquals(task.labels()[row], scores.nearest()[row], "row " + row);
        for (int row = 0; row < scores.size(); row++) {
            assertTrue(scores.novelty()[row] >= 0 && scores.novelty()[row] <= 1);
            assertTrue(scores.margin()[row] >= 0 && scores.margin()[row] <= 1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void hiddenIntentsAreNoticedAndCounted(long seed) {
        Islands islands = Islands.mixed(seed);
        UnseenScores.Verdict verdict = score(islands.task(), UnseenSpec.defaults(seed)).verdict();
        assertTrue(verdict.unfamiliar(), verdict.reason());
        assertTrue(verdict.low() <= islands.hiddenRows() && islands.hiddenRows() <= verdict.high(), verdict.toString());
        assertTrue(verdict.low() <= verdict.rows() && verdict.rows() <= verdict.high());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whereAllIntentsAreKnownTheVerdictIsNone(long seed) {
        UnseenScores.Verdict verdict = score(Islands.allKnown(seed).task(), UnseenSpec.defaults(seed)).verdict();
        assertFalse(verdict.unfamiliar(), verdict.reason());
        assertEquals(0, verdict.low());
        assertTrue(verdict.reason().startsWith("None"), verdict.reason());
    }

    /// The score of a labelled row is that of a row nobody labelled: whatever its label says, it stays the same.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLabelledRowsScoreDoesNotDependOnItsOwnLabel(boolean usePool) {
        UnseenTask task = Islands.mixed(3).task();
        UnseenSpec spec = new UnseenSpec(usePool, 9);
        UnseenScores before = score(task, spec);
        for (int row : new int[]{0, 25, 100, 301}) {
            if (task.labels()[row] < 0) continue;
            int other = (task.labels()[row] + 5) % task.intents().size();
            UnseenScores after = score(Islands.relabelled(task, row, other), spec);
            assertEquals(before.novelty()[row], after.novelty()[row], 0f, "row " + row);
            assertEquals(before.nearest()[row], after.nearest()[row], "row " + row);
            assertEquals(before.margin()[row], after.margin()[row], 0f, "row " + row);
            assertFalse(java.util.Arrays.equals(before.novelty(), after.novelty()), "other rows may well notice");
        }
    }

    @Test
    void sameSeedSameBitsWhateverTheThreads() {
        UnseenTask task = Islands.mixed(4).task();
        UnseenScores one = score(task, UnseenSpec.defaults(5));
        UnseenScores again = UnseenDetector.score(task, UnseenSpec.defaults(5), new Backwards(), Progress.NONE);
        assertArrayEquals(one.novelty(), again.novelty());
        assertArrayEquals(one.margin(), again.margin());
        assertEquals(one.verdict(), again.verdict());
        assertFalse(java.util.Arrays.equals(one.novelty(), score(task, UnseenSpec.defaults(6)).novelty()),
                "another seed, other folds");
    }

    /// Does the work in the opposite order, as threads might.
    private static final class Backwards implements Parallel {
        @Override
        public int width() { return 4; }

        @Override
        public void forEach(int n, IntConsumer body) { for (int i = n - 1; i >= 0; i--) body.accept(i); }
    }

    @Test
    void cancelStopsItAtEveryQuestion() {
        UnseenTask task = Islands.mixed(5).task();
        var asked = new AtomicInteger();
        score(task, UnseenSpec.defaults(5), cancelAt(Integer.MAX_VALUE, asked));
        int questions = asked.get();
        assertTrue(questions > 10, "it asks often enough: " + questions);
        for (int at : new int[]{1, 3, questions / 2, questions})
            assertThrows(CancelledException.class, () -> score(task, UnseenSpec.defaults(5), cancelAt(at, new AtomicInteger())));
    }

    private static void score(UnseenTask task, UnseenSpec spec, Progress progress) {
        UnseenDetector.score(task, spec, Parallel.NONE, progress);
    }

    private static Progress cancelAt(int at, AtomicInteger asked) {
        return new Progress() {
            @Override
            public void stage(String name, int step, int steps) {
                // not of interest
            }

            @Override
            public void at(long done, long total) {
                // not of interest
            }

            @Override
            public void point(String series, double x, double y) {
                // not of interest
            }

            @Override
            public void check() { if (asked.incrementAndGet() == at) throw new CancelledException(); }
        };
    }

    @Test
    void nothingUnlabelledMeansNone() {
        Islands islands = new Islands(1);
        for (int k = 0; k < 5; k++) islands.known(k, 20, 0);
        UnseenScores scores = score(islands.task(), UnseenSpec.defaults(5));
        assertEquals(new UnseenScores.Verdict(false, 0, 0, 0, scores.verdict().reason()), scores.verdict());
        assertTrue(scores.verdict().reason().contains("every row is labelled"));
    }

    @Test
    void twoIntentsAndFewRowsAreEnough() {
        Islands islands = new Islands(1).known(0, 6, 2).known(1, 6, 2).hidden(2, 6);
        UnseenScores scores = score(islands.task(), UnseenSpec.defaults(5));
        double known = 0;
        double unseen = 0;
        for (int row = 0; row < scores.size(); row++) {
            assertTrue(Float.isFinite(scores.novelty()[row]));
            if (islands.isHidden(row)) unseen += scores.novelty()[row] / 6;
            else known += scores.novelty()[row] / 16;
        }
        assertTrue(unseen > known + 0.1, unseen + " against " + known);
    }

    @Test
    void withoutStandInsIntentsStillPlayTheUnknown() {
        Islands islands = Islands.mixed(6);
        UnseenScores scores = score(UnseenTask.of(islands.corpus(), islands.vectors(),
                islands.standIns(0)), UnseenSpec.defaults(5));
        assertTrue(scores.verdict().unfamiliar());
    }

    @Test
    void rowsMarkedOutOfDomainTeachTheUnknownAndAreNotAskedAbout() {
        Islands islands = Islands.allKnown(7).hidden(20, 30);
        List<Utterance> marked = islands.corpus().utterances().stream().map(u -> islands.isHidden((int) u.id() - 1)
                ? u.withIntent(Utterance.OUT_OF_DOMAIN, "")
                : u).toList();
        UnseenTask task = UnseenTask.of(org.discern.domain.corpus.Corpus.of("marked", marked), islands.vectors(),
                islands.standIns(40));
        assertEquals(12 * 12, task.unlabelled().length);
        UnseenScores scores = score(task, UnseenSpec.defaults(5));
        assertFalse(scores.verdict().unfamiliar(), scores.verdict().reason());
        assertNotEquals(0, scores.novelty()[scores.size() - 1]);
        assertTrue(scores.isUnseen(scores.size() - 1, scores.suggestedCut()));
    }
}
