/// What every `evaluate` writes: lines of task, method, setting and metrics, a draw after the other, means with deviation.
/// One JSON for all jobs; a report can be broken off and resumed. And what repeating a run found.
/// May import `domain`; writes its own file, as a report is not a project. Called by the jobs' evaluations and `app.cli`.
@NullMarked
package org.discern.work.report;

import org.jspecify.annotations.NullMarked;
