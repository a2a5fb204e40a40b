/// Everything a window, a command line or a tour works with, made once and in one place.
/// May import all of `work`. Called by `ui.shell` and `app`.
/// Why so (2026-11): screens may see `work` but not `app`, and `work` itself may not know its own use cases (no cycle);
/// so the set of use cases has a room of its own.
@NullMarked
package org.discern.work.desk;

import org.jspecify.annotations.NullMarked;
