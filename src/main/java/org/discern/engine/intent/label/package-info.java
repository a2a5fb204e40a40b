/// What the labels of a corpus say against each other: texts that carry several intents, labels a model that has not seen them
/// would give otherwise, intents that are hard to tell apart.
///
/// Legend: `n` labelled rows, `D` width, `K` intents, `R` folds.
///
/// Entry: [org.discern.engine.intent.label.LabelCheck]. May import `engine.intent.kernel`, `engine`, `domain`; no DJL.
/// Called by `work.finding` and tests.
///
/// Why so (2026-11): nearest held-out centroids in the vectors of the frozen encoder, not in those of a run: a run's vectors
/// were trained on the very labels that are in doubt. It takes `n K D`, about a second for 20,000 rows, so that a changed
/// label is judged anew at once.
@NullMarked
package org.discern.engine.intent.label;

import org.jspecify.annotations.NullMarked;
