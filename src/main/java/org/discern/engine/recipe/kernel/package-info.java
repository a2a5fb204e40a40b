/// Sparse propagation and small dense products: the floor the recipe model stands on, with hand-written gradients.
///
/// Legend: `N` nodes, `E` entries of a sparse matrix (one direction of an edge), `D` width of a node vector.
///
/// May import `domain` only, no DJL. Called by its siblings above.
///
/// Why so (2026-11): a gather over compressed rows is bound by memory, and a native tensor library takes four to twenty times as
/// long for it (it materialises one message an edge). The Vector API is still an incubator module, so it sits behind
/// [RowKernel] with a plain-Java twin that is taken when the module is absent. Sums run in the same order whatever the
/// number of threads, and no horizontal sum of lanes is left to the compiler, so a seed gives the same bits again.
@NullMarked
package org.discern.engine.recipe.kernel;

import org.jspecify.annotations.NullMarked;
