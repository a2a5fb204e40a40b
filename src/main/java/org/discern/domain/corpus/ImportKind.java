package org.discern.domain.corpus;

/// What the rows of a file become.
public enum ImportKind {
    /// Single utterances, the corpus of the intent job.
    UTTERANCES,
    /// What users said one after the other; each row needs a user and a time.
    HISTORIES,
    /// Recipes, their attributes, or what users did with them: a part of the recipe graph.
    RECIPES
}
