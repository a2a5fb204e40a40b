/// The protocol of `discern evaluate users`: the same histories split by time within users and by users, all rows trained
/// by the same command, scored by `engine.measure`. Thresholds, epochs and every choice are made on the validation part.
/// May import `work.user`, `work.report`, `engine`, `storage.exchange`, `domain`. Called by the command line and tests.
@NullMarked
package org.discern.work.user.evaluate;

import org.jspecify.annotations.NullMarked;
