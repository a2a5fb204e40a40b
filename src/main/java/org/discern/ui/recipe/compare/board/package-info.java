/// The columns of *Compare* side by side, with their heads, rows, feet and the lines between them.
/// [BoardPane][org.discern.ui.recipe.compare.board.BoardPane] lays them out and owns the rows, which it keeps and fills anew,
/// since making eighty rows costs more than ranking them (2026-11). Heads, rows and feet stand below one another because all
/// are laid out by [Lanes][org.discern.ui.recipe.compare.board.Lanes]; lines are drawn on one small canvas a gutter.
/// May import `ui.recipe.compare.{desk,live}`, `ui.kit`, `domain` and JavaFX. Called by `ui.recipe.compare`: once for the view,
/// once, larger, for the presenter.
@NullMarked
package org.discern.ui.recipe.compare.board;

import org.jspecify.annotations.NullMarked;
