/// Use cases of the intent job, one class a verb: the only lines of code that know engine and storage both.
@NullMarked
package org.discern.work.intent;

import org.jspecify.annotations.NullMarked;
