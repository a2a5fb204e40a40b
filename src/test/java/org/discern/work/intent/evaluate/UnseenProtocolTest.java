package org.discern.work.intent.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.intent.UnseenScores;
import org.junit.jupiter.api.Test;

class UnseenProtocolTest {
    /// Six intents `a`..`f` of ten rows each.
    private static List<Utterance> rows(String kind) {
        List<Utterance> out = new ArrayList<>();
        for (char intent = 'a'; intent <= 'f'; intent++)
            for (int i = 0; i < 10; i++) out.add(Utterance.of(out.size() + 1, kind + " " + intent + i, String.valueOf(intent)));
        return out;
    }

    private static List<Utterance> test() {
        List<Utterance> out = new ArrayList<>(rows("test"));
        out.add(Utterance.of(999, "what is love", "oos"));
        return out;
    }

    @Test
    void halfTheIntentsAreKnownAndTheirRowsAreLabelled() {
        UnseenDraw draw = UnseenDraw.of(rows("train"), test(), 0.5, 0.2, 4);
        assertEquals(3, draw.corpus().intents().size());
        assertEquals(6, draw.firstTest());
        assertEquals(61, draw.tests());
        assertEquals(30, java.util.Arrays.stream(draw.truth()).filter(t -> t >= 0).count());
        for (int row : draw.testRows()) assertEquals("", draw.corpus().get(row).intent(), "test labels are hidden");
        assertEquals(-1, draw.truth()[60], "out of scope is open");
        for (int i = 0; i < 60; i++) {
            String own = test().get(i).intent();
            assertEquals(draw.corpus().intents().indexOf(own), draw.truth()[i]);
        }
    }

    @Test
    void sameSeedSameDrawAndOtherSeedsDiffer() {
        assertEquals(UnseenDraw.of(rows("train"), test(), 0.5, 0.5, 4).corpus(), UnseenDraw.of(rows("train"), test(), 0.5, 0.5,
                4).corpus());
        Set<String> draws = new TreeSet<>();
        for (int seed = 0; seed < 20; seed++)
            draws.add(String.join("", UnseenDraw.of(rows("train"), test(), 0.5, 0.5, seed).corpus().intents().names()));
        assertTrue(draws.size() > 5, draws.toString());
    }

    @Test
    void trainingRowsTheTestFileHoldsAreLeftOut() {
        List<Utterance> train = new ArrayList<>(rows("train"));
        for (char intent = 'a'; intent <= 'f'; intent++)
            train.add(Utterance.of(1, " TEST " + intent + "0", String.valueOf(intent)));
        UnseenDraw draw = UnseenDraw.of(train, test(), 0.5, 1, 4);
        assertEquals(3, draw.dropped());
        Set<String> texts = test().stream().map(Utterance::text).collect(Collectors.toSet());
        for (int i = 0; i < draw.firstTest(); i++) assertTrue(!texts.contains(draw.corpus().get(i).text().strip().toLowerCase()));
    }

    @Test
    void aStandInFoundInTheTestFileStopsTheEvaluation() {
        UnseenDraw draw = UnseenDraw.of(rows("train"), test(), 0.5, 1, 4);
        assertTrue(assertThrows(IllegalStateException.class, () -> draw.refuseLeaks(List.of("What is Love"))).getMessage()
                .contains(
                        "What is Love"));
        draw.refuseLeaks(List.of("something else"));
    }

    @Test
    void aDrawMadeElsewhereIsCleanedToo() {
        UnseenDraw draw = UnseenDraw.of(rows("train"), test(), 0.5, 1, 4);
        List<Utterance> rows = new ArrayList<>(draw.corpus().utterances());
        rows.set(3, Utterance.of(4, "What is LOVE", rows.get(3).intent()));
        UnseenDraw leaky = new UnseenDraw(org.discern.domain.corpus.Corpus.of("leaky", rows), draw.firstTest(), draw.truth(), 0);
        assertThrows(IllegalStateException.class, () -> leaky.refuseLeaks(List.of()));
        UnseenDraw clean = leaky.only(leaky.rowsWithoutLeaks());
        clean.refuseLeaks(List.of());
        assertEquals(1, clean.dropped());
        assertEquals(draw.firstTest() - 1, clean.firstTest());
        assertEquals(draw.tests(), clean.tests());
    }

    @Test
    void oneKnownIntentIsTooFew() {
        assertThrows(WorkbenchException.class, () -> UnseenDraw.of(rows("train"), test(), 0.1, 1, 4));
    }

    @Test
    void rowsAboveTheCutAreOpenAndOthersTheirNearest() {
        UnseenDraw draw = UnseenDraw.of(rows("train"), test(), 0.5, 1, 4);
        int n = draw.corpus().size();
        float[] novelty = new float[n];
        int[] nearest = new int[n];
        for (int i = 0; i < draw.tests(); i++) {
            novelty[draw.firstTest() + i] = draw.truth()[i] < 0 ? 0.9f : 0.1f;
            nearest[draw.firstTest() + i] = Math.max(0, draw.truth()[i]);
        }
        var verdict = new UnseenScores.Verdict(true, 31, 20, 40, "");
        var perfect = UnseenProtocol.outcome(draw, new UnseenScores(draw.corpus().intents(), novelty, nearest, new float[n], 0.5,
                verdict));
        assertEquals(1, perfect.f1All(), 1e-12);
        assertEquals(1, perfect.f1Open(), 1e-12);
        assertEquals(31 / 61.0, perfect.openShare(), 1e-12);
        assertEquals(31 / 61.0, perfect.estimatedShare(), 1e-12);
        novelty[draw.firstTest() + 60] = 0.1f;
        var one = UnseenProtocol.outcome(draw, new UnseenScores(draw.corpus().intents(), novelty, nearest, new float[n], 0.5,
                verdict));
        assertEquals(2 * 30 / 61.0, one.f1Open(), 1e-12);
        assertEquals(60 / 61.0, one.acc(), 1e-12);
    }
}
