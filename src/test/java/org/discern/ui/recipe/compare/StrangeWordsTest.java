package org.discern.ui.recipe.compare;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.ui.recipe.compare.live.StrangeWords;
import org.junit.jupiter.api.Test;

class StrangeWordsTest {
    @Test
    void oneKnownWordIsEnough() {
        RecipeGraph graph = SmallKitchen.graph();
        String known = graph.name(0).toLowerCase(Locale.ROOT).split(" ")[0];
        assertTrue(StrangeWords.only(graph, "xyzzy qqq"));
        assertFalse(StrangeWords.only(graph, "xyzzy " + known));
        assertFalse(StrangeWords.only(graph, " "), "nothing is not strange");
    }
}
