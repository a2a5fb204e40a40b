package org.discern.ui.recipe.compare.live;

import java.util.List;
import java.util.Optional;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.Comparison.Column;
import org.discern.domain.recipe.rank.Why;

/// What the pane *why* tells.
///
/// @param place from 0, -1 when the column does not rank the recipe
/// @param why empty while it is asked
/// @param failure for people; empty when all is well
public record Reasons(Spot spot, Column column, RecipeGraph graph, int place, Optional<Why> why, String failure) {
    /// Where the cursor stands: a column and the node of a recipe, -1 for none.
    public record Spot(int column, int recipe) {
        public static final Spot NONE = new Spot(0, -1);
    }

    public String name() { return graph.name(spot.recipe()); }

    /// Other columns that rank it, as places from 0 in the order of columns; -1 where not ranked.
    public static List<Integer> places(Answer answer, int recipe) {
        return answer.ranked().stream().map(r -> r.ranking().placeOf(recipe)).toList();
    }
}
