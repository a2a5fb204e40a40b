package org.discern.ui.kit;

import org.discern.domain.intent.Dendrogram;

/// One palette index per tree node, by inheritance: the bigger child keeps its parent's colour, the smaller one gets the next
/// free colour, from the top of the tree down. So a cut into `k` clusters uses the first `k` colours, all different, and no
/// colour ever moves while the cut does. Nodes below `minSize` are grey: they are never a cluster of their own.
public final class TreeColours {
    private final int[] index;

    private TreeColours(int[] index) { this.index = index; }

    /// O(nodes).
    public static TreeColours of(Dendrogram tree, int minSize) {
        int[] index = new int[tree.nodes()];
        int next = 0;
        int root = tree.nodes() - 1;
        if (root >= 0) index[root] = tree.size(root) < minSize ? Palette.GREY : next++;
        for (int node = root; node >= tree.leaves(); node--) {
            int left = tree.left(node);
            int right = tree.right(node);
            int bigger = tree.size(left) >= tree.size(right) ? left : right;
            int smaller = bigger == left ? right : left;
            index[bigger] = tree.size(bigger) < minSize ? Palette.GREY : index[node];
            index[smaller] = tree.size(smaller) < minSize ? Palette.GREY : next++;
        }
        return new TreeColours(index);
    }

    /// The palette index of a node, or [Palette#GREY].
    public int of(int node) { return index[node]; }
}
