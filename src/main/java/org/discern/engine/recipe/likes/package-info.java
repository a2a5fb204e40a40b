/// What users liked, in columns, and what can be read off it without training in steps: popularity in time, and what one recipe
/// of a history says of all others. Parts of our score, and rivals of it by themselves.
///
/// `U` users, `R` recipes. May import `domain`, `engine.recipe.kernel`. Called by `engine.recipe.{rank,baseline}`, `work.recipe`.
@NullMarked
package org.discern.engine.recipe.likes;

import org.jspecify.annotations.NullMarked;
