/// Dot products and distances of many rows at once: the floor the tree, the neighbours and k-means stand on.
///
/// Legend: `n` rows, `D` width, `W` columns of a packed panel, `k` neighbours.
///
/// May import `domain` only, no DJL. Called by `engine.intent`, its sub-packages and tests.
///
/// Why so (2026-11): a distance matrix by the Vector API is as fast as a native matrix product and needs no second copy of it.
/// The Vector API is still an incubator module, so it sits behind [DotKernel] with a plain-Java twin that is taken when the module
/// is absent. Both add up the products of a pair in the same order, `d = 0 .. D-1`, one fused multiply-add each, so the bits are
/// the same whichever kernel runs, however wide the processor's vectors are, and however many threads share the work.
/// (A horizontal sum of lanes would not be: its order may change between interpreted and compiled code.)
@NullMarked
package org.discern.engine.intent.kernel;

import org.jspecify.annotations.NullMarked;
