package org.discern.ui.intent.tune;

/// What the pointer learns about a join.
///
/// @param share where it lies, 0..1 of the tallest merge
/// @param left,right the two groups
/// @param steady how surely the cluster that joins here comes back, 0..1; NaN when it is none, or nobody measured it
public record JoinFacts(int node, double share, Group left, Group right, double steady) {
    /// @param argb its colour at the present cut
    public record Group(String name, int size, int argb) {}

    /// The closest sentences across it.
    public record Pair(String left, String right, double similarity, boolean exact) {}
}
