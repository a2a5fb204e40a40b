package org.discern.engine.intent.unseen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.discern.domain.intent.UnseenScores.Verdict;
import org.junit.jupiter.api.Test;

class VerdictRuleTest {
    /// 4 % alarms, 80 % caught, none of them at a novelty between the cuts.
    private static VerdictRule rule() {
        VerdictRule rule = new VerdictRule();
        for (int i = 0; i < 1000; i++) {
            rule.known(i < 40 ? 0.99 : 0.1);
            rule.unknown(i < 800 ? 0.99 : 0.1);
        }
        return rule;
    }

    private static float[] rows(int above, int all) {
        float[] out = new float[all];
        for (int i = 0; i < above; i++) out[i] = 0.99f;
        return out;
    }

    @Test
    void countsAreAdjusted() {
        // 0.3 * 0.8 + 0.7 * 0.04 = 0.268
        Verdict verdict = rule().verdict(rows(268, 1000));
        assertTrue(verdict.unfamiliar());
        assertEquals(300, verdict.rows(), 1);
        assertTrue(verdict.low() < 300 && verdict.high() > 300, verdict.toString());
        assertTrue(verdict.reason().contains("4.0 %") && verdict.reason().contains("80.0 %"), verdict.reason());
    }

    @Test
    void alarmsTwiceAsFrequentAsMeasuredAreNoIntent() {
        Verdict verdict = rule().verdict(rows(75, 1000));
        assertFalse(verdict.unfamiliar(), verdict.reason());
        assertEquals(0, verdict.low());
        assertTrue(verdict.high() > 40, "yet some may be there: " + verdict);
    }

    @Test
    void moreRowsThanThatAre() { assertTrue(rule().verdict(rows(150, 1000)).unfamiliar()); }

    @Test
    void nothingToAskAboutIsNone() { assertEquals(0, rule().verdict(new float[0]).high()); }

    @Test
    void rivalsClaimNoKnowledgeOfWhatTheyMiss() {
        VerdictRule rule = VerdictRule.assumingAllCaught();
        for (int i = 0; i < 100; i++) rule.known(i < 10 ? 0.6 : 0.4);
        Verdict verdict = rule.verdict(rows(550, 1000));
        assertEquals(500, verdict.rows(), 1);
        assertFalse(verdict.reason().contains("left out"), verdict.reason());
    }
}
