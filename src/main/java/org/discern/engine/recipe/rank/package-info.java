/// The final score of a recipe: features of request, taste, recent events, graph and popularity in time, weighed by weights
/// that are trained and can be read.
///
/// `U` users, `R` recipes. May import `domain`, `engine.measure`, `engine.nn` and its siblings below. Called by `work.recipe`.
@NullMarked
package org.discern.engine.recipe.rank;

import org.jspecify.annotations.NullMarked;
