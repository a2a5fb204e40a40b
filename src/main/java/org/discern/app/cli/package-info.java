/// The command line: the same use cases as the window, for scripts and benchmarks.
/// May import all of `work` and picocli; what only the program itself can do (open the window, make the tour) comes in
/// through [Program][org.discern.app.cli.Program]. Called by `app.Main`.
/// One line of text for every failure (2026-11): exit 0 when done, 1 when it did not work, 2 when the command was not
/// understood; never a stack trace. Results go to standard output, progress to standard error, so that both can be piped.
@NullMarked
package org.discern.app.cli;

import org.jspecify.annotations.NullMarked;
