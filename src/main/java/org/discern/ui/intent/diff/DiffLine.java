package org.discern.ui.intent.diff;

import org.discern.domain.intent.compare.ClusterDiff;
import org.discern.domain.intent.compare.Drift;
import org.jspecify.annotations.Nullable;

/// A row of the table of clusters.
///
/// @param before,after names on both sides; empty where there is none
/// @param drift null when the later side knows no new utterances
public record DiffLine(ClusterDiff.Row row, String before, String after, @Nullable Drift drift) {
    /// `before → after`, or one of them where they are equal or alone.
    String name() {
        if (before.isEmpty() || before.equals(after)) return after;
        return after.isEmpty() ? before : before + " → " + after;
    }
}
