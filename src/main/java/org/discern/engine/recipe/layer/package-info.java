/// The trainable parts that our recipe model and its published rivals share: attentive layers over a graph with relations,
/// the embedding of those relations, the contrast of two views. Each with its gradient by hand; none knows a training loop.
///
/// Legend: `N` nodes (users, then recipes, then attributes), `D` width of a node's vector, `K` width of the relations' space.
///
/// May import `engine.recipe.kernel` and `domain`. Called by `engine.recipe.network` and `engine.recipe.baseline`.
///
/// Why so (2026-11): a rival that is fast because it shares our kernels, and right because the same finite differences check
/// it, is a rival one can tune with the same care.
@NullMarked
package org.discern.engine.recipe.layer;

import org.jspecify.annotations.NullMarked;
