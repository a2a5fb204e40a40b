package org.discern.ui.recipe.live;

import java.util.function.UnaryOperator;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.Scenes;
import org.discern.domain.recipe.rank.Comparisons;
import org.discern.work.Signal;

/// The project's recipe graph and what the analyst decided about it.
public interface Kitchen {
    /// Empty while no recipes are imported.
    Signal<RecipeGraph> graph();

    Signal<Scenes> scenes();

    Signal<Comparisons> comparisons();

    /// Changes the scenes as one operation; calls in a row with the same non-empty gesture become one undo step.
    void decideScenes(String label, String gesture, UnaryOperator<Scenes> change);

    /// Changes the comparisons as one operation, in the same manner.
    void decideComparisons(String label, String gesture, UnaryOperator<Comparisons> change);
}
