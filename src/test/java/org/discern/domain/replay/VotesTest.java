package org.discern.domain.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VotesTest {
    @Test
    void aClusterWithMostExamplesGetsTheRule() {
        Votes votes = Votes.of(List.of(new int[]{7, 7, 7, 9}, new int[]{9, 9, 9, 9}));
        assertEquals(Map.of(0, List.of(7), 1, List.of(9)), votes.given());
        assertEquals(Map.of(0, 0.75, 1, 1.0), votes.agreed());
        assertEquals(List.of(), votes.scattered());
    }

    @Test
    void anIntentThatFellApartIsMergedLargestFirst() {
        Votes votes = Votes.of(List.of(new int[]{3, 3, 5, 5, 5, -1}));
        assertEquals(Map.of(0, List.of(5, 3)), votes.given());
        assertEquals(5 / 6.0, votes.agreed().get(0));
    }

    @Test
    void whatTwoRulesWantIsLeftToAPerson() {
        Votes votes = Votes.of(List.of(new int[]{4, 4, 4, 4}, new int[]{4, 4, 8, 8}));
        assertEquals(Map.of(4, List.of(0, 1)), votes.contested());
        assertEquals(Map.of(1, List.of(8)), votes.given());
        assertEquals(List.of(), votes.scattered(), "the first has a claim, even if a contested one");
    }

    @Test
    void scatteredExamplesNameNothing() {
        Votes votes = Votes.of(List.of(new int[]{1, 2, 3, 4, 5, 6, 7, 8}, new int[]{-1, -1}, new int[]{6}));
        assertEquals(List.of(0, 1), votes.scattered());
        assertEquals(Map.of(2, List.of(6)), votes.given());
    }
}
