package org.discern.domain.intent;

/// A proposal to name a cluster.
///
/// @param name in `snake_case`, not taken by another
/// @param weak true when the words behind it do not mark the cluster reliably
public record SuggestedName(String name, Source source, boolean weak) {
    /// Where a proposal comes from.
    public enum Source {
        /// Most labelled members carry this intent.
        LABELS,
        /// Made of the cluster's top terms.
        TERMS,
        /// Nothing better was there than a number.
        NUMBER
    }
}
