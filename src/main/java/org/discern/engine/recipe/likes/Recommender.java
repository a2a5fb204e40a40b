package org.discern.engine.recipe.likes;

/// Scores all recipes for a user from what it was fitted to. Safe from any thread.
public interface Recommender {
    /// @param out length R; every place is set; higher is better, only the order means something
    void scores(int user, float[] out);
}
