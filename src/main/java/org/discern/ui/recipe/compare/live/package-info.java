/// The comparison on the screen without a toolkit: which columns there are and what each ranks, how recipes moved from one to
/// the next, what was judged, and why a recipe stands where it stands.
///
/// Rankings and reasons are asked for on the quick lane, one question at a time, and only the newest counts
/// ([Asking][org.discern.ui.kit.Asking]); what a column has ranked is kept until the graph or the model changes, so that an
/// edit of one column asks for that column alone. The project's
/// [Comparison][org.discern.domain.recipe.rank.Comparison] is the truth: undo and redo arrive like any other change.
/// May import `ui.kit`, `work`, `domain`. Called by `ui.recipe.compare`.
@NullMarked
package org.discern.ui.recipe.compare.live;

import org.jspecify.annotations.NullMarked;
