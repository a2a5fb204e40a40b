package org.discern.engine.recipe.rank;

import org.discern.domain.recipe.rank.Part;

/// What a recipe is judged by. The score is a weighted sum of these, so every one can be shown with its points.
public enum Feature {
    /// How well the words of the request fit name, description and attributes, log(1 + BM25).
    WORDS(Part.REQUEST, "words of the request"),
    /// Cosine of the sentence vectors of request and recipe, -1..1.
    MEANING(Part.REQUEST, "meaning of the request"),
    /// Minus log(1 + attributes): a recipe with few attributes is the likelier one to be asked for by these.
    TERSENESS(Part.REQUEST, "how much of the recipe was asked for"),
    /// Recipes liked by those who like what this user likes, log(1 + 10 × mean cosine of the neighbours).
    NEIGHBOURS(Part.LONG_TASTE, "liked by people of the same taste"),
    /// Mean over the recipe's attributes of log of the user's share over everybody's share.
    ATTRIBUTES(Part.LONG_TASTE, "attributes this user likes"),
    /// The same as neighbours, of the latest events alone.
    RECENT_NEIGHBOURS(Part.RECENT, "goes with the latest recipes"),
    /// The share of the recipe's attributes that the latest recipes have.
    RECENT_ATTRIBUTES(Part.RECENT, "like the latest recipes"),
    /// The trained graph vectors of user and recipe, as a cosine.
    GRAPH(Part.GRAPH, "near in the recipe graph"),
    /// log(1 + likes of all time).
    EVER(Part.POPULARITY, "liked over all"),
    /// log(1 + likes), half forgotten after a sixth of the time there is.
    LATELY(Part.POPULARITY, "liked lately"),
    /// log(1 + likes), half forgotten after a fiftieth of the time there is.
    NOW(Part.POPULARITY, "liked just now"),
    /// log(1 + length of the history) × log(1 + likes of all time): those who cook much go beyond the hits.
    SEASONED(Part.POPULARITY, "hits, for one who knows many"),
    /// 1 when nobody has liked it yet.
    UNTRIED(Part.POPULARITY, "not yet tried by anybody");

    private final Part part;
    private final String words;

    Feature(Part part, String words) {
        this.part = part;
        this.words = words;
    }

    public Part part() { return part; }

    /// For people.
    public String words() { return words; }
}
