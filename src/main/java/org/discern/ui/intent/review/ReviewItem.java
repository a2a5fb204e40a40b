package org.discern.ui.intent.review;

import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.intent.Stability;

/// One new cluster in the queue.
///
/// @param novelty mean of its members, 0..1
/// @param lifeFrom,lifeTo where on the axis (0..1) it appears and where it merges into something larger
/// @param name a person's, or the leading words
/// @param locked whether it stays as it is at any cut
/// @param flagged whether the analyst wants to come back to it
/// @param stability how surely it comes back when the data are drawn again, 0..1; NaN when nobody has measured it
record ReviewItem(Clusters.Entry entry, double cohesion, double novelty, double lifeFrom, double lifeTo, String name,
        boolean named, ReviewState state, boolean locked, boolean flagged, double stability) {
    String key() { return IntentDecisions.key(entry.node()); }

    /// Worth a look first: many utterances that belong together and are far from what is known.
    double value() { return entry.size() * cohesion * novelty; }

    boolean isMeasured() { return !Double.isNaN(stability); }

    /// Whether no more than half of it comes back.
    boolean isDissolving() { return stability < Stability.DISSOLVED; }

    /// Least first: by stability, those nobody measured after them by their life.
    double firmness() { return isMeasured() ? stability : 1 + life(); }

    /// How much of the axis it lives on; short-lived clusters fall apart or merge at the next nudge.
    double life() { return lifeTo - lifeFrom; }
}
