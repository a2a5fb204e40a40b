package org.discern.storage.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.discern.domain.recipe.NodeKind;

/// How the words of recipe files become keys, so that several files mean the same node; and our table of what a tag names.
final class RecipeWords {
    private static final Pattern QUANTITY = Pattern.compile("^[0-9½¼¾⅓⅔⅛][0-9½¼¾⅓⅔⅛./,\\-– ]*"
            + "(?:(?:g|kg|mg|ml|cl|dl|l|oz|ounces?|lbs?|pounds?|cups?|tbsp|tablespoons?|tsp|teaspoons?|cloves? of|slices?|pinch(?:es)?"
            + "|handfuls?|cans?|tins?|sprigs?|sticks?|stalks?|bunch(?:es)?|packets?|packages?|pieces?|sheets?|leaves|heads?|fillets?|"
            + "cloves of)\\b\\.?)?\\s+(?:of\\s+)?",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> HEADINGS = Set.of("time to make", "course", "main ingredient", "cuisine", "preparation",
            "occasion", "dietary", "number of servings", "equipment", "taste mood", "low in something", "high in something",
            "free of something", "technique");
    private static final Map<String, NodeKind> KINDS = kinds();

    private RecipeWords() {}

    private static Map<String, NodeKind> kinds() {
        var out = new TreeMap<String, NodeKind>();
        put(out, NodeKind.CUISINE,
                """
                        african american amish mennonite argentine asian australian austrian baja belgian brazilian british columbian cajun
                        californian cambodian canadian caribbean central american chilean chinese colombian congolese costa rican creole
                        cuban czech danish dutch ecuadorean egyptian english ethiopian european filipino finnish french georgian german
                        greek guatemalan hawaiian honduran hungarian icelandic indian indonesian iranian persian iraqi irish italian
                        japanese jewish ashkenazi jewish sephardi korean laotian lebanese libyan malaysian mexican middle eastern
                        midwestern mongolian moroccan native american nepalese new zealand nigerian north american northeastern united
                        states norwegian ontario pacific northwest pakistani palestinian pennsylvania dutch peruvian polish polynesian
                        portuguese puerto rican quebec russian saudi arabian scandinavian scottish somalian south african south american
                        south west pacific southern united states southwestern united states spanish sudanese swedish swiss szechuan
                        tex mex thai turkish venezuelan vietnamese welsh hunan cantonese beijing micro melanesia szechwan soul
                        """,
                List.of("british columbian", "central american", "costa rican", "iranian persian", "jewish ashkenazi",
                        "jewish sephardi", "middle eastern", "native american", "new zealand", "north american",
                        "northeastern united states", "pacific northwest", "pennsylvania dutch", "puerto rican", "saudi arabian",
                        "south african", "south american", "south west pacific", "southern united states",
                        "southwestern united states",
                        "tex mex", "amish mennonite"));
        put(out, NodeKind.MEAL, "breakfast brunch lunch snacks appetizers desserts beverages salads soups condiments", List.of(
                "main dish", "side dishes", "dinner party", "soups stews", "condiments etc"));
        put(out, NodeKind.DIET, "vegetarian vegan kosher diabetic healthy halal pescatarian", List.of("gluten free", "egg free",
                "dairy free", "nut free", "lactose free", "low carb", "very low carbs", "low fat", "low calorie",
                "low cholesterol", "low sodium", "low protein", "low saturated fat", "high protein", "high calcium", "high fiber",
                "non alcoholic"));
        put(out, NodeKind.TIME, "", List.of("15 minutes or less", "30 minutes or less", "60 minutes or less", "4 hours or less",
                "1 day or less", "1 day or more"));
        put(out, NodeKind.APPLIANCE, "oven microwave refrigerator freezer mixer barbecue", List.of("stove top", "small appliance",
                "crock pot slow cooker", "slow cooker", "bread machine", "food processor blender", "pressure cooker", "air fryer",
                "rice cooker"));
        return out;
    }

    /// @param one single words
    /// @param several names of several words
    private static void put(Map<String, NodeKind> out, NodeKind kind, String one, List<String> several) {
        String rest = " " + one.replaceAll("\\s+", " ").strip() + " ";
        for (String name : several) {
            out.put(name, kind);
            rest = rest.replace(" " + name + " ", " ");
        }
        for (String word : rest.strip().split(" ", -1)) if (!word.isEmpty()) out.put(word, kind);
    }

    /// Small letters, single blanks.
    static String key(String value) { return value.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "); }

    /// The same with hyphens and underscores as blanks, since tags are written with them.
    static String tag(String value) { return key(value.replace('-', ' ').replace('_', ' ')); }

    /// The key of an attribute of a kind.
    static String key(NodeKind kind, String value) { return kind == NodeKind.INGREDIENT ? ingredient(value) : tag(value); }

    /// What a line of a list of ingredients names, without how much of it: `200 g red lentils` is *red lentils*.
    static String ingredient(String line) {
        String key = key(line);
        String bare = QUANTITY.matcher(key).replaceFirst("");
        return bare.isBlank() ? key : bare;
    }

    /// What a tag says; [NodeKind#TAG] when it is none of the others.
    static NodeKind kindOf(String tag) { return KINDS.getOrDefault(tag, NodeKind.TAG); }

    /// Headings of Food.com's list of tags, which say nothing of a recipe.
    static boolean isHeading(String tag) { return HEADINGS.contains(tag); }

    /// The time bucket of a recipe, in Food.com's words.
    ///
    /// @param minutes at least 0
    static String time(int minutes) {
        return minutes <= 15
                ? "15 minutes or less"
                : minutes <= 30
                        ? "30 minutes or less"
                        : minutes <= 60
                                ? "60 minutes or less"
                                : minutes <= 240
                                        ? "4 hours or less"
                                        : minutes < 1_440 ? "1 day or less" : "1 day or more";
    }

    /// The kind of attribute that a relation or a column of a file names; null when its words say nothing.
    static org.discern.domain.recipe.@org.jspecify.annotations.Nullable NodeKind named(String word) {
        return switch (tag(word)) {
            case "user", "users", "member", "author" -> NodeKind.USER;
            case "recipe", "recipes", "item", "dish" -> NodeKind.RECIPE;
            case "ingredient", "ingredients", "contains", "has ingredient", "uses", "food" -> NodeKind.INGREDIENT;
            case "ingredient group", "is made of", "main ingredient" -> NodeKind.INGREDIENT_GROUP;
            case "cuisine", "country", "region", "is from", "has cuisine", "origin" -> NodeKind.CUISINE;
            case "category", "is a", "type of dish", "course" -> NodeKind.CATEGORY;
            case "meal", "meal type", "is eaten at" -> NodeKind.MEAL;
            case "diet", "suits", "dietary" -> NodeKind.DIET;
            case "appliance", "equipment", "needs" -> NodeKind.APPLIANCE;
            case "time", "takes" -> NodeKind.TIME;
            case "nutrition", "is" -> NodeKind.NUTRITION;
            case "tag", "keyword", "is tagged" -> NodeKind.TAG;
            default -> null;
        };
    }

    /// The few entities that Food.com's texts hold.
    static String unescaped(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&quot;", "\"").replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;",
                        "&");
    }
}
