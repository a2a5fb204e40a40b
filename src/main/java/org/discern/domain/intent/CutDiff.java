package org.discern.domain.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What happens to the clusters when the cut moves within one tree: going up clusters merge, going down they split, never both.
///
/// @param merged clusters of the new cut that were several before
/// @param split clusters of the old cut that are several now
public record CutDiff(List<Change> merged, List<Change> split) {
    /// One cluster and the two or more it is made of on the other side.
    ///
    /// @param node the whole
    /// @param parts its pieces in drawing order, cluster nodes of the finer cut
    public record Change(int node, List<Integer> parts) {
        public Change { parts = List.copyOf(parts); }
    }

    public CutDiff {
        merged = List.copyOf(merged);
        split = List.copyOf(split);
    }

    /// @throws IllegalArgumentException when the cuts belong to different trees
    public static CutDiff between(Cut before, Cut after) {
        if (before.tree() != after.tree()) throw new IllegalArgumentException("The cuts belong to different trees");
        if (after.keptMerges() >= before.keptMerges()) return new CutDiff(changes(before, after), List.of());
        return new CutDiff(List.of(), changes(after, before));
    }

    public boolean isEmpty() { return merged.isEmpty() && split.isEmpty(); }

    /// Both cuts list their clusters in drawing order, so one walk over both finds every difference.
    private static List<Change> changes(Cut fine, Cut coarse) {
        var out = new ArrayList<Change>();
        int at = 0;
        for (int i = 0; i < coarse.clusters(); i++) {
            int node = coarse.node(i);
            int from = at;
            for (int left = coarse.tree().size(node); left > 0; at++) left -= coarse.tree().size(fine.node(at));
            if (at - from > 1) {
                Integer[] parts = new Integer[at - from];
                for (int j = from; j < at; j++) parts[j - from] = fine.node(j);
                out.add(new Change(node, Arrays.asList(parts)));
            }
        }
        return out;
    }
}
