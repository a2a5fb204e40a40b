/// The page *Scenarios*: what was kept, and two or three of them side by side.
/// May import `ui.user.{live,frame}`, `ui.kit`, `work`, `domain` and JavaFX. Called by `ui.user`.
@NullMarked
package org.discern.ui.user.scenario;

import org.jspecify.annotations.NullMarked;
