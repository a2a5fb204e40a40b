package org.discern.sample;

import java.util.List;

/// One recipe of the invented kitchen.
///
/// @param ingredients with quantities, e.g. `400 ml coconut milk`
/// @param names of the ingredients alone, in the same order
/// @param diets whom it suits, read from the ingredients
record KitchenRecipe(String id, String name, String about, int minutes, String cuisine, String category, String meal,
        List<String> diets, String appliance, List<String> ingredients, List<String> names, List<String> steps) {
    String row() {
        return String.join(",", id, quoted(name), quoted(about), Integer.toString(minutes), cuisine, category, meal, list(diets),
                appliance.equals("none") ? "" : appliance, list(ingredients), list(steps));
    }

    static String quoted(String text) {
        return text.indexOf(',') < 0 && text.indexOf('"') < 0 ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /// As a JSON list in a quoted cell; no text holds a quote or a backslash.
    private static String list(List<String> values) {
        return values.isEmpty() ? "[]" : quoted("[\"" + String.join("\", \"", values) + "\"]");
    }
}
