/// What all parts of *Compare* lean on: the desk they are given, how people's names are hidden, and the sheets that ask for a
/// user, a recipe, a condition, a moment or a name.
/// May import `ui.recipe.{live,frame,compare.live}`, `ui.kit`, `work`, `domain` and JavaFX. Called by `ui.recipe.compare` and
/// its other packages.
@NullMarked
package org.discern.ui.recipe.compare.desk;

import org.jspecify.annotations.NullMarked;
