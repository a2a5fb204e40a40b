package org.discern.domain.intent;

import java.util.Arrays;

/// The clusters of a tree at one height. A cluster *is* a tree node, so its id, name and colour survive any move of the cut.
public final class Cut {
    private final Dendrogram tree;
    private final double height;
    private final int kept;
    private final int[] nodes;
    private final int[] clusterOf;

    private Cut(Dendrogram tree, double height, int kept, int[] nodes, int[] clusterOf) {
        this.tree = tree;
        this.height = height;
        this.kept = kept;
        this.nodes = nodes;
        this.clusterOf = clusterOf;
    }

    /// The cut that keeps the first `kept` merges. O(n), two passes over the drawing order, no allocation but its result.
    static Cut ofMerges(Dendrogram tree, double height, int kept) {
        int n = tree.leaves();
        int[] nodes = new int[n - kept];
        int[] clusterOf = new int[n];
        int limit = n + kept;
        int count = 0;
        for (int position = 0; position < n;) {
            int node = tree.leafAt(position);
            for (int up = tree.parent(node); up >= 0 && up < limit; up = tree.parent(node)) node = up;
            int end = position + tree.size(node);
            nodes[count] = node;
            for (; position < end; position++) clusterOf[tree.leafAt(position)] = count;
            count++;
        }
        return new Cut(tree, height, kept, nodes, clusterOf);
    }

    public Dendrogram tree() { return tree; }

    /// In the linkage's own unit.
    public double height() { return height; }

    /// How many merges lie below the cut.
    public int keptMerges() { return kept; }

    /// How many clusters there are, single leaves included.
    public int clusters() { return nodes.length; }

    /// The tree node of cluster `index`, in drawing order.
    public int node(int index) { return nodes[index]; }

    /// A copy of all cluster nodes in drawing order.
    public int[] nodes() { return nodes.clone(); }

    /// The cluster index (drawing order) of a leaf.
    public int clusterOf(int leaf) { return clusterOf[leaf]; }

    /// A copy: per leaf its cluster index; the labels a judge compares.
    public int[] labels() { return clusterOf.clone(); }

    /// The cluster node that holds the leaf.
    public int nodeOf(int leaf) { return nodes[clusterOf[leaf]]; }

    /// The index of a cluster node, or -1 when this cut does not hold it.
    public int indexOf(int node) {
        int leaf = tree.leafAt(tree.first(node));
        return nodes[clusterOf[leaf]] == node ? clusterOf[leaf] : -1;
    }

    /// The height of the next merge above, or NaN at the root; `]` steps there.
    public double nextMerge() { return kept < tree.merges() ? tree.mergeHeight(kept) : Double.NaN; }

    /// A height just below the last merge kept, or NaN when none is, or only those of identical rows; `[` steps there.
    public double previousMerge() {
        if (kept == 0) return Double.NaN;
        double undone = tree.mergeHeight(kept - 1);
        int k = kept - 1;
        while (k > 0 && tree.mergeHeight(k - 1) == undone) k--;
        double below = k == 0 ? 0 : tree.mergeHeight(k - 1);
        if (undone <= 0) return Double.NaN;
        double between = (below + undone) / 2;
        return between < undone ? between : below;
    }

    @Override
    public boolean equals(Object other) { return other instanceof Cut c && c.tree == tree && c.kept == kept; }

    @Override
    public int hashCode() { return kept; }

    @Override
    public String toString() {
        return "Cut(" + height + ", " + nodes.length + " clusters " + Arrays.toString(Arrays.copyOf(nodes, Math.min(8,
                nodes.length))) + ")";
    }
}
