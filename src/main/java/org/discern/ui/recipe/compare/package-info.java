/// The view *Compare*: two to six rankings side by side, lines that show how recipes move from one to the next, the reasons
/// for one place, edits of a history, judgements, and the same large on a full screen for stakeholders.
///
/// The columns are in `board`, reasons and history in `side`, sheets in `desk`; what is shown comes from `live`, and nothing is
/// computed here. The presenter shows the same state on a screen of its own, so it follows whatever the analyst does.
/// May import its own sub-packages, `ui.recipe.{live,frame}`, `ui.kit`, `work`, `domain` and JavaFX. Called by `ui.recipe`.
@NullMarked
package org.discern.ui.recipe.compare;

import org.jspecify.annotations.NullMarked;
