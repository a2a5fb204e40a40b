package org.discern.work.recipe.evaluate;

import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.TypeTrust;
import org.discern.domain.run.Progress;
import org.discern.engine.recipe.rank.GraphTaste;
import org.discern.engine.recipe.likes.Recommender;

/// Trains our graph model with parts switched off, by the name of its row (`ours`, `ours-no-contrast`, `ours-no-graph`,
/// `ours-no-types`), on the training part of a split.
interface GraphTrainings {
    /// The model as a method of its own.
    Recommender recommender(String method, RecipeGraph graph, Split split, long seed, Progress progress);

    /// The model as a part of the score.
    Tastes tastes(String method, RecipeGraph graph, Split split, long seed, Progress progress);

    /// The same model, with the training part as what is known, and with the validation part known too.
    ///
    /// @param trust learned, per type
    record Tastes(GraphTaste before, GraphTaste now, TypeTrust trust) {
        static final Tastes NONE = new Tastes(GraphTaste.NONE, GraphTaste.NONE, TypeTrust.defaults());
    }
}
