/// New clusters one by one: the queue at the present cut, the card with its evidence, a name, a decision. [ReviewViewModel]
/// holds the place in the queue and what is typed; decisions go to the workspace, one undo step each.
/// May import `ui.intent.{live,frame}`, `ui.kit`, `work`, `domain` and JavaFX. Called by `ui.intent`.
@NullMarked
package org.discern.ui.intent.review;

import org.jspecify.annotations.NullMarked;
