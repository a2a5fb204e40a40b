package org.discern.engine.recipe.request;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.discern.domain.recipe.GraphPart;
import org.discern.domain.recipe.GraphUnion;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeText;
import org.discern.domain.recipe.Relation;
import org.discern.domain.run.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Bm25Test {
    @Test
    void scoresFollowTheFormula() {
        var b = new GraphPart.Builder();
        int soup = b.node(NodeKind.RECIPE, "1", "Tomato soup");
        b.node(NodeKind.RECIPE, "2", "Bread");
        b.text(soup, new RecipeText("A soup.", -1, List.of(), List.of()));
        b.edge(soup, Relation.of(NodeKind.INGREDIENT), b.node(NodeKind.INGREDIENT, "tomatoes", ""));
        float[] scores = RequestIndex.of(GraphUnion.of(List.of(b.build(false))), Progress.NONE).bm25().scores("SOUPS soup!");
        // By hand: name 3 + 3, description 1 + 1, ingredient 1.5 = 9.5 beside 3; mean 6.25; "soup" weighs 3 + 1 in one of two.
        double idf = Math.log(1 + 1.5 / 1.5);
        double expected = idf * 4 * 2.2 / (4 + 1.2 * (.25 + .75 * 9.5 / 6.25));
        assertArrayEquals(new float[]{(float) expected, 0}, scores, 1e-5f);
    }

    @Test
    void unknownWordsScoreNothing() {
        var b = new GraphPart.Builder();
        b.node(NodeKind.RECIPE, "1", "Bread");
        float[] scores = RequestIndex.of(GraphUnion.of(List.of(b.build(false))), Progress.NONE).bm25().scores("zebra, \0");
        assertArrayEquals(new float[]{0}, scores);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aSetCountsItsMembers(long seed) {
        var random = new Random(seed);
        int size = random.nextInt(300);
        var allowed = new Matches(size);
        for (int i = 0; i < size; i++) if (random.nextInt(3) > 0) allowed.add(i);
        assertEquals(IntStream.range(0, size).filter(allowed::has).count(), allowed.count());
    }

    @Test
    void aMoreFittingTextScoresMore() {
        var b = new GraphPart.Builder();
        b.node(NodeKind.RECIPE, "1", "Lemon chicken");
        b.node(NodeKind.RECIPE, "2", "Lemon cake");
        float[] scores = RequestIndex.of(GraphUnion.of(List.of(b.build(false))), Progress.NONE).bm25().scores("lemon chickens");
        assertTrue(scores[0] > scores[1] && scores[1] > 0);
    }
}
