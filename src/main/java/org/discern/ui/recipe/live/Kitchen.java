package org.discern.ui.recipe.live;

import java.util.function.UnaryOperator;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.Scenes;
import org.discern.domain.recipe.rank.Comparisons;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.discern.work.recipe.SearchGraph;
import org.discern.work.recipe.walk.FindNodes;

/// The project's recipe graph and what the analyst decided about it: the part of a workspace the recipe screens stand on.
public interface Kitchen {
    /// Empty while no recipes are imported.
    Signal<RecipeGraph> graph();

    Signal<Scenes> scenes();

    Signal<Comparisons> comparisons();

    /// Changes the scenes as one operation; calls in a row with the same non-empty gesture become one undo step.
    void decideScenes(String label, String gesture, UnaryOperator<Scenes> change);

    /// Changes the comparisons as one operation, in the same manner.
    void decideComparisons(String label, String gesture, UnaryOperator<Comparisons> change);

    /// Finds nodes by words.
    default SearchGraph search() {
        return (words, kinds, limit) -> FindNodes.of(graph().get(), words, kinds.stream().findFirst().orElse(null), limit);
    }

    static Kitchen of(Workspace workspace, SearchGraph search) {
        return new Kitchen() {
            @Override
            public Signal<RecipeGraph> graph() { return workspace.recipeGraph(); }

            @Override
            public Signal<Scenes> scenes() { return workspace.scenes(); }

            @Override
            public Signal<Comparisons> comparisons() { return workspace.comparisons(); }

            @Override
            public void decideScenes(String label, String gesture, UnaryOperator<Scenes> change) {
                workspace.decideScenes(label, gesture, change);
            }

            @Override
            public void decideComparisons(String label, String gesture, UnaryOperator<Comparisons> change) {
                workspace.decideComparisons(label, gesture, change);
            }

            @Override
            public SearchGraph search() { return search; }
        };
    }
}
