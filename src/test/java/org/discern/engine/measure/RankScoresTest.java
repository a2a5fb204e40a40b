package org.discern.engine.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RankScoresTest {
    @Test
    void aPerfectListScoresOne() { assertEquals(new RankScores(1, 1, 1, 1), RankScores.of(new int[]{0, 1, 2}, 3)); }

    @Test
    void theIdealCountsWhatWasMissed() {
        RankScores s = RankScores.of(new int[]{0}, 2);
        assertEquals(.5, s.recall20());
        assertEquals(1 / (1 + Math.log(2) / Math.log(3)), s.ndcg20(), 1e-12);
    }

    @Test
    void nothingFoundScoresNothing() {
        assertEquals(RankScores.NONE, RankScores.of(new int[]{20, 21}, 2));
        assertEquals(0, RankScores.of(new int[]{15}, 1).recall10());
    }

    @Test
    void moreThanTwentyWantedCannotAskForMoreThanTwenty() {
        int[] places = new int[20];
        for (int i = 0; i < 20; i++) places[i] = i;
        assertEquals(1, RankScores.of(places, 50).ndcg20(), 1e-12);
    }
}
