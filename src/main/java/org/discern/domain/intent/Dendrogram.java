package org.discern.domain.intent;

import java.util.Arrays;

/// An exact binary merge tree. Nodes `0..leaves-1` are leaves; node `leaves + k` is merge `k`.
/// Merges are sorted by height, children before parents, so a cut is a prefix of the merge list.
/// The leaf order makes the leaves of every node one interval, so no view ever walks a subtree to list members.
public final class Dendrogram {
    private final int leaves;
    private final int[] left;
    private final int[] right;
    private final double[] height;
    private final int[] parent;
    private final int[] first;
    private final int[] size;
    private final int[] order;

    /// @param left,right per merge the two joined nodes; `left` holds the leaf with the smaller index
    /// @param height per merge, never falling
    /// @throws IllegalArgumentException when the arrays do not describe one binary tree in height order
    public Dendrogram(int leaves, int[] left, int[] right, double[] height) {
        int merges = Math.max(0, leaves - 1);
        if (left.length != merges || right.length != merges || height.length != merges)
            throw new IllegalArgumentException(leaves + " leaves need " + merges + " merges, not " + left.length);
        this.leaves = leaves;
        this.left = left.clone();
        this.right = right.clone();
        this.height = height.clone();
        this.parent = parents();
        this.size = sizes();
        this.first = firsts();
        this.order = orders();
    }

    public int leaves() { return leaves; }

    /// Leaves and merges together, `2 * leaves - 1` (0 for an empty tree).
    public int nodes() { return leaves == 0 ? 0 : 2 * leaves - 1; }

    public int merges() { return height.length; }

    public boolean isLeaf(int node) { return node < leaves; }

    public int left(int node) { return left[node - leaves]; }

    public int right(int node) { return right[node - leaves]; }

    /// The node above, or -1 at the root.
    public int parent(int node) { return parent[node]; }

    /// Where the node was made; 0 for a leaf.
    public double height(int node) { return isLeaf(node) ? 0 : height[node - leaves]; }

    /// The height of merge `k`, from 0, never falling with `k`.
    public double mergeHeight(int k) { return height[k]; }

    public double maxHeight() { return height.length == 0 ? 0 : height[height.length - 1]; }

    /// How many leaves lie below the node.
    public int size(int node) { return size[node]; }

    /// The leaves of `node` are `leafAt(first(node))` to `leafAt(first(node) + size(node) - 1)`.
    public int first(int node) { return first[node]; }

    /// The leaf drawn at position `position` of `0..leaves-1`.
    public int leafAt(int position) { return order[position]; }

    /// A copy of the leaves below the node, in drawing order.
    public int[] leavesOf(int node) { return Arrays.copyOfRange(order, first[node], first[node] + size[node]); }

    /// True when `below` is `above` or lies under it.
    public boolean contains(int above, int below) {
        return first[below] >= first[above] && first[below] + size[below] <= first[above] + size[above];
    }

    /// How many merges lie at or below the height: the length of the prefix a cut keeps. O(log n).
    public int mergesUpTo(double cutHeight) {
        int low = 0;
        int high = height.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (height[middle] <= cutHeight) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// The clusters that exist at this height. Total: any height, even NaN or negative, gives a cut (then all leaves apart).
    public Cut cut(double cutHeight) {
        return Cut.ofMerges(this, cutHeight, mergesUpTo(Double.isNaN(cutHeight) ? -1 : cutHeight));
    }

    /// The cut that leaves exactly `clusters` clusters, bounded to `1..leaves`; its height lies between the two merges.
    public Cut cutInto(int clusters) {
        int kept = Math.clamp((long) leaves - clusters, 0, height.length);
        double low = kept == 0 ? 0 : height[kept - 1];
        double high = kept == height.length ? low : height[kept];
        return Cut.ofMerges(this, (low + high) / 2, kept);
    }

    private int[] parents() {
        int[] out = new int[nodes()];
        Arrays.fill(out, -1);
        for (int k = 0; k < height.length; k++) {
            int node = leaves + k;
            if (left[k] < 0 || right[k] < 0 || left[k] >= node || right[k] >= node || left[k] == right[k] || out[left[k]] >= 0
                    || out[right[k]] >= 0)
                throw new IllegalArgumentException("Merge " + k + " does not join two free nodes");
            if (k > 0 && height[k] < height[k - 1]) throw new IllegalArgumentException("Heights fall at merge " + k);
            out[left[k]] = node;
            out[right[k]] = node;
        }
        return out;
    }

    private int[] sizes() {
        int[] out = new int[nodes()];
        Arrays.fill(out, 0, leaves, 1);
        for (int k = 0; k < height.length; k++) out[leaves + k] = out[left[k]] + out[right[k]];
        return out;
    }

    private int[] firsts() {
        int[] out = new int[nodes()];
        for (int k = height.length - 1; k >= 0; k--) {
            out[left[k]] = out[leaves + k];
            out[right[k]] = out[leaves + k] + size[left[k]];
        }
        return out;
    }

    private int[] orders() {
        int[] out = new int[leaves];
        for (int leaf = 0; leaf < leaves; leaf++) out[first[leaf]] = leaf;
        return out;
    }
}
