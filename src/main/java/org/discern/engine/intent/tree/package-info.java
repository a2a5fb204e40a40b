/// The exact merge tree, and the threshold learned from labelled leaves.
///
/// Legend: `n` leaves, `m` labelled leaves, `D` width, `k` merges kept by a cut (so `n - k` clusters).
///
/// May import `engine.intent.kernel`, `domain`; no DJL. Called by `engine.intent` (discovery, domains), its baselines and tests.
///
/// Why so (2026-11): one exact tree makes every threshold a prefix of the merge list, so a hand on the threshold recomputes nothing,
/// and the score of *all* cuts costs one pass over the merges. Approximate trees were not needed up to 25,000 rows;
/// beyond, [MicroClusters] puts near-identical rows together first and says so.
@NullMarked
package org.discern.engine.intent.tree;

import org.jspecify.annotations.NullMarked;
