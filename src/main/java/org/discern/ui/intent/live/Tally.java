package org.discern.ui.intent.live;

import org.discern.domain.intent.Clusters;

/// The sums of a cut.
///
/// @param clusters all of them, single utterances included: what the thin line of the curve counts
/// @param groups those of at least the least cluster size
/// @param known,fresh groups that hold a known intent, or a new one
/// @param unassignedShare of the unseen utterances, 0..1
public record Tally(int clusters, int groups, int known, int fresh, int unassigned, double unassignedShare) {
    static Tally of(Clusters clusters, int minSize) {
        int groups = 0;
        int fresh = 0;
        for (Clusters.Entry entry : clusters.entries()) {
            if (entry.kind() == Clusters.Kind.NEW) fresh++;
            if (entry.size() >= minSize) groups++;
        }
        return new Tally(clusters.cut().clusters(), groups, groups - fresh, fresh, clusters.unassigned(), clusters
                .unassignedShare());
    }
}
