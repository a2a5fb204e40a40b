package org.discern.domain.recipe.rank;

/// The parts a score is the sum of.
public enum Part {
    /// How well it answers the request: words and meaning.
    REQUEST(0),
    /// What the user has liked over all.
    LONG_TASTE(1),
    /// What the user did lately.
    RECENT(2),
    /// What the knowledge graph adds.
    GRAPH(3),
    /// What everybody likes at the moment.
    POPULARITY(4);

    private final int place;

    Part(int place) { this.place = place; }

    /// Where it stands in [Ranking.Row#parts].
    public int place() { return place; }
}
