package org.discern.domain.intent;

/// The two most alike utterances across a join of the tree, one of each side.
///
/// @param node the join
/// @param left,right leaves of the tree
/// @param similarity cosine
/// @param exact false when the groups were so large that only the members nearest to the other side were compared
public record ClosestPair(int node, int left, int right, double similarity, boolean exact) {}
