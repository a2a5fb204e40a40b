package org.discern.domain.intent;

/// A proposal to name a cluster.
///
/// @param name in `snake_case`, not taken by another
/// @param weak true when the words behind it do not mark the cluster reliably
/// @param confidence how much of the cluster stands behind it, 0..1: of the labelled members those that carry the intent, of
/// all members those that say its words; NaN when nobody counted
public record SuggestedName(String name, Source source, boolean weak, double confidence) {
    public SuggestedName(String name, Source source, boolean weak) { this(name, source, weak, Double.NaN); }

    /// Where a proposal comes from.
    public enum Source {
        /// Most labelled members carry this intent.
        LABELS,
        /// Made of the cluster's top terms.
        TERMS,
        /// The words of its most central sentence.
        MEDOID,
        /// Nothing better was there than a number.
        NUMBER
    }
}
