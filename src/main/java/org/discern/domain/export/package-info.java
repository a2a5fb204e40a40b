/// What leaves for another tool, and what that tool would say to it: the labelled phrases, each tool's published rules, what
/// a preflight finds against them, and the fixes it offers. Pure values and functions; fixes change the export, never the
/// project.
///
/// May import `domain.corpus`. Called by `storage.export` (which writes the formats), `work`, screens and command line.
/// Why so (2026-11): a tool's limits change without us, so each stands in a class of its own beside its source.
@NullMarked
package org.discern.domain.export;

import org.jspecify.annotations.NullMarked;
