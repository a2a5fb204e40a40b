/// The judge: how well groups or decisions agree with the truth. Plain Java without DJL, so that the judge is not the judged.
///
/// Legend: `n` rows; labels are any integers, one per row; scores lie in 0..1 (ARI in -1..1). With no rows there is nothing
/// to judge and scores are NaN, never a perfect 1.
///
/// May import `domain` only. Called by `engine.intent` (later by `user` and `recipe`), by `work` for evaluations, and by tests.
///
/// Why so (2026-11): published tables use scikit-learn's defaults, so these follow them number for number;
/// the golden files were made from the textbook formulas in another language.
@NullMarked
package org.discern.engine.measure;

import org.jspecify.annotations.NullMarked;
