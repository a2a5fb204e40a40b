/// The import wizard: source, columns, cleaning, summary, in one sheet of the window.
///
/// [ImportViewModel][org.discern.ui.project.intake.ImportViewModel] holds the step, the plan and what a check found;
/// [ImportSheet][org.discern.ui.project.intake.ImportSheet] frames the steps, each of which is a view of its own.
/// May import `ui.kit`, `work`, `domain`. Called by `app.window`, which fills in
/// [ImportVerbs][org.discern.ui.project.intake.ImportVerbs].
/// Why so (2026-11): everything is checked before anything is written, so that counts are exact, rows can be mended in place and
/// the import itself is one step that undo takes back.
@NullMarked
package org.discern.ui.project.intake;

import org.jspecify.annotations.NullMarked;
