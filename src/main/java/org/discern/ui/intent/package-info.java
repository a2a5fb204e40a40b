/// The screens of job one: Unseen, Tune, Review, Domains, each in a package of its own. [IntentScreens] hands them to the
/// shell; [IntentCommands] puts their commands into the one registry, and each view says what its own do once it is made. `live` holds what they share while a hand moves; the workspace holds what was decided.
/// May import `ui.kit`, `work`, `domain` and JavaFX; only `ui.shell` and `app` know it.
@NullMarked
package org.discern.ui.intent;

import org.jspecify.annotations.NullMarked;
