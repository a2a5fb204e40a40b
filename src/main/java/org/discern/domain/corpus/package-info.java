/// Utterances as one immutable snapshot; a row is an `int` index into it, everywhere.
@NullMarked
package org.discern.domain.corpus;

import org.jspecify.annotations.NullMarked;
