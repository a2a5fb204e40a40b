/// The leave-behind report of a project: what goes into it, and writing it. [HandoutChapters][org.discern.work.handout.HandoutChapters]
/// is pure: from one picture of the project to one value. The words come from the one bundle, handed in as a
/// [Wording][org.discern.work.handout.Wording], since this room lies below the screens.
///
/// May import `domain`, `engine`, `storage`, `work` and the jobs' rooms: a report is about all three. Called by `ui.handout` through the
/// wiring, and by `app.cli` (2026-11).
@NullMarked
package org.discern.work.handout;

import org.jspecify.annotations.NullMarked;
