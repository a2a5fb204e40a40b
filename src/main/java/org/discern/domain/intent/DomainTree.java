package org.discern.domain.intent;

import java.util.List;

/// Intents grouped into domains: the same idea one level up.
///
/// @param items what was grouped, known intents first, then new clusters
/// @param tree over the items, in the same order
/// @param curve learned from the known domains
/// @param links per item the proposal
public record DomainTree(List<Item> items, Dendrogram tree, ScoreCurve curve, List<DomainLink> links) {
    public static final DomainTree EMPTY = new DomainTree(List.of(), new Dendrogram(0, new int[0], new int[0], new double[0]),
            new ScoreCurve(CutCriterion.BCUBED_F1, new double[0], new float[0], new float[0], new float[0], new int[0],
                    Double.NaN, Double.NaN,
                    Double.NaN, Double.NaN, Double.NaN, "There is nothing to group yet."),
            List.of());

    /// One intent in the domain tree.
    ///
    /// @param key `intent:NAME` for a known intent, `node:ID` for a cluster of the utterance tree
    /// @param name shown to people
    /// @param domain known domain, or empty
    /// @param rows how many utterances stand behind it
    public record Item(String key, String name, String domain, int rows) {
        public boolean isNew() { return domain.isEmpty(); }
    }

    public DomainTree {
        items = List.copyOf(items);
        links = List.copyOf(links);
    }
}
