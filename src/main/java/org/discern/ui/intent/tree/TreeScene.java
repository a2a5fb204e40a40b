package org.discern.ui.intent.tree;

import java.util.BitSet;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Dendrogram;
import org.discern.ui.intent.live.HeightAxis;

/// What of a tree does not change while a hand moves, worked out once: where each node lies on both axes.
///
/// Cost: O(nodes) once.
public final class TreeScene {
    private final Dendrogram tree;
    private final HeightAxis axis;
    private final float[] place;
    private final float[] middle;

    public TreeScene(Dendrogram tree, HeightAxis axis) {
        this.tree = tree;
        this.axis = axis;
        place = new float[tree.nodes()];
        middle = new float[tree.nodes()];
        for (int node = 0; node < tree.nodes(); node++) {
            place[node] = (float) axis.place(tree.height(node));
            middle[node] = tree.isLeaf(node)
                    ? tree.first(node) + 0.5f
                    : (middle[tree.left(node)] + middle[tree.right(node)]) / 2;
        }
    }

    public Dendrogram tree() { return tree; }

    public HeightAxis axis() { return axis; }

    /// 0..1 along the height axis.
    float place(int node) { return place[node]; }

    /// Across the leaves, in leaves from the top.
    float middle(int node) { return middle[node]; }

    /// What changes: the cut, a colour per cluster of it, which leaves are selected, and what is marked.
    ///
    /// @param argb per cluster of the cut, opaque
    /// @param selectedBefore per drawing position how many selected leaves lie before it, length leaves + 1; empty for none
    public record Look(Cut cut, int[] argb, int[] selectedBefore, TreeMarks marks) {
        public Look(Cut cut, int[] argb, int[] selectedBefore) { this(cut, argb, selectedBefore, TreeMarks.NONE); }

        boolean dims() { return selectedBefore.length > 0; }

        /// The colour of the cluster that the first leaf of a node was cut into; where nothing is left of that, of the leaf's own.
        int colour(int node) {
            int cluster = cut.clusterOfNode(node);
            return argb[cluster >= 0 ? cluster : cut.clusterOf(cut.tree().leafAt(cut.tree().first(node)))];
        }

        int selectedIn(Dendrogram tree, int node) {
            return selectedBefore[tree.first(node) + tree.size(node)] - selectedBefore[tree.first(node)];
        }

        /// Counts of a selection of leaves, along the drawing order; empty when nothing is selected.
        public static int[] counts(Dendrogram tree, BitSet leaves) {
            if (leaves.isEmpty()) return new int[0];
            int[] before = new int[tree.leaves() + 1];
            for (int p = 0; p < tree.leaves(); p++) before[p + 1] = before[p] + (leaves.get(tree.leafAt(p)) ? 1 : 0);
            return before;
        }
    }
}
