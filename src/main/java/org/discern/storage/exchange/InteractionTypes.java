package org.discern.storage.exchange;

import org.discern.domain.recipe.TypeTrust;

/// One word for each thing people do with recipes, however a file calls it.
final class InteractionTypes {
    /// For rows that say nothing of it.
    static final String UNSAID = "interact";
    static final String RATE = "rate";
    static final String REVIEW = "review";

    private InteractionTypes() {}

    /// The type a word means; words nobody knows stay as they are, in small letters with hyphens.
    static String of(String word) {
        String plain = RecipeWords.tag(word).replace(' ', '-');
        return switch (plain) {
            case "" -> UNSAID;
            case "view", "viewed", "click", "clicked", "browsed", "open", "opened", "visit" -> "browse";
            case "cookalong", "cook-along-start", "start-cooking", "started-cooking" -> "cook-along";
            case "cook", "made", "made-it" -> "cooked";
            case "rating", "rated" -> RATE;
            case "reviewed", "comment" -> REVIEW;
            case "saved", "favorite", "favourite", "favorited", "like", "liked", "bookmark" -> "save";
            case "check-ingredient", "ingredients", "checked-ingredients" -> "check-ingredients";
            case "list", "added-to-list", "add" -> "add-to-list";
            default -> plain;
        };
    }

    static boolean isKnown(String type) { return TypeTrust.defaults().byType().containsKey(type); }
}
