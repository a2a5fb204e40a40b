package org.discern.work.intent;

import java.util.List;

/// One cluster as the command line lists it.
///
/// @param node of the tree; its id at any cut
/// @param name what the analyst called it, or the known intent; empty when neither
/// @param suggested a name made from its words
/// @param kind `known`, `new`, or `stray`
/// @param labelled how many utterances carry a label
/// @param unseen how many of the others lie above the novelty cut
/// @param state `new`, `in_review`, `accepted`, `rejected`, `unsure`
/// @param cohesion 0..1
/// @param typical a few utterances from its middle
public record ShownIntent(int node, String name, String suggested, String kind, int size, int labelled, int unseen, String domain,
        String state, double cohesion, List<String> typical) {
    public ShownIntent { typical = List.copyOf(typical); }
}
