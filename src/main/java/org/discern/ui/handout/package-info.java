/// The sheet that asks what goes into the leave-behind report and where it goes.
/// May import `ui.kit`, `work.handout`, `work` and `domain`. Opened by the wiring for the command `file.data.report` (2026-11).
@NullMarked
package org.discern.ui.handout;

import org.jspecify.annotations.NullMarked;
