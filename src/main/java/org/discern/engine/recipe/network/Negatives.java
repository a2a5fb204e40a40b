package org.discern.engine.recipe.network;

import java.util.random.RandomGenerator;

/// Recipes a chosen one must be ranked above, beside those drawn from all: e.g. others that answer the same request.
@FunctionalInterface
public interface Negatives {
    /// None but the drawn ones.
    Negatives NONE = (_, _) -> -1;

    /// @param row of the interactions
    /// @return the number of a recipe (from 0), not the chosen one; -1 when there is none
    int draw(int row, RandomGenerator random);
}
