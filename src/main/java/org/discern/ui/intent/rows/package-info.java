/// What can be done to any set of utterances once there are clusters, whatever chose them: a search, a lasso, a kept selection.
///
/// May import `ui.kit`, `work`, `domain`. Handed to the search strip by the wiring, which lists them as [org.discern.work.RowsVerb].
@NullMarked
package org.discern.ui.intent.rows;

import org.jspecify.annotations.NullMarked;
