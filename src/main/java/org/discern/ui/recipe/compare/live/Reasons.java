package org.discern.ui.recipe.compare.live;

import java.util.List;
import java.util.Optional;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.Comparison.Column;
import org.discern.domain.recipe.rank.Why;

/// What the pane *why* tells.
///
/// @param place from 0, -1 when the column does not rank the recipe
/// @param places from 0 in every column, -1 where it is not ranked
/// @param why empty while it is asked
/// @param measured whether the history's effects are in; they take longest and come last
/// @param failure for people; empty when all is well
public record Reasons(Spot spot, Column column, RecipeGraph graph, int place, List<Integer> places,
        Optional<Why> why, boolean measured, String failure) {
    /// Where the cursor stands: a column and the node of a recipe, -1 for none.
    public record Spot(int column, int recipe) {
        public static final Spot NONE = new Spot(0, -1);
    }

    public Reasons { places = List.copyOf(places); }

    public String name() { return graph.name(spot.recipe()); }
}
