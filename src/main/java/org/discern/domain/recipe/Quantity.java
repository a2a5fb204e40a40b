package org.discern.domain.recipe;

/// What can be counted of a recipe, for filters by value.
public enum Quantity {
    /// How long it takes.
    MINUTES,
    /// The mean of its ratings.
    RATING,
    /// How often anybody did anything with it.
    TIMES;

    /// NaN where it is not known, and for what is no recipe.
    public double of(RecipeGraph graph, int node) {
        if (!graph.isRecipe(node)) return Double.NaN;
        int recipe = node - graph.users();
        return switch (this) {
            case MINUTES -> graph.text(node).minutes() < 0 ? Double.NaN : graph.text(node).minutes();
            case RATING -> graph.facts().rating()[recipe];
            case TIMES -> graph.facts().times()[recipe];
        };
    }
}
