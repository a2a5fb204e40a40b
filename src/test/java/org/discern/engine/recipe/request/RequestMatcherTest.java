package org.discern.engine.recipe.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.discern.domain.recipe.GraphPart;
import org.discern.domain.recipe.GraphUnion;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.RecipeText;
import org.discern.domain.recipe.Relation;
import org.discern.domain.recipe.rank.Constraint;
import org.discern.domain.recipe.rank.Constraint.Attribute;
import org.discern.domain.recipe.rank.Constraint.TimeAtMost;
import org.discern.domain.recipe.rank.Ranking.Relaxation;
import org.discern.domain.run.Progress;
import org.discern.engine.recipe.rank.TopPlaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestMatcherTest {
    /// Keys are letters, so a recipe's number is its letter.
    private static final RecipeGraph SEVEN = seven();
    private static final RequestIndex INDEX = RequestIndex.of(SEVEN, Progress.NONE);

    private static RecipeGraph seven() {
        var b = new GraphPart.Builder();
        recipe(b, "a", "Chicken soup", "", 40, NodeKind.INGREDIENT, "chicken breasts", "onion");
        recipe(b, "b", "Brownies", "Even better with walnuts on top.", 30, NodeKind.INGREDIENT, "flour", "eggs");
        recipe(b, "c", "Nut-free brownies", "No almonds or pecans here.", 30, NodeKind.INGREDIENT, "flour", "coconut milk");
        recipe(b, "d", "Almond cake", "", -1, NodeKind.INGREDIENT, "sliced almonds", "milk");
        recipe(b, "e", "Garlic shrimp", "", 20, NodeKind.MEAL, "dinner");
        recipe(b, "f", "Risotto", "", 60, NodeKind.INGREDIENT, "chicken broth", "rice");
        recipe(b, "g", "Fried cheese", "", -1, NodeKind.INGREDIENT, "halloumi");
        int group = b.node(NodeKind.INGREDIENT_GROUP, "crunchy things", "");
        b.edge(b.node(NodeKind.INGREDIENT, "sliced almonds", ""), new Relation("is a", NodeKind.INGREDIENT,
                NodeKind.INGREDIENT_GROUP), group);
        edge(b, b.node(NodeKind.RECIPE, "d", ""), NodeKind.TIME, "4-hours-or-less");
        edge(b, b.node(NodeKind.RECIPE, "g", ""), NodeKind.CATEGORY, "< 15 Mins");
        return GraphUnion.of(List.of(b.build(false)));
    }

    private static void recipe(GraphPart.Builder b, String key, String name, String description, int minutes, NodeKind kind,
            String... attributes) {
        int node = b.node(NodeKind.RECIPE, key, name);
        b.text(node, new RecipeText(description, minutes, List.of(), List.of()));
        for (String attribute : attributes) edge(b, node, kind, attribute);
    }

    private static void edge(GraphPart.Builder b, int recipe, NodeKind kind, String key) {
        b.edge(recipe, Relation.of(kind), b.node(kind, key, ""));
    }

    private static String keys(List<Constraint> constraints) {
        var out = new StringBuilder();
        INDEX.matcher().matches(constraints).each(r -> out.append(SEVEN.key(SEVEN.recipeNode(r))));
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource({"INGREDIENT,chicken,false,a", "INGREDIENT,chicken,true,bcdg", "INGREDIENT_GROUP,nuts,true,acfg",
            "INGREDIENT_GROUP,nuts,false,d", "INGREDIENT,milk,true,abcfg", "INGREDIENT,milk,false,d", "INGREDIENT,garlic,false,e",
            "INGREDIENT_GROUP,dairy,true,abcf", "INGREDIENT_GROUP,crunchy things,false,d",
            "INGREDIENT_GROUP,crunchy things,true,abcfg",
            "MEAL,dinner,true,abcdfg", "DIET,vegetarian,false,bcdg", "CUISINE,unheard of,false,''",
            "INGREDIENT,kohlrabi,true,abcdfg"})
    void attributesAreReadOnEdgesGroupsAndWords(NodeKind kind, String value, boolean excluded, String expected) {
        assertEquals(expected, keys(List.of(new Attribute(kind, value, excluded))));
    }

    @ParameterizedTest
    @CsvSource({"15,g", "20,eg", "30,bceg", "40,abceg", "60,abcefg", "240,abcdefg", "239,abcefg"})
    void timesComeFromTheRecipeOrItsTimeAttributes(int most, String expected) {
        assertEquals(expected, keys(List.of(new TimeAtMost(most))));
    }

    @Test
    void nothingAskedAllowsAll() { assertEquals("abcdefg", keys(List.of())); }

    @Test
    void whatCannotBeHasAWayOut() {
        Attribute chicken = new Attribute(NodeKind.INGREDIENT, "chicken", false);
        Attribute onion = new Attribute(NodeKind.INGREDIENT, "onion", true);
        List<Constraint> asked = List.of(chicken, onion, new TimeAtMost(40));
        assertEquals("", keys(asked));
        List<Relaxation> ways = INDEX.matcher().relaxations(asked);
        assertEquals(List.of(new Relaxation(chicken, List.of(onion, new TimeAtMost(40)), 3), new Relaxation(onion, List.of(
                chicken,
                new TimeAtMost(40)), 1)), ways);
        for (Relaxation way : ways) assertEquals(way.matching(), INDEX.matcher().matches(way.without()).count());
        List<Constraint> hasty = List.of(chicken, new TimeAtMost(10));
        assertTrue(INDEX.matcher().relaxations(hasty).contains(new Relaxation(hasty.getLast(), List.of(chicken, new TimeAtMost(
                45)), 1)));
        List<Constraint> hopeless = List.of(chicken, new Attribute(NodeKind.INGREDIENT, "rice", false), new Attribute(
                NodeKind.INGREDIENT, "flour", false));
        List<Relaxation> several = INDEX.matcher().relaxations(hopeless);
        assertEquals(3, several.size());
        for (Relaxation way : several) assertEquals(way.matching(), INDEX.matcher().matches(way.without()).count());
    }

    @Test
    void aGraphWithoutIngredientsIsJudgedByItsWords() {
        var b = new GraphPart.Builder();
        b.node(NodeKind.RECIPE, "1", "Walnut bread");
        b.node(NodeKind.RECIPE, "2", "Rye bread");
        Matches found = RequestIndex.of(GraphUnion.of(List.of(b.build(false))), Progress.NONE).matcher().matches(new Attribute(
                NodeKind.INGREDIENT_GROUP, "nuts", true));
        assertFalse(found.has(0));
        assertTrue(found.has(1));
    }

    @Test
    void anEmptyGraphIsNoTrouble() {
        RequestIndex index = RequestIndex.of(RecipeGraph.EMPTY, Progress.NONE);
        assertEquals(0, index.matches(index.parse("vegan soup without nuts under 10 minutes")).count());
        assertEquals(0, index.bm25().scores("soup").length);
        assertEquals(List.of(), index.matcher().relaxations(index.parse("vegan soup").constraints()));
    }

    /// Every request of the annotated set over random kitchens: what is ranked keeps each constraint by a plain look at its
    /// own edges and words.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noConstraintIsBrokenInTheTopTwenty(long seed) {
        RecipeGraph graph = kitchen(seed);
        RequestIndex index = RequestIndex.of(graph, Progress.NONE);
        int looked = 0;
        for (Golden.Asked asked : Golden.requests()) {
            List<Constraint> constraints = index.parse(asked.text()).constraints();
            Matches matches = index.matcher().matches(constraints);
            float[] scores = index.bm25().scores(asked.text());
            for (int r = 0; r < scores.length; r++) if (!matches.has(r)) scores[r] = Float.NEGATIVE_INFINITY;
            for (int r : TopPlaces.of(scores, 20))
                for (Constraint c : constraints) {
                    looked++;
                    assertTrue(keeps(graph, graph.recipeNode(r), c), () -> asked.text() + ": " + c + " is broken by " + graph
                            .name(graph
                                    .recipeNode(r)) + " of " + attributes(graph, graph.recipeNode(r)));
                }
        }
        assertTrue(looked > 1_000, "only " + looked + " looked at");
    }

    private static RecipeGraph kitchen(long seed) {
        var random = new Random(seed);
        GraphPart.Builder b = Golden.pantry();
        RecipeGraph pantry = Golden.graph();
        for (int r = 0; r < 1_500; r++) {
            var name = new StringBuilder();
            for (int k = 0; k <= random.nextInt(3); k++) name.append(pantry.key(random.nextInt(pantry.size()))).append(' ');
            int node = b.node(NodeKind.RECIPE, "r" + r, name.toString().strip());
            String mention = pantry.key(random.nextInt(pantry.size()));
            b.text(node, new RecipeText(random.nextInt(3) == 0 ? "Goes well with " + mention : "", random.nextInt(4) == 0
                    ? -1
                    : random
                            .nextInt(120), List.of(), List.of()));
            for (int k = random.nextInt(9); k > 0; k--) {
                int attribute = random.nextInt(pantry.size());
                edge(b, node, pantry.kind(attribute), pantry.key(attribute));
            }
        }
        return GraphUnion.of(List.of(b.build(false)));
    }

    private static boolean keeps(RecipeGraph graph, int recipe, Constraint constraint) {
        if (constraint instanceof TimeAtMost(int most)) {
            int minutes = graph.text(recipe).minutes();
            return minutes >= 0 && minutes <= most;
        }
        Attribute a = (Attribute) constraint;
        List<String> names = attributes(graph, recipe);
        String text = graph.name(recipe) + " . " + graph.text(recipe).description();
        if (!a.excluded()) {
            String forms = " " + String.join(" , ", names.stream().map(Words::form).toList()) + " , " + Words.form(text) + " ";
            return Lexicon.builtIn().closure(Words.form(a.value())).stream().anyMatch(f -> forms.contains(" " + f + " "));
        }
        boolean edible = a.kind() == NodeKind.INGREDIENT || a.kind() == NodeKind.INGREDIENT_GROUP;
        if (names.stream().anyMatch(n -> Words.form(n).equals(Words.form(a.value())))) return false;
        if (!edible) return true;
        List<List<String>> deceptive = Lexicon.builtIn().deceptive(Words.form(a.value()));
        List<String> value = List.of(Words.form(a.value()).split(" "));
        return !Texts.mentions(Arrays.asList(Mentions.of(text)), value, deceptive);
    }

    private static List<String> attributes(RecipeGraph graph, int recipe) {
        List<String> out = new ArrayList<>();
        for (int e = graph.start(recipe); e < graph.start(recipe) + graph.degree(recipe); e++)
            out.add(graph.key(graph.neighbour(e)));
        return out;
    }
}
