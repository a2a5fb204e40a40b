/// Job one as values: the merge tree and its cuts, the novelty scores, the learned threshold, the domains,
/// and what the analyst decided. Everything here is immutable, and every cut is a pure function of a tree and a height,
/// so that a hand on the threshold recomputes nothing but the cut (house of 2026-11: train rarely, cut often).
@NullMarked
package org.discern.domain.intent;

import org.jspecify.annotations.NullMarked;
