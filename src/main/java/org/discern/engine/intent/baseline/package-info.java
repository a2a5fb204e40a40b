/// Rivals that stay in the product, so that our figures always stand beside them: k-means and Ward on frozen vectors
/// (discovery), DOC and ADB (unseen detection).
///
/// Legend: `n` rows, `D` width, `K` clusters.
///
/// May import the rest of `engine.intent`, `engine.nn` (trained rivals only) and `domain`. Called by `work.intent` and tests.
///
/// Why so (2026-11): a published number on other vectors proves nothing about ours; a rival run on the same vectors does.
@NullMarked
package org.discern.engine.intent.baseline;

import org.jspecify.annotations.NullMarked;
