package org.discern.engine.recipe.likes;

/// What one recipe of a history says of all others. Safe from any thread.
@FunctionalInterface
public interface ItemLinks {
    /// Nothing.
    ItemLinks NONE = (_, _, _) -> {};

    /// Adds what a recipe says, times a weight.
    ///
    /// @param out length R
    void add(int recipe, float weight, float[] out);
}
