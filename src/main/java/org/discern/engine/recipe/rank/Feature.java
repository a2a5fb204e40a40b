package org.discern.engine.recipe.rank;

import org.discern.domain.recipe.rank.Part;

/// What a recipe is judged by. The score is a weighted sum of these, so every one can be shown with its points.
public enum Feature {
    /// How well the words of the request fit name, description and attributes, log(1 + BM25).
    WORDS(Part.REQUEST, "words of the request"),
    /// Cosine of the sentence vectors of request and recipe, -1..1.
    MEANING(Part.REQUEST, "meaning of the request"),
    /// The share of the named attributes that the recipe has under just that name and kind; others may satisfy a request too.
    EXACT(Part.REQUEST, "has just what was named"),
    /// Minus log(1 + attributes): a recipe with few attributes is the likelier one to be asked for by these.
    TERSENESS(Part.REQUEST, "how much of the recipe was asked for"),
    /// Minus the log of how many attributes the recipe has of each kind that was asked for, summed: the chance that just the
    /// named one would be said.
    STATED(Part.REQUEST, "how much it is what was named"),
    /// Recipes that stand beside those of the history in other histories: log of the mean cosine.
    NEIGHBOURS(Part.LONG_TASTE, "goes with the recipes of the history"),
    /// The same by the closed-form item model, summed; 0 where there are too many recipes for it.
    CLOSED_FORM(Part.LONG_TASTE, "follows from the recipes of the history"),
    /// Log of how many users liked it, each counting by the overlap of the histories.
    PEOPLE(Part.LONG_TASTE, "liked by people of the same taste"),
    /// The same, the more the longer the history.
    PEOPLE_SEASONED(Part.LONG_TASTE, "liked by people of the same taste, for a long history"),
    /// Mean over the recipe's attributes of log of the user's share over everybody's share.
    ATTRIBUTES(Part.LONG_TASTE, "attributes this user likes"),
    /// As NEIGHBOURS, of the latest events alone.
    RECENT_NEIGHBOURS(Part.RECENT, "goes with the latest recipes"),
    /// The share of the recipe's attributes that the latest recipes have.
    RECENT_ATTRIBUTES(Part.RECENT, "like the latest recipes"),
    /// The collaborative part of the trained vectors of user and recipe, multiplied.
    COLLABORATIVE(Part.LONG_TASTE, "near in what people did"),
    /// The part of the trained vectors that the recipe graph adds, multiplied.
    GRAPH(Part.GRAPH, "near in the recipe graph"),
    /// log(1 + likes of all time).
    EVER(Part.POPULARITY, "liked over all"),
    /// log(1 + likes), half forgotten after a sixth of the time there is.
    LATELY(Part.POPULARITY, "liked lately"),
    /// log(1 + likes), half forgotten after a fiftieth of the time there is.
    NOW(Part.POPULARITY, "liked just now"),
    /// log(1 + length of the history) × log(1 + likes of all time): those who cook much go beyond the hits.
    SEASONED(Part.POPULARITY, "hits, for one who knows many"),
    /// log of its likes, each counting less the more its user likes: what those like who seldom do.
    LIGHT(Part.POPULARITY, "liked by people who cook little"),
    /// log of its likes by users with a history of about the same length.
    PEERS(Part.POPULARITY, "liked by people who cook as much"),
    /// log of the time since its first like, in shares of all time; 0 when there is none.
    AGE(Part.POPULARITY, "how long it has been known"),
    /// 1 when nobody has liked it yet.
    UNTRIED(Part.POPULARITY, "not yet tried by anybody");

    private final Part part;
    private final String words;

    Feature(Part part, String words) {
        this.part = part;
        this.words = words;
    }

    public Part part() { return part; }

    /// Whether more of it never speaks against a recipe.
    public boolean isGrowing() {
        return part != Part.POPULARITY && this != TERSENESS && this != STATED;
    }

    /// For people.
    public String words() { return words; }
}
