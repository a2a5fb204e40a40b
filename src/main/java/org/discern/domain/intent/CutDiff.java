package org.discern.domain.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/// What happens to the clusters when the cut of one tree changes. Between pure cuts, going up clusters merge, going down they
/// split, never both. With edits both may happen; there a cluster counts as part of the one that holds more than half of it.
///
/// @param merged clusters of the new cut that were several before
/// @param split clusters of the old cut that are several now
public record CutDiff(List<Change> merged, List<Change> split) {
    /// One cluster and the two or more it is made of on the other side.
    ///
    /// @param node the whole
    /// @param parts its pieces in drawing order, cluster nodes of the other cut
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
        if (!before.isPure() || !after.isPure()) return new CutDiff(gathered(before, after), gathered(after, before));
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

    /// Per cluster of `wholes` the clusters of `parts` that lie there with more than half of their leaves. O(n).
    private static List<Change> gathered(Cut parts, Cut wholes) {
        int[] shared = new int[wholes.clusters()];
        var partsOf = new TreeMap<Integer, List<Integer>>();
        for (int part = 0; part < parts.clusters(); part++) {
            int size = parts.size(part);
            for (int i = 0; i < size; i++) shared[wholes.clusterOf(parts.member(part, i))]++;
            for (int i = 0; i < size; i++) {
                int whole = wholes.clusterOf(parts.member(part, i));
                if (2 * shared[whole] > size) partsOf.computeIfAbsent(whole, _ -> new ArrayList<>()).add(parts.node(part));
                shared[whole] = 0;
            }
        }
        var out = new ArrayList<Change>();
        partsOf.forEach((whole, nodes) -> {
            if (nodes.size() > 1) out.add(new Change(wholes.node(whole), nodes));
        });
        return out;
    }
}
