/// Small parts the recipe screens share: what stands in their place while there is nothing to show. May import
/// `ui.recipe.live`, `ui.kit`, `work`, `domain` and JavaFX.
@NullMarked
package org.discern.ui.recipe.frame;

import org.jspecify.annotations.NullMarked;
