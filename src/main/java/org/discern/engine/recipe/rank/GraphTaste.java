package org.discern.engine.recipe.rank;

import java.util.Arrays;

/// What the trained graph says of a user and all recipes.
public interface GraphTaste {
    /// @param user as trained, or -1
    /// @param history the user's vector is made of it when the user is unknown or the history was edited
    /// @param out length R, cosines -1..1
    void scores(int user, History history, float[] out);

    /// Nothing.
    GraphTaste NONE = (_, _, out) -> Arrays.fill(out, 0);
}
