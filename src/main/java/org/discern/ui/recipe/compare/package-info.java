/// The view *Compare*: two to six rankings side by side, lines that show how recipes move from one to the next, the reasons
/// for one place, edits of a history, judgements, and the same large on a full screen for stakeholders.
///
/// [BoardPane] lays the columns out and owns their rows, which it keeps and fills anew, since making eighty rows would cost
/// more than ranking them. The panes at the side follow the cursor. What is shown comes from `live`; nothing is computed here.
/// May import `ui.recipe.{live,frame}`, `ui.kit`, `work`, `domain` and JavaFX. Called by `ui.recipe`.
@NullMarked
package org.discern.ui.recipe.compare;

import org.jspecify.annotations.NullMarked;
