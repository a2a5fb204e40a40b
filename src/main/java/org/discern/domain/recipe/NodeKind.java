package org.discern.domain.recipe;

import java.util.Locale;

/// What a node of the recipe graph is. In a [RecipeGraph] users come first, then recipes, then all attributes in this order.
public enum NodeKind {
    USER, RECIPE, INGREDIENT,
    /// A coarser ingredient, e.g. *dairy*.
    INGREDIENT_GROUP,
    /// A cuisine, country or region.
    CUISINE,
    /// A kind of dish, e.g. *Pie*.
    CATEGORY,
    /// When or as which course it is eaten, e.g. *breakfast*.
    MEAL,
    /// Who may eat it, e.g. *vegetarian*.
    DIET,
    /// Any other keyword.
    TAG, APPLIANCE,
    /// How long it takes, in steps, e.g. *30 minutes or less*.
    TIME,
    /// A nutrient in steps, e.g. *low in sugar*.
    NUTRITION;

    public boolean isAttribute() { return this != USER && this != RECIPE; }

    /// The word in files: `ingredient-group`.
    public String word() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }
}
