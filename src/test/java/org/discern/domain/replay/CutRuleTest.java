package org.discern.domain.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.discern.domain.intent.CutCriterion;
import org.discern.domain.intent.ScoreCurve;
import org.junit.jupiter.api.Test;

class CutRuleTest {
    private static ScoreCurve learned(double height) {
        return new ScoreCurve(CutCriterion.BCUBED_F1, new double[0], new float[0], new float[0], new float[0], new int[0], height,
                height, height, height, height, "");
    }

    @Test
    void aChosenHeightFollowsTheLearnedOne() {
        CutRule finer = CutRule.of(learned(0.8), Optional.of(0.6));
        assertEquals(CutRule.Kind.TIMES, finer.kind());
        assertEquals(0.75, finer.on(learned(1)).orElseThrow(), 1e-12);
        assertEquals(Optional.empty(), finer.on(learned(Double.NaN)), "nothing learned, nothing to go by");
    }

    @Test
    void theLearnedOneStaysTheLearnedOne() {
        assertEquals(Optional.empty(), CutRule.of(learned(0.8), Optional.empty()).on(learned(2)));
    }

    @Test
    void whereNothingWasLearnedTheHeightItselfIsKept() {
        assertEquals(Optional.of(0.4), CutRule.of(learned(Double.NaN), Optional.of(0.4)).on(learned(2)));
    }
}
