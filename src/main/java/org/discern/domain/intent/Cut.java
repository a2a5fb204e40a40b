package org.discern.domain.intent;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The clusters of a tree at one height. A pure cut ([#isPure]) is made of whole tree nodes: a cluster *is* a node, so its id,
/// name and colour survive any move of the cut. One that carries the analyst's edits ([EditedCut]) may hold several nodes in
/// a cluster, or other leaves than its node has; then the node is the cluster's id, and [#member] says who belongs to it.
/// Every leaf is in exactly one cluster; one taken out is a cluster of its own, after all others ([#isTakenOut]).
public final class Cut {
    private final Dendrogram tree;
    private final double height;
    private final int kept;
    private final int[] nodes;
    private final int[] clusterOf;
    private final @Nullable Edited edited;

    /// What a pure cut reads off the tree and an edited one has to carry.
    ///
    /// @param parts the whole nodes the clusters are made of, in drawing order
    /// @param partOf per leaf the place of its node in `parts`
    /// @param clusterOfPart per part the cluster it was put into, or -1 when that lost all its leaves
    /// @param start,members cluster `c` has `members[start[c]]` to `members[start[c + 1] - 1]`, in drawing order
    /// @param indexOf per node of the tree the cluster whose id it is, or -1
    /// @param takenOut how many clusters at the end are leaves taken out
    record Edited(int[] parts, int[] partOf, int[] clusterOfPart, int[] start, int[] members, int[] indexOf, int takenOut) {}

    private Cut(Dendrogram tree, double height, int kept, int[] nodes, int[] clusterOf, @Nullable Edited edited) {
        this.tree = tree;
        this.height = height;
        this.kept = kept;
        this.nodes = nodes;
        this.clusterOf = clusterOf;
        this.edited = edited;
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
        return new Cut(tree, height, kept, nodes, clusterOf, null);
    }

    static Cut ofEdits(Dendrogram tree, double height, int[] nodes, int[] clusterOf, Edited edited) {
        return new Cut(tree, height, tree.mergesUpTo(Double.isNaN(height) ? -1 : height), nodes, clusterOf, edited);
    }

    public Dendrogram tree() { return tree; }

    /// In the linkage's own unit.
    public double height() { return height; }

    /// How many merges lie below the height.
    public int keptMerges() { return kept; }

    /// True when every cluster is one whole node and all that lie below the height are whole.
    public boolean isPure() { return edited == null; }

    /// How many clusters there are, single leaves included.
    public int clusters() { return nodes.length; }

    /// The tree node of cluster `index`, in drawing order: its id.
    public int node(int index) { return nodes[index]; }

    /// A copy of all cluster nodes in drawing order.
    public int[] nodes() { return nodes.clone(); }

    /// How many leaves are in cluster `index`.
    public int size(int index) {
        return edited == null ? tree.size(nodes[index]) : edited.start[index + 1] - edited.start[index];
    }

    /// The leaf number `i` of cluster `index`, in drawing order.
    public int member(int index, int i) {
        return edited == null ? tree.leafAt(tree.first(nodes[index]) + i) : edited.members[edited.start[index] + i];
    }

    /// A copy of the leaves of cluster `index` in drawing order.
    public int[] members(int index) {
        return edited == null
                ? tree.leavesOf(nodes[index])
                : Arrays.copyOfRange(edited.members, edited.start[index], edited.start[index + 1]);
    }

    /// The leaves of a node as they stand: of a cluster its members, of any other node what the tree has below it.
    public int[] membersOf(int node) {
        int index = indexOf(node);
        return index >= 0 ? members(index) : tree.leavesOf(node);
    }

    /// The whole nodes cluster `index` is made of, itself first; leaves moved in or out are not told here.
    public int[] parts(int index) {
        if (edited == null) return new int[]{nodes[index]};
        int[] out = new int[edited.parts.length];
        int count = 0;
        for (int part = 0; part < out.length; part++) {
            if (edited.clusterOfPart[part] != index) continue;
            out[count++] = edited.parts[part];
            if (edited.parts[part] != nodes[index] || count == 1) continue;
            System.arraycopy(out, 0, out, 1, count - 1);
            out[0] = nodes[index];
        }
        return Arrays.copyOf(out, count);
    }

    /// True when cluster `index` is a leaf taken out of where it was.
    public boolean isTakenOut(int index) { return edited != null && index >= nodes.length - edited.takenOut; }

    /// The cluster index of a leaf.
    public int clusterOf(int leaf) { return clusterOf[leaf]; }

    /// A copy: per leaf its cluster index; the labels a judge compares.
    public int[] labels() { return clusterOf.clone(); }

    /// The cluster node that holds the leaf.
    public int nodeOf(int leaf) { return nodes[clusterOf[leaf]]; }

    /// The index of a cluster node, or -1 when this cut does not hold it.
    public int indexOf(int node) {
        if (edited != null) return edited.indexOf[node];
        int leaf = tree.leafAt(tree.first(node));
        return nodes[clusterOf[leaf]] == node ? clusterOf[leaf] : -1;
    }

    /// True when the cut runs above the node, so that it and all below it are of one piece (moved leaves apart).
    public boolean isBelow(int node) {
        if (edited == null) return node < tree.leaves() + kept;
        return tree.size(node) <= tree.size(edited.parts[edited.partOf[tree.leafAt(tree.first(node))]]);
    }

    /// The cluster that a node below the cut was put into, whatever leaves were moved since; -1 when none is left of it.
    public int clusterOfNode(int node) {
        int leaf = tree.leafAt(tree.first(node));
        return edited == null ? clusterOf[leaf] : edited.clusterOfPart[edited.partOf[leaf]];
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

    /// The same clusters of the same tree, by the same ids.
    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Cut c) || c.tree != tree || c.kept != kept) return false;
        if (edited == null && c.edited == null) return true;
        return Arrays.equals(nodes, c.nodes) && Arrays.equals(clusterOf, c.clusterOf) && takenOut() == c.takenOut();
    }

    private int takenOut() { return edited == null ? 0 : edited.takenOut; }

    @Override
    public int hashCode() { return kept; }

    @Override
    public String toString() {
        return "Cut(" + height + ", " + nodes.length + " clusters " + Arrays.toString(Arrays.copyOf(nodes, Math.min(8,
                nodes.length))) + ")";
    }
}
