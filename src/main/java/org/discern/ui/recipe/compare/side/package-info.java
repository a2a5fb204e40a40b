/// The panes beside the columns of *Compare*, which follow the cursor: why a recipe stands where it stands, and the history of
/// a column with its what-if edits.
/// May import `ui.recipe.{live,compare.desk,compare.live}`, `ui.kit`, `domain` and JavaFX. Called by `ui.recipe.compare`.
@NullMarked
package org.discern.ui.recipe.compare.side;

import org.jspecify.annotations.NullMarked;
