/// What an analyst changed about the clusters of one run, as one immutable value, and what of it cannot stand together.
/// Imports the JDK alone: nodes and leaves are the numbers of the run's tree, which never changes once the run is kept, so an
/// edit survives imports, their undo and a restart; `domain.intent` applies it (2026-11: decisions, not a second clustering).
@NullMarked
package org.discern.domain.intent.edit;

import org.jspecify.annotations.NullMarked;
