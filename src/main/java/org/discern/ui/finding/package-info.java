/// The Problems pane below the work area: what had better be looked at in the data and among the decisions, each with its reason,
/// its rows and what settles it, and what went wrong in this session.
/// May import `ui.kit`, `work`, `domain` and JavaFX. Made by the window's wiring; the shell shows it as one of its panes.
/// Why so (2026-11): analysts of other tools complain of result columns nobody explains, so a finding is a sentence first and a
/// number second.
@NullMarked
package org.discern.ui.finding;

import org.jspecify.annotations.NullMarked;
