/// Macro benchmarks: `discern bench`. What takes a person's time, measured in one run on one machine, as ratios beside a peer
/// where there is one and as figures with machine facts elsewhere. Kernels are measured by JMH in `src/jmh`, never shipped.
/// May import all of `work`, `engine` (trees, encoder), `ui.intent.tune` (the drag) and `app.window` (the toolkit); called by
/// `app.Main`. The report has the form of `discern evaluate` (2026-11), so that one reader serves both.
@NullMarked
package org.discern.app.bench;

import org.jspecify.annotations.NullMarked;
