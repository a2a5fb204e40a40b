package org.discern.storage.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.discern.domain.corpus.ColumnRole;
import org.jspecify.annotations.Nullable;

/// Guesses from the names of columns what a table says of recipes.
final class RecipeRoles {
    private RecipeRoles() {}

    /// Whether the header is one of a table of recipes, attributes or interactions beyond doubt: it names recipes, or an id
    /// beside ingredients or the logarithm of minutes, or a vocabulary of ingredients.
    static boolean isRecipes(List<String> columns) {
        List<String> plain = columns.stream().map(RecipeRoles::plain).toList();
        boolean said = plain.stream().anyMatch(List.of("text", "utterance", "query", "message")::contains) && plain.stream()
                .anyMatch(
                        List.of("label", "intent")::contains);
        if (said) return false; // somebody's words about a recipe are a history
        boolean named = plain.stream().anyMatch(name -> name.startsWith("recipeid"));
        boolean id = plain.contains("id");
        return named || id && (plain.contains("ingredients") || plain.contains("logminutes")) || plain.contains("rawingr")
                || plain
                        .contains("reviewid") || triples(plain) || doings(plain);
    }

    private static boolean doings(List<String> plain) {
        return (plain.contains("user") || plain.contains("userid")) && (plain.contains("item") || plain.contains("itemid"))
                && (plain.contains("type") || plain.contains("action") || plain.contains("eventtype"));
    }

    /// Whether the cells name columns of such a table, or of the nodes or edges of a graph.
    static boolean isHeader(List<String> cells) {
        List<String> plain = cells.stream().map(RecipeRoles::plain).toList();
        return isRecipes(cells) || plain.contains("source") && plain.contains("target") || plain.contains("from") && plain
                .contains(
                        "to") || plain.contains("id") && plain.contains("kind");
    }

    private static boolean triples(List<String> plain) {
        return (plain.contains("item") || plain.contains("itemid")) && plain.contains("relation") && plain.contains("attribute");
    }

    static List<ColumnRole> of(List<String> columns) {
        List<String> plain = columns.stream().map(RecipeRoles::plain).toList();
        boolean standardised = plain.contains("logminutes");
        var roles = new ArrayList<ColumnRole>();
        for (String name : plain) {
            ColumnRole role = role(name, plain, standardised);
            roles.add(role == null || !role.repeats() && roles.contains(role) ? ColumnRole.IGNORE : role);
        }
        return roles;
    }

    private static @Nullable ColumnRole role(String name, List<String> all, boolean standardised) {
        boolean interactions = all.contains("userid") || all.contains("user");
        return switch (name) {
            case "recipeid", "recipe", "recipeida", "itemid", "item" -> ColumnRole.ITEM;
            case "id" -> all.contains("recipeid") || all.contains("item") || all.contains("itemid")
                    ? ColumnRole.IGNORE
                    : ColumnRole.ITEM;
            case "recipeidb", "otherrecipe", "similar" -> ColumnRole.OTHER_ITEM;
            case "userid", "user", "member", "memberid" -> ColumnRole.USER;
            case "rating", "value", "stars", "score" -> interactions ? ColumnRole.VALUE : null;
            case "date", "time", "timestamp" -> interactions ? ColumnRole.TIME : null;
            case "reviewid" -> interactions && !all.contains("date") && !all.contains("time") ? ColumnRole.ORDER : null;
            case "type", "action", "event", "interaction", "eventtype" -> interactions ? ColumnRole.TYPE : null;
            case "relation" -> ColumnRole.RELATION;
            case "attribute" -> ColumnRole.ATTRIBUTE;
            case "name", "title" -> ColumnRole.TITLE;
            case "description" -> ColumnRole.TEXT;
            case "label" -> ColumnRole.ALIAS;
            case "ingredients", "recipeingredientparts" -> ColumnRole.INGREDIENTS;
            case "mainingredients", "ingredientgroup", "ingredientgroups" -> ColumnRole.INGREDIENT_GROUPS;
            case "cuisine", "cuisines", "continents", "regions", "countries", "region", "country" -> ColumnRole.CUISINES;
            case "recipecategory", "category" -> ColumnRole.CATEGORIES;
            case "mealtype", "meal", "meals" -> ColumnRole.MEALS;
            case "diet", "diets" -> ColumnRole.DIETS;
            case "tags", "keywords" -> ColumnRole.TAGS;
            case "appliancekeywords", "appliance", "appliances" -> ColumnRole.APPLIANCES;
            case "minutes", "totalminutes" -> ColumnRole.MINUTES;
            case "logminutes" -> ColumnRole.LOG_MINUTES;
            case "steps", "recipeinstructions" -> ColumnRole.STEPS;
            case "nutrition" -> ColumnRole.NUTRITION;
            case "calories", "totalfatpdv", "sugarpdv", "sodiumpdv", "proteinpdv", "saturatedfatpdv", "carbohydratespdv" ->
                standardised || name.endsWith("pdv") || name.equals("calories") ? ColumnRole.NUTRIENT : null;
            default -> null;
        };
    }

    private static String plain(String name) { return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""); }
}
