/// The latest lines of the log in memory, and the bundle one sends with a question. Knows no logging library: the program
/// hands the lines in. May import `work`, `domain`.
@NullMarked
package org.discern.work.log;

import org.jspecify.annotations.NullMarked;
