package org.discern.engine.recipe.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.discern.domain.array.FloatMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreeTextRankerTest {
    private static final FreeTextRanker RANKER = new FreeTextRanker();

    /// All vectors alike, so that constraints and words alone decide.
    private static List<Integer> order(String request, String... texts) {
        FloatMatrix ones = FloatMatrix.zeros(texts.length, 1);
        return RANKER.rank(RANKER.parse(request), List.of(texts), FloatMatrix.zeros(1, 1), ones).stream().map(
                FreeTextRanker.Placed::place).toList();
    }

    @Test
    void whatBreaksAConstraintComesLast() {
        assertEquals(List.of(1, 0), order("pasta without nuts", "Pasta pasta with walnut pesto", "Nut-free noodles"));
        assertEquals(List.of(1, 0), order("chicken in 30 minutes", "Chicken chicken chicken, 2 hours",
                "Chicken, ready in 20 minutes"));
        assertEquals(List.of(1, 2, 0), order("vegan soup without onions", "Beef soup with onions", "Lentil soup", "Beef soup"));
    }

    @Test
    void wordsDecideAmongTheRest() {
        assertEquals(List.of(2, 1, 0), order("lemon chicken", "Beef stew", "Chicken stew", "Lemon chicken"));
    }

    @Test
    void meaningDecidesWhenWordsDoNot() {
        FloatMatrix texts = new FloatMatrix(2, 2, new float[]{0, 1, 1, 0});
        List<FreeTextRanker.Placed> order = RANKER.rank(RANKER.parse("zebra"), List.of("a", "b"), new FloatMatrix(1, 2,
                new float[]{1,
                        0}), texts);
        assertEquals(1, order.getFirst().place());
        assertEquals(1, order.getFirst().score(), 1e-9);
    }

    @Test
    void nothingToRankIsNoTrouble() {
        assertEquals(List.of(), order("soup"));
        assertEquals(List.of(0, 1), order("", "", "\0"));
        assertTrue(RANKER.rank(RANKER.parse(""), List.of(), FloatMatrix.zeros(1, 3), FloatMatrix.zeros(0, 3)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ready in 20 minutes. Chill for 2 hours if you like. | 20
            Bake 40 minutes, rest 10 minutes | 40
            Total time: 1 h 15 min | 75
            Nobody knows | -1
            """)
    void theTimeIsTheWholeOneOrTheLongest(String text, int minutes) { assertEquals(minutes, FreeTextRanker.minutes(text)); }
}
