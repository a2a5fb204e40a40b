/// Use cases of the project job, one class a verb: the only lines of code that know engine and storage both.
@NullMarked
package org.discern.work.project;

import org.jspecify.annotations.NullMarked;
