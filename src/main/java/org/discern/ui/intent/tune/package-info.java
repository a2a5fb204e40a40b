/// The signature view: tree, map, cluster list and score curve on one live threshold. [TuneViewModel] says what they show,
/// [TuneView] shows it, [TuneDragBench] times a drag from the event to the finished paint.
/// May import `ui.intent.{live,tree}`, `ui.kit`, `work`, `domain` and JavaFX. Called by `ui.intent` and by the bench.
@NullMarked
package org.discern.ui.intent.tune;

import org.jspecify.annotations.NullMarked;
