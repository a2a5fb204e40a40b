package org.discern.ui.intent.live;

import java.util.Set;

/// Clusters of the present run that are not as they were before it.
///
/// @param since what they are compared with, e.g. `run 7`
/// @param nodes their nodes in the present tree
public record Changed(String since, Set<Integer> nodes) {
    public Changed { nodes = Set.copyOf(nodes); }
}
