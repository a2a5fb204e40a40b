package org.discern.work.recipe.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.discern.domain.recipe.GraphPart;
import org.discern.domain.recipe.GraphUnion;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.Relation;
import org.discern.domain.recipe.rank.GraphPath;
import org.junit.jupiter.api.Test;

class WalkTest {
    private static final Relation CONTAINS = Relation.of(NodeKind.INGREDIENT);

    /// Ana saved Stew; Stew and Pie share salt (in all of 30 recipes) and saffron (in these two only).
    private static RecipeGraph salty() {
        var part = new GraphPart.Builder();
        int stew = part.node(NodeKind.RECIPE, "stew", "");
        int pie = part.node(NodeKind.RECIPE, "pie", "");
        for (int r : new int[]{stew, pie}) part.edge(r, CONTAINS, part.node(NodeKind.INGREDIENT, "saffron", ""));
        for (int i = 0; i < 28; i++)
            part.edge(part.node(NodeKind.RECIPE, "r" + i, ""), CONTAINS, part.node(NodeKind.INGREDIENT,
                    "salt", ""));
        for (int r : new int[]{stew, pie}) part.edge(r, CONTAINS, part.node(NodeKind.INGREDIENT, "salt", ""));
        part.interaction(part.node(NodeKind.USER, "ana", ""), stew, "save", 1, Float.NaN);
        return GraphUnion.of(List.of(part.build(false)));
    }

    private static List<String> names(RecipeGraph graph, GraphPath path) {
        return path.nodes().stream().map(graph::name).toList();
    }

    @Test
    void theRareExplainsBetterThanTheCommon() {
        RecipeGraph graph = salty();
        int ana = graph.find(NodeKind.USER, "ana");
        int pie = graph.find(NodeKind.RECIPE, "pie");
        List<GraphPath> found = new ExplainingPaths(graph).best(ana, pie, 3);
        assertEquals(List.of("ana", "stew", "saffron", "pie"), names(graph, found.getFirst()));
        assertEquals(List.of("ana", "stew", "salt", "pie"), names(graph, found.get(1)));
        assertTrue(found.getFirst().weight() > found.get(1).weight());
        assertEquals(3, new ExplainingPaths(graph).shortest(ana, pie).orElseThrow().relations().size());
    }

    @Test
    void pathsAreSimpleConnectedAndInOrder() {
        for (long seed = 0; seed < 30; seed++) {
            RecipeGraph graph = random(seed);
            List<GraphPath> found = new ExplainingPaths(graph).best(0, graph.recipeNode(0), 5);
            double last = Double.MAX_VALUE;
            for (GraphPath path : found) {
                assertEquals(path.nodes().size(), path.nodes().stream().distinct().count());
                for (int i = 1; i < path.nodes().size(); i++) {
                    int to = path.nodes().get(i);
                    assertTrue(java.util.Arrays.stream(Way.neighbours(graph, path.nodes().get(i - 1), path.relations().get(i
                            - 1)))
                            .anyMatch(n -> n == to), "an edge of that relation");
                }
                assertTrue(path.weight() <= last);
                last = path.weight();
            }
        }
    }

    private static RecipeGraph random(long seed) {
        var random = new SplittableRandom(seed);
        var part = new GraphPart.Builder();
        for (int u = 0; u < 4; u++)
            for (int i = 0; i < 3; i++)
                part.interaction(part.node(NodeKind.USER, "u" + u, ""), part.node(NodeKind.RECIPE, "r"
                        + random.nextInt(8), ""), i == 0 ? "save" : "browse", i, Float.NaN);
        for (int r = 0; r < 8; r++)
            for (int i = 0; i < 3; i++)
                part.edge(part.node(NodeKind.RECIPE, "r" + r, ""), CONTAINS, part.node(NodeKind.INGREDIENT,
                        "i" + random.nextInt(6), ""));
        return GraphUnion.of(List.of(part.build(false)));
    }

    @Test
    void aPatternKeepsOnlyWholeWalks() {
        RecipeGraph graph = salty();
        int saffron = graph.find(NodeKind.INGREDIENT, "saffron");
        int contains = graph.relations().indexOf(CONTAINS);
        var match = new Pattern(NodeKind.INGREDIENT, saffron, List.of(new Pattern.Step(contains, NodeKind.RECIPE, -1),
                new Pattern.Step(contains, NodeKind.INGREDIENT, -1))).match(graph, 25);
        assertEquals(2, match.nodes().get(1).length);
        assertEquals(2, match.nodes().get(2).length, "saffron and salt");
        var limited = new Pattern(NodeKind.INGREDIENT, graph.find(NodeKind.INGREDIENT, "salt"), List.of(new Pattern.Step(contains,
                NodeKind.RECIPE, -1))).match(graph, 5);
        assertEquals(5, limited.nodes().get(1).length);
        assertTrue(limited.cut());
    }

    @Test
    void namesAreFoundByTheirBeginningsFirst() {
        RecipeGraph graph = salty();
        assertEquals("salt", graph.name(FindNodes.of(graph, "sal", null, 3).getFirst()));
        assertEquals(2, FindNodes.of(graph, "sa", NodeKind.INGREDIENT, 9).size());
        assertTrue(FindNodes.of(graph, "zzz", null, 3).isEmpty());
    }

    @Test
    void theCommonestIsFirstAmongRecipesAndTheRarestAmongAttributes() {
        RecipeGraph graph = salty();
        int stew = graph.find(NodeKind.RECIPE, "stew");
        int[] all = Way.neighbours(graph, stew, graph.relations().indexOf(CONTAINS));
        assertEquals("saffron", graph.name(Telling.ordered(graph, stew, all, java.util.Map.of())[0]));
    }
}
