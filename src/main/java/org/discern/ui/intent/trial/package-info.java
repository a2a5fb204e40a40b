/// *Try a sentence*: one box, from any view, that says what Discern would make of a sentence now, and why. [TrialViewModel] asks while
/// one types, the newest only; [TrialView] is laid over the window as a sheet.
/// May import `ui.intent.{live,frame}`, `ui.kit`, `work`, `domain` and JavaFX. Called by `app`.
@NullMarked
package org.discern.ui.intent.trial;

import org.jspecify.annotations.NullMarked;
