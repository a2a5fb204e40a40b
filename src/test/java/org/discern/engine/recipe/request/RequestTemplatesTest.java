package org.discern.engine.recipe.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.discern.domain.recipe.GraphPart;
import org.discern.domain.recipe.GraphUnion;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.Relation;
import org.discern.domain.run.Progress;
import org.discern.engine.recipe.request.RequestTemplates.Asked;
import org.discern.engine.recipe.request.RequestTemplates.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestTemplatesTest {
    private static final RecipeGraph GRAPH = graph();
    private static final int PIE = GRAPH.find(NodeKind.RECIPE, "1");

    private static RecipeGraph graph() {
        var b = new GraphPart.Builder();
        int pie = b.node(NodeKind.RECIPE, "1", "Buttermilk Pie");
        for (NodeKind kind : RequestTemplates.KINDS) b.edge(pie, Relation.of(kind), b.node(kind, switch (kind) {
            case INGREDIENT -> "eggs";
            case INGREDIENT_GROUP -> "dairy";
            case CUISINE -> "southwest asia (middle east)";
            case CATEGORY -> "Lunch/Snacks";
            case MEAL -> "kid_friendly";
            case DIET -> "vegetarian";
            case APPLIANCE -> "oven";
            default -> "low in sugar";
        }, ""));
        b.edge(pie, Relation.of(NodeKind.CATEGORY), b.node(NodeKind.CATEGORY, "buttermilk pies", ""));
        b.edge(pie, Relation.of(NodeKind.CATEGORY), b.node(NodeKind.CATEGORY, "Best Buttermilk Pie Ever", ""));
        return GraphUnion.of(List.of(b.build(false)));
    }

    @ParameterizedTest
    @EnumSource(Use.class)
    void whatIsToldIsTrueReadBackAndNeverTheName(Use use) {
        RequestIndex index = RequestIndex.of(GRAPH, Progress.NONE);
        var templates = new RequestTemplates(GRAPH, use, RequestTemplates.KINDS);
        Set<Integer> told = new HashSet<>();
        for (int seed = 0; seed < 300; seed++) {
            int count = 1 + seed % 3;
            Asked asked = templates.request(PIE, count, seed).orElseThrow();
            assertEquals(asked, templates.request(PIE, count, seed).orElseThrow());
            assertEquals(count, new HashSet<>(asked.attributes()).size());
            told.addAll(asked.attributes());
            assertFalse(asked.text().toLowerCase(java.util.Locale.ROOT).contains("buttermilk"), asked.text());
            for (int node : asked.attributes()) assertTrue(GRAPH.joined(PIE, node));
            var request = index.parse(asked.text());
            assertEquals(count, request.constraints().size(), asked.text() + " read as " + request);
            assertTrue(index.matches(request).has(0), asked.text() + " read as " + request);
        }
        assertEquals(8, told.size());
    }

    @Test
    void trainingAndTestSayNothingAlike() {
        Set<String> training = texts(Use.TRAINING);
        Set<String> test = texts(Use.TEST);
        assertTrue(training.size() > 50 && test.size() > 50);
        training.retainAll(test);
        assertEquals(Set.of(), training);
    }

    private static Set<String> texts(Use use) {
        Set<String> out = new HashSet<>();
        for (int seed = 0; seed < 300; seed++)
            out.add(new RequestTemplates(GRAPH, use, RequestTemplates.KINDS).request(PIE, 1, seed).orElseThrow().text());
        return out;
    }

    @Test
    void tooFewAttributesMakeNoRequest() {
        assertEquals(Optional.empty(), new RequestTemplates(GRAPH, Use.TEST, Set.of(NodeKind.MEAL)).request(PIE, 2, 1));
    }
}
