package org.discern.domain.recipe;

import java.util.List;

/// What a recipe says beside its name and attributes.
///
/// @param description empty when not given
/// @param minutes to make it; -1 when not given
/// @param steps in order; may be empty
/// @param nutrition as the file names them, e.g. calories and six *% daily value*; may be empty
public record RecipeText(String description, int minutes, List<String> steps, List<Nutrient> nutrition) {
    public static final RecipeText NONE = new RecipeText("", -1, List.of(), List.of());

    /// One nutrient in the file's own unit.
    public record Nutrient(String name, double value) {}

    public RecipeText {
        steps = List.copyOf(steps);
        nutrition = List.copyOf(nutrition);
    }
}
