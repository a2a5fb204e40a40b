/// Drawing a scene of the graph: a raster of lines and marks (thousands at display rate), and above it names, rings and what
/// the hand draws; a mini-map beside it. Knows a picture and tells gestures, and decides nothing.
/// May import `ui.kit`, `work.recipe.walk`, `domain` and JavaFX. Called by `ui.recipe.graph`.
@NullMarked
package org.discern.ui.recipe.canvas;

import org.jspecify.annotations.NullMarked;
