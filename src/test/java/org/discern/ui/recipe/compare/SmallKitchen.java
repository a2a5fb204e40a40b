package org.discern.ui.recipe.compare;

import java.util.List;
import java.util.Random;
import org.discern.domain.recipe.GraphPart;
import org.discern.domain.recipe.GraphUnion;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.RecipeText;
import org.discern.domain.recipe.Relation;

/// Forty-two recipes one can picture, four people with tastes, one who did nothing yet.
public final class SmallKitchen {
    /// Name, cuisine, diet or `-`, minutes, ingredients.
    private static final List<String> RECIPES = List.of("Lentil stew|indian|vegan|40|lentils,onion,tomato,cumin",
            "Chili sin carne|mexican|vegan|50|beans,tomato,onion,chili,corn",
            "Bean wrap|mexican|vegetarian|20|beans,tortilla,cheese,corn",
            "Pasta al forno|italian|vegetarian|60|pasta,tomato,cheese,aubergine",
            "Pesto pasta|italian|vegetarian|20|pasta,basil,pine nuts,cheese",
            "Tomato soup|french|vegan|25|tomato,onion,basil", "Grill plate|american|-|45|beef,pork,corn,potato",
            "Steak salad|american|-|25|beef,lettuce,tomato,mustard", "Beef tacos|mexican|-|30|beef,tortilla,cheese,chili",
            "Chicken curry|indian|-|40|chicken,onion,cumin,coconut milk",
            "Chickpea curry|indian|vegan|30|chickpeas,onion,cumin,coconut milk",
            "Dal tadka|indian|vegan|35|lentils,garlic,cumin,chili",
            "Palak paneer|indian|vegetarian|40|spinach,paneer,onion,cumin",
            "Vegetable biryani|indian|vegan|60|rice,peas,carrot,cumin",
            "Margherita pizza|italian|vegetarian|45|flour,tomato,cheese,basil",
            "Mushroom risotto|italian|vegetarian|40|rice,mushroom,cheese,onion",
            "Minestrone|italian|vegan|45|beans,pasta,carrot,tomato",
            "Caprese salad|italian|vegetarian|10|tomato,cheese,basil",
            "Spaghetti aglio e olio|italian|vegan|15|pasta,garlic,chili",
            "Penne arrabbiata|italian|vegan|20|pasta,tomato,chili,garlic", "Lasagne|italian|-|75|pasta,beef,tomato,cheese",
            "Carbonara|italian|-|25|pasta,pork,egg,cheese", "Pad thai|thai|-|30|rice noodles,egg,peanuts,shrimp",
            "Green curry|thai|-|35|chicken,coconut milk,basil,chili", "Tofu stir-fry|thai|vegan|20|tofu,carrot,soy sauce,garlic",
            "Tom kha soup|thai|vegan|30|coconut milk,mushroom,lemongrass",
            "Peanut noodles|thai|vegan|20|rice noodles,peanuts,soy sauce,chili",
            "Guacamole|mexican|vegan|10|avocado,onion,chili", "Corn chowder|american|vegetarian|35|corn,potato,milk,onion",
            "Mac and cheese|american|vegetarian|30|pasta,cheese,milk", "Pulled pork|american|-|240|pork,onion,mustard",
            "Burger|american|-|25|beef,flour,lettuce,tomato", "Ratatouille|french|vegan|55|aubergine,tomato,onion,garlic",
            "Onion soup|french|vegetarian|50|onion,cheese,flour", "Quiche|french|vegetarian|55|egg,milk,cheese,flour",
            "Coq au vin|french|-|120|chicken,mushroom,onion,garlic", "Nicoise salad|french|-|20|tuna,egg,beans,lettuce",
            "Falafel|lebanese|vegan|30|chickpeas,garlic,cumin,flour", "Hummus|lebanese|vegan|10|chickpeas,garlic,sesame",
            "Tabbouleh|lebanese|vegan|20|bulgur,tomato,parsley,onion", "Shakshuka|lebanese|vegetarian|25|egg,tomato,onion,cumin",
            "Lamb kofta|lebanese|-|35|lamb,onion,cumin,parsley");
    private static final List<String> TYPES = List.of("browse", "browse", "browse", "save", "rate", "cook-along");
    private static final long DAY = 86_400;

    private SmallKitchen() {}

    /// Keys: `ana` and `cleo` eat no meat, `ben` and `dan` love it, `eve` is new; recipes have their names in lower case.
    public static RecipeGraph graph() {
        var b = new GraphPart.Builder();
        for (String line : RECIPES) {
            String[] f = line.split("\\|");
            int recipe = b.node(NodeKind.RECIPE, f[0].toLowerCase(java.util.Locale.ROOT), f[0]);
            attribute(b, recipe, NodeKind.CUISINE, f[1]);
            if (!f[2].equals("-")) attribute(b, recipe, NodeKind.DIET, f[2]);
            if (f[2].equals("vegan")) attribute(b, recipe, NodeKind.DIET, "vegetarian");
            for (String i : f[4].split(",")) attribute(b, recipe, NodeKind.INGREDIENT, i);
            if (f[4].contains("nuts")) attribute(b, recipe, NodeKind.INGREDIENT_GROUP, "nuts");
            b.text(recipe, new RecipeText("", Integer.parseInt(f[3]), List.of(), List.of()));
        }
        user(b, "ana", "Ana", 1, "vegan", "vegetarian", "italian", "indian");
        user(b, "ben", "Ben", 2, "-", "american", "french");
        user(b, "cleo", "Cleo", 3, "vegetarian", "lebanese", "thai");
        user(b, "dan", "Dan", 4, "-", "italian", "mexican");
        b.node(NodeKind.USER, "eve", "Eve");
        // both Ana and Ben cooked the chili
        int chili = b.node(NodeKind.RECIPE, "chili sin carne", "");
        b.interaction(b.node(NodeKind.USER, "ana", ""), chili, "cook-along", 1_735_689_600L + 95 * DAY, Float.NaN);
        b.interaction(b.node(NodeKind.USER, "ben", ""), chili, "cook-along", 1_735_689_600L + 96 * DAY, Float.NaN);
        return GraphUnion.of(List.of(b.build(false)));
    }

    private static void attribute(GraphPart.Builder b, int recipe, NodeKind kind, String name) {
        b.edge(recipe, Relation.of(kind), b.node(kind, name, name));
    }

    private static void user(GraphPart.Builder b, String key, String name, int seed, String... likes) {
        int user = b.node(NodeKind.USER, key, name);
        var random = new Random(seed);
        long time = 1_735_689_600L; // 2025-01-01
        for (String line : RECIPES) {
            String[] f = line.split("\\|");
            boolean liked = List.of(likes).contains(f[1]) && List.of(likes).contains(f[2]) || List.of(likes).contains(f[1])
                    && f[2].equals("-") && List.of(likes).contains("-");
            if (random.nextDouble() > (liked ? .6 : .08)) continue;
            time += (1 + random.nextInt(9)) * DAY;
            int recipe = b.node(NodeKind.RECIPE, f[0].toLowerCase(java.util.Locale.ROOT), f[0]);
            String type = TYPES.get(random.nextInt(TYPES.size()));
            b.interaction(user, recipe, type, time, type.equals("rate") ? 4 : Float.NaN);
        }
    }
}
