/// A show: what an analyst presents to others, scene by scene. Values only; kept in the project, and undoable.
///
/// May import the values of all three jobs, since a scene holds what a view shows. Kept by `storage.table` and `work`, played by
/// `ui.stage` (2026-11).
@NullMarked
package org.discern.domain.stage;

import org.jspecify.annotations.NullMarked;
