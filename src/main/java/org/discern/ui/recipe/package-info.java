/// The views of the job *recipes*: *Graph*, where one walks from a user over recipes to what is in them, and *Compare*, where
/// rankings stand side by side. [RecipeScreens][org.discern.ui.recipe.RecipeScreens] makes the screens and their commands.
/// Each view lives in a package of its own (`graph` on `canvas`, `compare`) on what both share (`live`, `frame`); the two do
/// not know each other and hand over users and paths through `live`.
/// May import `ui.kit`, `work`, `domain` and JavaFX. Called by the wiring of the window.
@NullMarked
package org.discern.ui.recipe;

import org.jspecify.annotations.NullMarked;
