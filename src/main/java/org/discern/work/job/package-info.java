/// Long work on three lanes: `compute` (one training at a time, others queue visibly), `storage` (the one writer),
/// `quick` (virtual threads for files and short sums). The only place in the house that makes threads.
@NullMarked
package org.discern.work.job;

import org.jspecify.annotations.NullMarked;
