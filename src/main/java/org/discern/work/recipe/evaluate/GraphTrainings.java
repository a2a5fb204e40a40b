package org.discern.work.recipe.evaluate;

import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.run.Progress;
import org.discern.engine.recipe.rank.GraphTaste;
import org.discern.engine.recipe.rank.Recommender;

/// Trains graph models for an evaluation; each by its row's name, remembered while the rows are the same.
interface GraphTrainings {
    /// A model as a method of its own: `lightgcn`, `sgl`, `kgat`.
    Recommender recommender(String method, RecipeGraph graph, Split split, long seed, Progress progress);

    /// A model as a part of ours: `ours`, `ours-no-contrast`, `ours-no-graph`, `ours-no-types`.
    GraphTaste taste(String method, RecipeGraph graph, Split split, long seed, Progress progress);
}
