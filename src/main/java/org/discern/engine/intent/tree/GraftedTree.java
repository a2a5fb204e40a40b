package org.discern.engine.intent.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.discern.domain.intent.Dendrogram;

/// Nodes of the new tree under temporary numbers: the old ones, the new leaves, the new inner nodes.
final class GraftedTree {
    /// Whether what was hung in above an old node at a height is still the same cluster.
    interface Within {
        boolean test(int old, double height);
    }

    private final Dendrogram old;
    private final int rows;
    private final List<List<Hung>> above; // per old node what is hung in between it and its parent
    private final List<int[]> children = new ArrayList<>();
    private final List<Double> heights = new ArrayList<>();

    private record Hung(double height, int id) {}

    GraftedTree(Dendrogram old, int rows) {
        this.old = old;
        this.rows = rows;
        above = new ArrayList<>(old.nodes());
        for (int i = 0; i < old.nodes(); i++) above.add(List.of());
    }

    int fresh(int row) { return old.nodes() + row; }

    private int inner(int left, int right, double height) {
        children.add(new int[]{left, right});
        heights.add(height);
        return old.nodes() + rows + children.size() - 1;
    }

    void hang(int node, double height, int id) {
        if (above.get(node).isEmpty()) above.set(node, new ArrayList<>());
        above.get(node).add(new Hung(height, id));
    }

    void hangAtRoot(double height, int id) {
        if (old.nodes() == 0) return;
        hang(old.nodes() - 1, Math.max(height, old.maxHeight()), id);
    }

    /// A node of another tree with all below it.
    ///
    /// @param rowOf leaf of that tree → new row
    /// @param most heights are held below this one
    int whole(Dendrogram among, int node, IntUnaryOperator rowOf, double most) {
        if (among.isLeaf(node)) return fresh(rowOf.applyAsInt(node));
        int first = whole(among, among.left(node), rowOf, most);
        int second = whole(among, among.right(node), rowOf, most);
        double height = Math.min(most, among.height(node));
        return inner(first, second, height);
    }

    Grafting.Grown grown(int[] joined, Within within) {
        int[] top = new int[old.nodes()]; // what stands in an old node's place below its parent
        int[] same = new int[old.nodes()]; // the highest that is the same cluster
        int[] plain = new int[old.nodes()];
        for (int node = 0; node < old.nodes(); node++) {
            plain[node] = old.isLeaf(node)
                    ? node
                    : inner(top[old.left(node)], top[old.right(node)], old.height(node));
            top[node] = plain[node];
            same[node] = plain[node];
            var hung = new ArrayList<>(above.get(node));
            hung.sort(Comparator.comparingDouble(Hung::height).thenComparingInt(Hung::id));
            for (Hung h : hung) {
                top[node] = inner(top[node], h.id(), h.height());
                if (within.test(node, h.height())) same[node] = top[node];
            }
        }
        return numbered(top[old.nodes() - 1], same, joined);
    }

    /// Gives the final numbers: leaves first, then merges by height, children before parents.
    private Grafting.Grown numbered(int root, int[] same, int[] joined) {
        int first = old.nodes() + rows;
        int leaves = old.leaves() + rows;
        int[] post = postOrder(root, first);
        Integer[] order = Arrays.stream(post).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble((Integer id) -> heights.get(id - first))); // stable: children stay first
        int[] number = new int[first + children.size()];
        int[] smallest = new int[number.length];
        for (int leaf = 0; leaf < old.leaves(); leaf++) {
            number[leaf] = leaf;
            smallest[leaf] = leaf;
        }
        for (int row = 0; row < rows; row++) {
            number[fresh(row)] = old.leaves() + row;
            smallest[fresh(row)] = old.leaves() + row;
        }
        int[] left = new int[order.length];
        int[] right = new int[order.length];
        double[] height = new double[order.length];
        for (int k = 0; k < order.length; k++) {
            int id = order[k];
            int a = children.get(id - first)[0];
            int b = children.get(id - first)[1];
            boolean swap = smallest[a] > smallest[b];
            left[k] = number[swap ? b : a];
            right[k] = number[swap ? a : b];
            height[k] = heights.get(id - first);
            number[id] = leaves + k;
            smallest[id] = Math.min(smallest[a], smallest[b]);
        }
        int[] nodeOf = new int[same.length];
        for (int node = 0; node < same.length; node++) nodeOf[node] = number[same[node]];
        return new Grafting.Grown(new Dendrogram(leaves, left, right, height), nodeOf, joined);
    }

    private int[] postOrder(int root, int first) {
        int[] out = new int[children.size()];
        int count = 0;
        var stack = new ArrayList<int[]>();
        if (root >= first) stack.add(new int[]{root, 0});
        while (!stack.isEmpty()) {
            int[] top = stack.getLast();
            if (top[1] < 2) {
                int child = children.get(top[0] - first)[top[1]++];
                if (child >= first) stack.add(new int[]{child, 0});
            } else {
                out[count++] = top[0];
                stack.removeLast();
            }
        }
        return Arrays.copyOf(out, count);
    }
}
