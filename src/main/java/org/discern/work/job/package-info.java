/// Long work on three lanes: `compute` (one training at a time, others queue visibly), `storage` (the one writer),
/// `quick` (a thread a task, for files, short sums and readings), and the bounded pool behind the `Parallel` port.
/// May import `domain.run` only. Called by `work`, its use cases, and `app`; screens see [JobHandle] and [JobState].
/// The only place in the house that makes threads, so that every failure has one road up and every thread ends with
/// the window: all are daemons and carry the same handler for what nobody caught.
/// State is told at most ten times a second (decided 2026-11): an engine may report every batch, a task pane need not
/// repaint for each.
@NullMarked
package org.discern.work.job;

import org.jspecify.annotations.NullMarked;
