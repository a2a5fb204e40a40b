/// Use cases of the project itself, one class a verb: bring tables in, take the labelled corpus out, make the sample project.
/// May import `work`, `work.job`, `storage`, `engine.text` (names of texts, for shipped vectors), `domain`.
/// Called by screens, command line and tour. Files are read on the quick lane and written into the project on the storage
/// lane (2026-11), so that a slow file never keeps a decision from being saved.
@NullMarked
package org.discern.work.project;

import org.jspecify.annotations.NullMarked;
