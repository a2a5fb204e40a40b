/// Walking the recipe graph: who is next to whom, what a pattern matches, which paths explain, what a scene shows of the graph,
/// where its marks stand, and how it leaves the program. Pure functions over `domain` values, but for
/// [SceneLayout][org.discern.work.recipe.walk.SceneLayout], which steps.
/// May import `domain` and `engine.recipe.layout`. Called by `ui.recipe`.
/// Why so (2026-11): the compressed rows are the store's and the engine's form; paths are searched in a small cut-out of them,
/// because 25 million edges as objects would not fit.
@NullMarked
package org.discern.work.recipe.walk;

import org.jspecify.annotations.NullMarked;
