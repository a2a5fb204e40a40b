/// Sets two states of a project's clusters against each other: cuts, runs, moments of the history, an outcome not yet accepted.
/// May import `work`, `work.encode`, `work.job`, `engine.intent`, `storage.table`, `domain`. Called by screens through `work.desk`.
@NullMarked
package org.discern.work.intent.compare;

import org.jspecify.annotations.NullMarked;
