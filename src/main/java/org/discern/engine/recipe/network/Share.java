package org.discern.engine.recipe.network;

/// What an interaction is used for.
public enum Share {
    TRAIN,
    /// When to stop, and whether the graph part helps.
    VALIDATION,
    /// Not seen at all.
    TEST
}
