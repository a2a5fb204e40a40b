/// What the recipe screens share without any node: the room they stand in,
/// and what one view hands to the other. May import `ui.kit`, `work` and `domain`.
@NullMarked
package org.discern.ui.recipe.live;

import org.jspecify.annotations.NullMarked;
