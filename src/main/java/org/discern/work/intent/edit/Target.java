package org.discern.work.intent.edit;

import org.discern.domain.intent.ReviewState;

/// Where utterances can be moved, or what a cluster can be said to be.
///
/// @param node the cluster; -1 for a known intent that has no cluster at this cut
/// @param name a person's, else the known intent's; empty when nobody named it
/// @param known whether it came with the data
/// @param size utterances in the cluster, of a known intent without one those that carry its label
/// @param similarity cosine of its centre to that of the utterances asked about, -1..1
public record Target(int node, String name, boolean known, ReviewState state, int size, double similarity) {
    public boolean isNamed() { return !name.isEmpty(); }

    /// A label that can be given: a known intent, or a cluster accepted under a name.
    public boolean isLabel() { return isNamed() && (known || state == ReviewState.ACCEPTED); }
}
