package org.discern.domain.recipe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GraphUnionTest {
    @Test
    void numbersUsersThenRecipesThenAttributes() {
        RecipeGraph g = SixNodes.graph();
        assertEquals(6, g.size());
        assertEquals(List.of("Ana", "Ben", "Chili", "Pasta", "beans", "quick"), IntStream.range(0, 6).mapToObj(
                g::name).toList());
        assertEquals(3, g.find(NodeKind.RECIPE, "2"));
        assertEquals(-1, g.find(NodeKind.USER, "2"));
    }

    @Test
    void keepsEveryEdgeOnceInBothDirections() {
        RecipeGraph g = SixNodes.graph();
        assertEquals(6, g.edges());
        for (int a = 0; a < g.size(); a++)
            for (int b = 0; b < g.size(); b++) assertEquals(g.joined(a, b), g.joined(b, a), a + " " + b);
        assertTrue(g.joined(2, 4));
    }

    @Test
    void ordersInteractionsByUserThenTime() {
        Interactions all = SixNodes.graph().interactions();
        assertArrayEquals(new int[]{2, 3, 3, 3}, all.recipe());
        assertArrayEquals(new long[]{10, 20, 30, 40}, all.time());
        assertArrayEquals(new int[]{0, 2, 4}, all.starts());
    }

    @Test
    void thePartsOfTwoFilesBecomeOneGraph() {
        var other = new GraphPart.Builder();
        int chili = other.node(NodeKind.RECIPE, "1", "Another name");
        int soup = other.node(NodeKind.RECIPE, "3", "Soup");
        other.edge(chili, new Relation("is similar to", NodeKind.RECIPE, NodeKind.RECIPE), soup);
        other.edge(chili, new Relation("is similar to", NodeKind.RECIPE, NodeKind.RECIPE), chili);
        other.text(chili, new RecipeText("Cold.", 99, List.of(), List.of()));
        RecipeGraph g = GraphUnion.of(List.of(SixNodes.part(), other.build(false)));
        assertEquals(7, g.size());
        assertEquals("Chili", g.name(g.find(NodeKind.RECIPE, "1")));
        assertEquals("Hot.", g.text(2).description());
        assertEquals(RecipeText.NONE, g.text(3));
        assertEquals(7, g.edges(), "the loop is dropped");
    }

    @Test
    void nothingBecomesAnEmptyGraph() {
        assertEquals(0, GraphUnion.of(List.of()).size());
        assertEquals(-1, RecipeGraph.EMPTY.find(NodeKind.USER, "ana"));
    }
}
