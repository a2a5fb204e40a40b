/// What had better be looked at in the open project, found in the background whenever something changes, and what settles it.
/// [org.discern.work.finding.FindProblems] looks and tells, [org.discern.work.finding.MendFinding] acts.
/// May import `work`, `work.job`, `work.encode`, `work.project`, `storage`, `engine.intent.label`, `engine.text`, `domain`.
/// Called by `work.desk`, `ui.finding` and the window's wiring.
/// Why so (2026-11): what labels say is worked out only when labels change, what decisions say whenever one is made; a drag of
/// the threshold must not set off a second of work.
@NullMarked
package org.discern.work.finding;

import org.jspecify.annotations.NullMarked;
