/// Writes the leave-behind report: as PDF, and as one HTML file that refers to nothing outside itself. The same report gives the
/// same pages; what a writer decides is only where lines break and how a table looks.
///
/// PDFBox lives here and nowhere else. May import `storage.exchange` (for [WholeFile][org.discern.storage.exchange.WholeFile]) and
/// `domain`. Called by `work.handout` (2026-11).
@NullMarked
package org.discern.storage.handout;

import org.jspecify.annotations.NullMarked;
