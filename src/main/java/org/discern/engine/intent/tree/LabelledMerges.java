package org.discern.engine.intent.tree;

import java.util.Arrays;
import org.discern.domain.intent.CutCriterion;
import org.discern.domain.intent.Dendrogram;

/// A tree with labels on some leaves, ready to score *all* of its cuts in one walk along the merges.
///
/// Only merges with labelled leaves on both sides change a score, so the walk visits the `m - 1` of these.
/// Scores belong to the number `k` of merges a cut keeps, `0..merges`: `score[k]` is that of `cutInto(leaves - k)`.
/// Where several merges share a height, only the last of them is a cut anybody can choose; see [#isCut].
///
/// B-cubed after Amigó et al. 2009, DOI 10.1007/s10791-008-9066-8; adjusted Rand after Hubert, Arabie 1985, DOI 10.1007/BF01908075.
/// Unlabelled leaves take no part. Cost: one walk is `O(m L)` at worst for `L` labels, near `O(m log m)` on real trees.
public final class LabelledMerges {
    private final Dendrogram tree;
    private final int labels;
    private final int[] sizeOf; // labelled leaves per label
    private final int[] leafLabel; // per labelled leaf, in leaf order
    private final int[] at; // effective merges: index of the merge in the tree, rising
    private final int[] left; // two slots that are joined into the left one
    private final int[] right;

    /// @param labels per leaf 0 or more, or negative for unlabelled
    public LabelledMerges(Dendrogram tree, int[] labels) {
        if (labels.length != tree.leaves())
            throw new IllegalArgumentException(labels.length + " labels for " + tree.leaves() + " leaves");
        this.tree = tree;
        this.labels = Arrays.stream(labels).max().orElse(-1) + 1;
        sizeOf = new int[this.labels];
        int[] slotOf = new int[tree.nodes()];
        int m = 0;
        leafLabel = new int[labels.length];
        for (int leaf = 0; leaf < labels.length; leaf++) {
            slotOf[leaf] = labels[leaf] < 0 ? -1 : m;
            if (labels[leaf] < 0) continue;
            leafLabel[m++] = labels[leaf];
            sizeOf[labels[leaf]]++;
        }
        at = new int[Math.max(0, m - 1)];
        left = new int[at.length];
        right = new int[at.length];
        int count = 0;
        for (int k = 0; k < tree.merges(); k++) {
            int node = tree.leaves() + k;
            int a = slotOf[tree.left(node)];
            int b = slotOf[tree.right(node)];
            slotOf[node] = a < 0 ? b : a;
            if (a < 0 || b < 0) continue;
            at[count] = k;
            left[count] = a;
            right[count++] = b;
        }
    }

    public Dendrogram tree() { return tree; }

    public int labelledLeaves() { return at.length == 0 ? Arrays.stream(sizeOf).sum() : at.length + 1; }

    /// How many labels have at least `rows` labelled leaves.
    public int labelsWith(int rows) { return (int) Arrays.stream(sizeOf).filter(size -> size >= rows).count(); }

    /// One more than the greatest label.
    public int labels() { return labels; }

    /// The merges that join labelled leaves with labelled leaves, rising: between two of them no score changes.
    public int[] effectiveMerges() { return at.clone(); }

    /// One more than the effective merges.
    int stretches() { return at.length + 1; }

    /// The merge in the tree that effective merge `index` is.
    int effective(int index) { return at[index]; }

    /// True when a height exists that keeps exactly `kept` merges.
    public boolean isCut(int kept) {
        return kept == 0 || kept == tree.merges() || tree.mergeHeight(kept - 1) < tree.mergeHeight(kept);
    }

    /// The score of every cut, length `merges + 1`.
    public double[] scores(CutCriterion criterion) {
        int[] once = new int[labels];
        Arrays.fill(once, 1);
        return spread(effectiveScores(criterion, once));
    }

    /// As [#scores], but per stretch: `out[0]` before the first effective merge, `out[i]` from effective merge `i - 1` on.
    ///
    /// @param weight per label how often it counts, 0 or more, as a bootstrap over labels draws them; the pairs of a leaf
    /// with its own copies do not count
    public double[] effectiveScores(CutCriterion criterion, int[] weight) {
        var walk = new CutWalk(leafLabel, at.length + 1, sizeOf, weight);
        double[] out = new double[at.length + 1];
        out[0] = walk.score(criterion);
        for (int i = 0; i < at.length; i++) {
            walk.join(left[i], right[i]);
            out[i + 1] = walk.score(criterion);
        }
        return out;
    }

    /// Stretches blown up to one value per number of kept merges.
    public double[] spread(double[] effective) {
        double[] out = new double[tree.merges() + 1];
        int i = 0;
        for (int kept = 0; kept < out.length; kept++) {
            while (i < at.length && at[i] < kept) i++;
            out[kept] = effective[i];
        }
        return out;
    }

    /// The stretch that the cut with `kept` merges lies in, an index of [#effectiveScores].
    public int stretchOf(int kept) {
        int found = Arrays.binarySearch(at, kept);
        return found >= 0 ? found : -found - 1;
    }
}
