package org.discern.ui.recipe.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.discern.domain.recipe.GraphPart;
import org.discern.domain.recipe.GraphUnion;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.RecipeText;
import org.discern.domain.recipe.Relation;

/// Made-up kitchens: one to see through, one to look at.
public final class KitchenFixture {
    private static final String[] USERS = {"Ana", "Ben", "Chloe", "Dev", "Emma", "Farid", "Greta", "Hugo", "Ines", "Jonas",
            "Kaya", "Liam"};
    private static final String[] BASE = {"Chili", "Pasta", "Stew", "Curry", "Salad", "Soup", "Tacos", "Pie", "Risotto", "Bowl",
            "Wrap", "Bake"};
    private static final String[] FLAVOUR = {"Lentil", "Black Bean", "Tomato", "Pumpkin", "Chicken", "Mushroom", "Spinach",
            "Coconut", "Beef", "Chickpea"};
    private static final String[] INGREDIENTS = {"salt", "onion", "garlic", "olive oil", "tomato", "black bean", "lentil",
            "pumpkin", "chicken", "mushroom", "spinach", "coconut milk", "beef", "chickpea", "rice", "basil", "cumin",
            "chili pepper",
            "lime", "coriander", "cream", "parmesan", "potato", "carrot", "ginger", "soy sauce", "walnut", "egg", "flour",
            "butter",
            "yoghurt", "mint", "paprika", "thyme", "white wine", "leek", "celery", "kidney bean", "sweetcorn", "avocado"};
    private static final String[] CUISINES = {"Mexican", "Italian", "Indian", "French", "Thai"};
    private static final String[] DIETS = {"vegan", "vegetarian", "gluten-free"};
    private static final String[] TYPES = {"browse", "check-ingredients", "save", "rate", "cook-along"};

    private KitchenFixture() {}

    /// Ana saved Chili and Pasta, Ben saved Pasta; Chili contains bean and tomato, Pasta tomato and basil, Soup leek.
    public static RecipeGraph six() {
        var part = new GraphPart.Builder();
        int ana = part.node(NodeKind.USER, "u1", "Ana");
        int ben = part.node(NodeKind.USER, "u2", "Ben");
        int chili = part.node(NodeKind.RECIPE, "r1", "Chili");
        int pasta = part.node(NodeKind.RECIPE, "r2", "Pasta");
        int soup = part.node(NodeKind.RECIPE, "r3", "Soup");
        Relation contains = Relation.of(NodeKind.INGREDIENT);
        for (String name : List.of("bean", "tomato")) part.edge(chili, contains, part.node(NodeKind.INGREDIENT, name, ""));
        for (String name : List.of("tomato", "basil")) part.edge(pasta, contains, part.node(NodeKind.INGREDIENT, name, ""));
        part.edge(soup, contains, part.node(NodeKind.INGREDIENT, "leek", ""));
        part.interaction(ana, chili, "save", 1, Float.NaN);
        part.interaction(ana, pasta, "save", 2, 4);
        part.interaction(ben, pasta, "save", 3, 5);
        return GraphUnion.of(List.of(part.build(false)));
    }

    /// 120 recipes, 12 users, five types of interaction, browse-heavy.
    public static RecipeGraph large() { return of(BASE.length * FLAVOUR.length, USERS.length, 1); }

    /// A kitchen with one ingredient in every recipe.
    public static RecipeGraph of(int recipes, int users, long seed) {
        var random = new SplittableRandom(seed);
        var part = new GraphPart.Builder();
        var nodes = new ArrayList<Integer>();
        for (int r = 0; r < recipes; r++) {
            String flavour = FLAVOUR[r % FLAVOUR.length];
            String name = flavour + " " + BASE[r / FLAVOUR.length % BASE.length] + (r >= 120 ? " " + (r / 120 + 1) : "");
            int node = part.node(NodeKind.RECIPE, "r%05d".formatted(r), name);
            nodes.add(node);
            int minutes = 10 + 5 * random.nextInt(14);
            int own = List.of(INGREDIENTS).indexOf(flavour.toLowerCase(Locale.ROOT));
            if (own >= 0) ingredient(part, node, own);
            ingredient(part, node, 0);
            int more = 5 + random.nextInt(7);
            for (int i = 0; i < more; i++)
                ingredient(part, node, (int) (INGREDIENTS.length * Math.pow(random.nextDouble(), 1.6)));
            part.edge(node, Relation.of(NodeKind.CUISINE), part.node(NodeKind.CUISINE, CUISINES[random.nextInt(CUISINES.length)],
                    ""));
            if (random.nextInt(3) > 0)
                part.edge(node, Relation.of(NodeKind.DIET), part.node(NodeKind.DIET, DIETS[random.nextInt(
                        DIETS.length)], ""));
            String step = minutes <= 30 ? "30 minutes or less" : "an hour or less";
            part.edge(node, Relation.of(NodeKind.TIME), part.node(NodeKind.TIME, step, ""));
            part.text(node, new RecipeText("A " + flavour.toLowerCase(Locale.ROOT) + " dish for a weeknight.", minutes, List.of(
                    "Chop everything.", "Fry onion and garlic.", "Add the rest and simmer for " + minutes / 2 + " minutes."), List
                            .of()));
        }
        for (int u = 0; u < users; u++) {
            int user = part.node(NodeKind.USER, "u%04d".formatted(u), USERS[u % USERS.length] + (u >= USERS.length
                    ? " " + (u / USERS.length + 1)
                    : ""));
            int taste = random.nextInt(FLAVOUR.length);
            for (int i = 0; i < 40; i++) {
                int r = random.nextInt(3) == 0
                        ? Math.min(recipes - 1, random.nextInt(Math.max(1, recipes / FLAVOUR.length)) * FLAVOUR.length + taste)
                        : random.nextInt(recipes);
                double which = random.nextDouble();
                String type = TYPES[which < .68 ? 0 : which < .8 ? 1 : which < .9 ? 2 : which < .96 ? 3 : 4];
                part.interaction(user, nodes.get(r), type, 1_700_000_000L + i * 86_400L + u, type.equals("rate")
                        ? 1 + random.nextInt(5)
                        : Float.NaN);
            }
        }
        return GraphUnion.of(List.of(part.build(false)));
    }

    private static void ingredient(GraphPart.Builder part, int recipe, int which) {
        part.edge(recipe, Relation.of(NodeKind.INGREDIENT), part.node(NodeKind.INGREDIENT, INGREDIENTS[which], ""));
    }
}
