/// The leave-behind report as a value: chapters of blocks, charts as drawing commands, and the facts by which the next report can
/// say what changed. Knows no file format and no project.
///
/// May import `domain` and the JDK. Made by `work.handout`, written by `storage.handout`. Drawings are values because the report
/// is written without a screen, twice over (PDF and HTML), from one set of commands (2026-11).
@NullMarked
package org.discern.domain.handout;

import org.jspecify.annotations.NullMarked;
