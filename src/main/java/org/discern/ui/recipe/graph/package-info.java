/// The view *Graph*: search, walk, lay out, keep. [GraphViewModel][org.discern.ui.recipe.graph.GraphViewModel] holds the scene on
/// the screen and makes every change an operation; the panes around the canvas show it and ask for changes.
/// May import `ui.recipe.{live,frame,canvas}`, `ui.kit`, `work`, `domain` and JavaFX; view models touch no nodes. Called by
/// [RecipeScreens][org.discern.ui.recipe.RecipeScreens].
@NullMarked
package org.discern.ui.recipe.graph;

import org.jspecify.annotations.NullMarked;
