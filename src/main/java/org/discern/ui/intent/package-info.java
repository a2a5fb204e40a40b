/// The screens of job one: Unseen, Tune, Review, Domains. One [IntentViewModel] holds what is live while a hand moves;
/// the workspace holds what was decided. May import `ui.kit`, `work`, `domain` and JavaFX; only `ui.shell` knows it.
@NullMarked
package org.discern.ui.intent;

import org.jspecify.annotations.NullMarked;
