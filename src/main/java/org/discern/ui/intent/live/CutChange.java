package org.discern.ui.intent.live;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.CutDiff;

/// What a move of the cut did to the clusters worth naming (those of at least `minSize`). A cluster that only took in or lost
/// strays is not counted.
///
/// @param merged clusters that hold at least two of the former ones
/// @param split former clusters that fell apart into at least two
/// @param nodes the clusters of the new cut concerned: the joined ones, or the parts
public record CutChange(int merged, int split, Set<Integer> nodes) {
    public static final CutChange NONE = new CutChange(0, 0, Set.of());

    public CutChange { nodes = Set.copyOf(nodes); }

    public boolean isNone() { return merged == 0 && split == 0; }

    /// Both cuts are of one tree.
    static CutChange between(Cut before, Cut after, int minSize) {
        CutDiff diff = CutDiff.between(before, after);
        if (diff.isEmpty()) return NONE;
        var nodes = new TreeSet<Integer>();
        int merged = counted(diff.merged(), before, minSize, nodes, true);
        int split = counted(diff.split(), after, minSize, nodes, false);
        return new CutChange(merged, split, nodes);
    }

    private static int counted(List<CutDiff.Change> changes, Cut parts, int minSize, Set<Integer> nodes, boolean whole) {
        int count = 0;
        for (CutDiff.Change change : changes) {
            int large = 0;
            for (int part : change.parts()) if (parts.size(parts.indexOf(part)) >= minSize) large++;
            if (large < 2) continue;
            count++;
            if (whole) nodes.add(change.node());
            else for (int part : change.parts()) if (parts.size(parts.indexOf(part)) >= minSize) nodes.add(part);
        }
        return count;
    }
}
