package org.discern.domain.corpus;

import java.util.BitSet;
import java.util.List;

/// What a search found.
///
/// @param rows corpus rows that every chip lets through; treat as read-only
/// @param perChip how many rows each chip lets through alone, in the order of the query
/// @param finished false while only the first rows have been looked at
public record Hits(Query query, BitSet rows, List<Integer> perChip, boolean finished) {
    public Hits { perChip = List.copyOf(perChip); }

    public int count() { return rows.cardinality(); }
}
