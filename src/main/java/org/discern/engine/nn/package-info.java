/// Training with DJL and PyTorch: safe arithmetic, one training at a time, optimiser, blocks and losses all jobs share.
///
/// Legend of shapes: `B` rows of a batch, `T` tokens of the longest row, `D` width, `K` classes, `H` attention heads.
///
/// Two rules keep gradients right (measured 2026-11-22):
/// - **No `NDArray` arithmetic with a Java number** outside [org.discern.engine.nn.Ops]. `x.mul(3f)` wraps the number
///   in a buffer that is freed before the backward pass reads it: wrong gradients, no error. `Ops.scale(x, 3)` is safe.
/// - **Everything a loss makes lives until its backward pass is over**: [org.discern.engine.nn.Training#step] opens a
///   scope and closes it, nobody closes arrays by hand.
/// Also: `toType` and `duplicate` cut the graph silently; DJL's own transformer, BERT and dropout blocks are not used
/// (batch instead of layer norm, unseeded, slow).
///
/// Same seed, same bits, on the same machine with the same number of torch threads; another thread count sums in
/// another order and may differ in the last bits. Threads are set by `app` before anything loads.
///
/// May import `domain.array`, `domain.run`, DJL. Called by `engine.text` and the three jobs' engines.
@NullMarked
package org.discern.engine.nn;

import org.jspecify.annotations.NullMarked;
