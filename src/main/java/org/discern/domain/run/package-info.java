/// What every run has in common: its settings, its record, and the two ports handed down to it,
/// [Progress] and [Parallel]. `engine` gets seed, clock and threads from here and takes none itself,
/// so that a run can be repeated bit by bit.
@NullMarked
package org.discern.domain.run;

import org.jspecify.annotations.NullMarked;
