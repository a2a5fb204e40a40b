/// Runs: the settings before one, the tasks while it goes (stage, rate, remaining time, live curves, cancel), the records after.
/// [TaskResults] remembers what an ended task has to show.
/// May import `ui.kit`, `work`, `domain` and JavaFX. The shell shows these panes below the work area; `app.Wiring` fills in
/// the [RunVerbs].
@NullMarked
package org.discern.ui.run;

import org.jspecify.annotations.NullMarked;
