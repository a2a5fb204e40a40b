package org.discern.work.recipe;

import java.util.ArrayList;
import java.util.List;
import org.discern.domain.recipe.RecipeGraph;

/// What the sentence encoder reads of a recipe: its name, and the beginning of its description.
public final class RecipeTexts {
    /// Above so many recipes meaning plays no part: encoding them would take longer than people wait.
    public static final int MOST = 20_000;
    private static final int CHARS = 200;

    private RecipeTexts() {}

    /// One per recipe.
    public static List<String> of(RecipeGraph graph) {
        List<String> out = new ArrayList<>();
        for (int r = 0; r < graph.recipes(); r++) {
            int node = graph.recipeNode(r);
            String description = graph.text(node).description();
            out.add(description.isEmpty()
                    ? graph.name(node)
                    : graph.name(node) + ". " + description.substring(0, Math.min(CHARS, description.length())));
        }
        return out;
    }
}
