package org.discern.domain.recipe.rank;

/// The parts a score is the sum of.
public enum Part {
    /// How well it answers the request: words and meaning.
    REQUEST,
    /// What the user has liked over all.
    LONG_TASTE,
    /// What the user did lately.
    RECENT,
    /// What the knowledge graph adds.
    GRAPH,
    /// What everybody likes at the moment.
    POPULARITY
}
