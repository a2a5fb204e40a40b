package org.discern.domain.corpus;

/// What a column of an imported table means.
public enum ColumnRole {
    /// What the user said; exactly one column. Of a recipe its description.
    TEXT,
    /// The label (of an utterance its intent, of an event its class); empty cells mean unlabelled.
    INTENT, DOMAIN, SPLIT, USER, TIME,
    /// The row's number in the project it was exported from; kept when it is free.
    ID,
    /// How many exact duplicates the row stands for.
    COPIES,
    /// What the row is about: of histories a recipe or thread, of recipes the recipe's own id.
    ITEM,
    /// Of histories: put before the text, on a line of its own, and never guessed. Of recipes: the name.
    TITLE,
    /// What a user did with a recipe, e.g. `browse`.
    TYPE,
    /// A rating or amount.
    VALUE,
    /// A running number that stands in for a time nobody wrote down.
    ORDER,
    /// A second recipe, which the first is similar to.
    OTHER_ITEM,
    /// The name of a relation between a recipe and an attribute.
    RELATION,
    /// The attribute of a row that holds one.
    ATTRIBUTE,
    /// Of recipes, as a list or one value: what it is made of.
    INGREDIENTS, INGREDIENT_GROUPS, CUISINES, CATEGORIES, MEALS, DIETS,
    /// Keywords of all kinds; those that name a cuisine, meal, diet, time or appliance become one.
    TAGS, APPLIANCES, MINUTES,
    /// The logarithm of the minutes, standardised over all recipes; the nutrients beside it are standardised too.
    LOG_MINUTES, STEPS,
    /// Calories and six shares of the daily value, as Food.com lists them.
    NUTRITION,
    /// One nutrient.
    NUTRIENT,
    /// Another name of the recipe; found by searches and never an attribute.
    ALIAS, IGNORE;

    /// Whether rows of this kind have any use for the column.
    public boolean means(ImportKind kind) {
        return switch (this) {
            case TEXT, USER, TIME, IGNORE -> true;
            case INTENT -> kind != ImportKind.RECIPES;
            case DOMAIN, SPLIT, ID, COPIES -> kind == ImportKind.UTTERANCES;
            case ITEM, TITLE -> kind != ImportKind.UTTERANCES;
            case TYPE, VALUE, ORDER, OTHER_ITEM, RELATION, ATTRIBUTE, INGREDIENTS, INGREDIENT_GROUPS, CUISINES, CATEGORIES, MEALS,
                    DIETS, TAGS, APPLIANCES, MINUTES, LOG_MINUTES, STEPS, NUTRITION, NUTRIENT, ALIAS -> kind == ImportKind.RECIPES;
        };
    }

    /// Whether several columns may have the role.
    public boolean repeats() {
        return switch (this) {
            case IGNORE, INGREDIENTS, INGREDIENT_GROUPS, CUISINES, CATEGORIES, MEALS, DIETS, TAGS, APPLIANCES, NUTRIENT -> true;
            default -> false;
        };
    }
}
