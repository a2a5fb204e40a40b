package org.discern.engine.recipe.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.discern.domain.recipe.GraphPart;
import org.discern.domain.recipe.GraphUnion;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.rank.Constraint;
import org.discern.domain.recipe.rank.Constraint.Attribute;
import org.discern.domain.recipe.rank.Constraint.TimeAtMost;
import org.discern.domain.recipe.rank.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestParserTest {
    private static final RequestParser PARSER = new RequestParser(vocabulary());

    private static Vocabulary vocabulary() {
        var b = new GraphPart.Builder();
        add(b, NodeKind.INGREDIENT, "almonds", "walnuts", "sour cream", "cream", "chicken", "chicken breast", "eggplant",
                "cilantro",
                "garlic", "eggs", "milk", "onion", "tomatoes", "mushrooms", "shrimp", "basil", "rice", "bacon", "butter",
                "coconut milk");
        add(b, NodeKind.INGREDIENT_GROUP, "dairy", "nuts", "meat", "pork");
        add(b, NodeKind.CUISINE, "italian", "thai", "southwest asia (middle east)");
        add(b, NodeKind.CATEGORY, "Pasta", "soup", "Pork", "quick breads", "< 60 Mins");
        add(b, NodeKind.MEAL, "breakfast", "dinner", "lunch_or_snack");
        add(b, NodeKind.DIET, "vegetarian", "gluten-free");
        add(b, NodeKind.TAG, "spicy", "no bake");
        add(b, NodeKind.APPLIANCE, "oven");
        add(b, NodeKind.NUTRITION, "low in sugar");
        return Vocabulary.of(GraphUnion.of(List.of(b.build(false))));
    }

    private static void add(GraphPart.Builder b, NodeKind kind, String... names) {
        for (String name : names) b.node(kind, name, "");
    }

    private static String read(String text) {
        List<String> out = new ArrayList<>();
        for (Constraint c : PARSER.parse(text).constraints())
            out.add(switch (c) {
                case TimeAtMost(int minutes) -> minutes + " min";
                case Attribute a -> (a.excluded() ? "-" : "+") + a.value();
            });
        return String.join(" ", out);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            quick vegetarian pasta without nuts under 30 minutes | 30 min +vegetarian +pasta -nuts
            something with sour cream | +sour cream
            chicken breasts | +chicken breast
            aubergine, prawns and fresh coriander | +eggplant +shrimp +cilantro
            veggie soup from Italy | +vegetarian +soup +italian
            middle eastern rice | +southwest asia (middle east) +rice
            a quick bread with walnuts | +quick breads +walnuts
            low sugar breakfast | +low in sugar +breakfast
            lunch or snack | +lunch or snack
            brocoli and tomatos | +tomatoes
            """)
    void namesAreReadInAnyNumberAndUnderAnyName(String text, String constraints) { assertEquals(constraints, read(text)); }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            soup without nuts or eggs | +soup -nuts -eggs
            no eggs, milk or butter, italian | -eggs -milk -butter +italian
            no nuts, dinner with chicken | -nuts +dinner +chicken
            nut-free pasta | -nuts +pasta
            nut and egg free pasta | -nuts -eggs +pasta
            eggless breakfast | -eggs +breakfast
            soup without gluten | +soup +gluten-free
            not without garlic | +garlic
            can't live without bacon | +bacon
            don't forget the basil | +basil
            I don't like garlic but I love basil | -garlic +basil
            I'm allergic to shellfish, thai please | -shellfish +thai
            my son has a nut allergy | -nuts
            hold the onions | -onion
            anything but soup | -soup
            curry that isn't spicy | -spicy
            with or without tomatoes | ''
            not too spicy | ''
            no fuss chicken | +chicken
            rice instead of pasta | +rice -pasta
            no pasta is complete without basil | +pasta +basil
            the oven is broken | -oven
            bacon yes, milk no | +bacon -milk
            milk, no wait, cream | +cream
            """)
    void negationHoldsAsFarAsPeopleMeanIt(String text, String constraints) { assertEquals(constraints, read(text)); }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            in half an hour | 30
            at most 1 h | 60
            quick | 30
            quick, at most 45 minutes | 45
            an hour and a half | 90
            within 20 min | 20
            30-minute | 30
            20-30 minutes | 30
            twenty to thirty minutes | 30
            1h30 | 90
            1 1/2 hours | 90
            1½ hours | 90
            ½ hour | 30
            one and a half hours | 90
            three quarters of an hour | 45
            twenty-five minutes | 25
            no longer than two hours | 120
            it shouldn't take more than 15 minutes | 15
            ready in 20 | 20
            1 hour 15 minutes | 75
            """)
    void timesAreReadAsPeopleSayThem(String text, int minutes) { assertEquals(minutes + " min", read(text)); }

    @ParameterizedTest
    @ValueSource(strings = {"at least an hour", "more than 30 minutes", "5 ingredients", "serves 20", "minute steak",
            "last minute", "half and half"})
    void whatIsNoUpperBoundIsNoTime(String text) { assertEquals("", read(text)); }

    @Test
    void alternativesRankInsteadOfBothBeingHard() {
        Request request = PARSER.parse("soup with chicken or shrimp");
        assertEquals(List.of(new Attribute(NodeKind.CATEGORY, "soup", false)), request.constraints());
        assertEquals("chicken shrimp", request.rest());
    }

    @Test
    void theWordsAroundDecideTheKind() {
        assertEquals(NodeKind.INGREDIENT_GROUP, kind("something with pork"));
        assertEquals(NodeKind.CATEGORY, kind("something in the pork category"));
        assertEquals(NodeKind.INGREDIENT_GROUP, kind("no pork"));
    }

    private static NodeKind kind(String text) {
        return PARSER.parse(text).constraints().getFirst() instanceof Attribute a ? a.kind() : NodeKind.USER;
    }

    @Test
    void whatNobodyKnowsRanks() {
        assertEquals("grandma cosy zebra", PARSER.parse("grandma's cosy zebra soup").rest().replace("s ", " "));
    }

    @Test
    void whatIsExcludedStaysExcludedAlthoughNoRecipeHasIt() { assertEquals("-kohlrabi", read("without kohlrabi")); }

    @Test
    void aChipTypedByHandIsTheGraphsAttribute() {
        assertEquals(new Attribute(NodeKind.INGREDIENT, "eggplant", true), PARSER.attribute(NodeKind.INGREDIENT, " Aubergines",
                true));
        assertEquals(new Attribute(NodeKind.TAG, "unheard of", false), PARSER.attribute(NodeKind.TAG, "unheard of", false));
    }

    @Test
    void hostileTextIsAnsweredAtOnce() {
        var random = new Random(5);
        List<String> hostile = new ArrayList<>(List.of("", " ", "\0\1\2", "🍕🍕🍕 without 🥜", "'''", "no", "without", "free",
                "no no no not without",
                "1/0 hour", "999999999999999999999 hours", "0 minutes", "a\u0301\u0301\u0301", "x".repeat(100_000), "no nuts, "
                        .repeat(10_000),
                "nut free ".repeat(11_000), "not without ".repeat(8_000), "1 1 1 / ".repeat(12_000), "without nuts or ".repeat(
                        6_000),
                "1 hour and ".repeat(9_000), "egg and ".repeat(12_000) + "free"));
        for (int i = 0; i < 200; i++) {
            var text = new StringBuilder();
            for (int k = random.nextInt(200); k >= 0; k--) text.appendCodePoint(random.nextInt(k % 3 == 0 ? 0x1_0FFF : 128));
            hostile.add(text.toString());
        }
        for (String text : hostile) {
            Request request = assertTimeout(Duration.ofSeconds(2), () -> PARSER.parse(text), () -> text.substring(0, Math.min(30,
                    text
                            .length())));
            assertEquals(text, request.text());
            assertEquals(request, PARSER.parse(text));
        }
        assertTrue(PARSER.parse("").isEmpty());
    }
}
