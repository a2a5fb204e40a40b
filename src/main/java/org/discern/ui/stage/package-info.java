/// Showing to others: a list of scenes, the window the audience sees, and the speaker's side with notes, clock and keys. Knows no
/// screen; what a scene looks like is given as a [Scenery][org.discern.ui.stage.Scenery], filled in by the wiring over a copy of the
/// workspace, so that a show changes nothing in the project and the analyst's own window stays as it is (2026-11).
///
/// May import `ui.kit`, `work` and `domain`. Called by the wiring; `ui.recipe` opens its comparison in the same window.
@NullMarked
package org.discern.ui.stage;

import org.jspecify.annotations.NullMarked;
