/// Two groupings of the utterances of one project set against each other: two cuts, two runs, two dates. Utterances are named by
/// their ids, since rows and leaves mean others in another run.
/// May import `domain.intent` and the JDK; pure and total.
@NullMarked
package org.discern.domain.intent.compare;

import org.jspecify.annotations.NullMarked;
