/// Where the program starts: [Main][org.discern.app.Main] decides between command line, window and tour,
/// [Natives][org.discern.app.Natives] prepares what must be set before an engine loads,
/// [SettingsFile][org.discern.app.SettingsFile] keeps what belongs to the person and not to a project.
/// May import everything; nobody imports it (its sub-packages get what they need handed in).
/// Wiring is constructors (decided 2026-11): [Wiring][org.discern.app.Wiring] reads as the table of contents.
@NullMarked
package org.discern.app;

import org.jspecify.annotations.NullMarked;
