/// The open project as the screens see it: signals of values, undo, selection, commands, problems.
/// May import `work.job`, `storage` and `domain`; use cases in the sub-packages join it with `engine`.
/// Screens read signals and call verbs; nothing here knows JavaFX (house of 2026-11: a headless core, so the same
/// workspace serves the window, the command line and the tour).
@NullMarked
package org.discern.work;

import org.jspecify.annotations.NullMarked;
