package org.discern.domain.intent;

import java.util.Map;

/// How surely the clusters of a cut come back when the data are drawn again.
///
/// @param ofNode cluster node → mean of the best overlaps (Jaccard), 0..1; without clusters that no resample could judge
/// @param resamples how many times the tree was grown again
/// @param sampled how many leaves each of these trees had
/// @param leaves how many there are in all
public record Stability(Map<Integer, Double> ofNode, int resamples, int sampled, int leaves) {
    /// Below this a cluster had better be looked at: no more than half of it comes back (Hennig 2007).
    public static final double DISSOLVED = 0.5;

    public Stability { ofNode = Map.copyOf(ofNode); }

    /// NaN when nothing is known.
    public double of(int node) { return ofNode.getOrDefault(node, Double.NaN); }

    /// True when the trees were grown from fewer leaves than the usual share, because there are so many.
    public boolean isThinned() { return sampled < leaves * 3 / 4; }
}
