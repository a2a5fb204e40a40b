package org.discern.domain.intent;

import java.util.List;

/// The evidence about one cluster, for people who decide about it. Examples are leaves of the tree.
///
/// @param node the cluster
/// @param size utterances
/// @param labelled how many of them carry a known intent
/// @param cohesion mean cosine of the members to their centroid, 0..1
/// @param birth the height at which the cluster appears; 0 for a single leaf
/// @param death the height at which it merges into something larger; for the root its own height
/// @param terms strongest first, at most 12
/// @param typical nearest to the centroid first
/// @param edge members that only just belong: smallest lead over the nearest other cluster first
/// @param odd members that lie nearer to another cluster; largest lead of the other first
/// @param nearestKnown known intents by similarity, nearest first, at most 5
/// @param nearDuplicates groups of two and more members that say almost the same, largest first
/// @param names to choose from, the best first; at least one
public record ClusterCard(int node, int size, int labelled, double cohesion, double birth, double death, List<Term> terms,
        List<Example> typical, List<Example> edge, List<Example> odd, List<NamedSimilarity> nearestKnown,
        List<List<Integer>> nearDuplicates, List<SuggestedName> names) {
    /// One member shown as an example.
    ///
    /// @param leaf of the tree; its corpus row is `discovery.corpusRows()[leaf]`
    /// @param similarity cosine to the cluster's centroid
    /// @param rival the nearest other cluster, or -1 when there is none
    /// @param rivalSimilarity cosine to the rival's centroid, 0 when there is none
    public record Example(int leaf, double similarity, int rival, double rivalSimilarity) {
        public double lead() { return similarity - rivalSimilarity; }
    }

    public ClusterCard {
        terms = List.copyOf(terms);
        typical = List.copyOf(typical);
        edge = List.copyOf(edge);
        odd = List.copyOf(odd);
        nearestKnown = List.copyOf(nearestKnown);
        nearDuplicates = nearDuplicates.stream().map(List::copyOf).toList();
        names = List.copyOf(names);
    }

    /// What it is called as long as nobody says otherwise.
    public SuggestedName suggestedName() { return names.getFirst(); }
}
