/// A picture of the vectors: two dimensions for the map view.
///
/// Legend: `n` points, `D` width, `k` neighbours, `P` the affinities of neighbours, summing to 1.
///
/// May import `engine.intent.kernel` and `domain`. Called by `engine.intent` once per run; the result is stored with the run.
///
/// Why so (2026-11): near points on the map must be near in the vectors and nothing else may pull them together, so the layout sees
/// neither labels nor clusters nor the cut: an honest map is a check on the tree. Own code, since no maintained library under a
/// permissive licence exists. All sums run in a fixed order, so one seed gives one picture whatever the number of threads.
@NullMarked
package org.discern.engine.intent.layout;

import org.jspecify.annotations.NullMarked;
