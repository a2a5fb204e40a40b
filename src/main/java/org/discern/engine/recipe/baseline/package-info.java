/// What the recipe model is measured against: popularity, neighbours, closed form, factorisation; and, with a request,
/// matching with popularity. Each is a [Recommender][org.discern.engine.recipe.rank.Recommender] fitted to the rows it is
/// given and nothing else.
///
/// May import `engine.recipe.rank`, DJL (one matrix inverse), `domain`. Called by `work.recipe.evaluate`.
@NullMarked
package org.discern.engine.recipe.baseline;

import org.jspecify.annotations.NullMarked;
