package org.discern.work.intent.edit;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.Linkage;

/// The best two or three sub-groups of a node.
///
/// Going down, sides smaller than the least cluster are left beside as strays until both sides count: that is the first
/// division. The second is the next such one below it. Three groups are better than two when the gap of heights that keeps
/// three apart is the larger one. Ward's heights grow with the sizes of the two sides, so there they are measured against
/// them: `h / sqrt(2ab / (a + b))` is the distance of the two centres. Source: largest gap of a dendrogram, R. Mojena,
/// *Hierarchical grouping methods and stopping rules*, The Computer Journal 20(4), 1977, DOI 10.1093/comjnl/20.4.359.
/// Differs: by gaps alone, sizes taken out, and between two and three only.
///
/// @param opened nodes that must never be whole for the groups to stand apart
/// @param groups the nodes of the groups, largest first; without strays
record SubGroups(Set<Integer> opened, List<Integer> groups) {
    static SubGroups of(Dendrogram tree, int node, int least, Linkage linkage) {
        var opened = new TreeSet<Integer>();
        int first = division(tree, node, least, opened);
        if (first < 0) return halves(tree, node);
        int left = tree.left(first);
        int right = tree.right(first);
        var leftPath = new TreeSet<Integer>();
        var rightPath = new TreeSet<Integer>();
        int leftNext = division(tree, left, least, leftPath);
        int rightNext = division(tree, right, least, rightPath);
        double one = distance(tree, first, linkage);
        double l = distance(tree, leftNext, linkage);
        double r = distance(tree, rightNext, linkage);
        boolean inLeft = l >= r;
        int next = inLeft ? leftNext : rightNext;
        if (next < 0) return sorted(tree, opened, List.of(left, right));
        double two = Math.max(l, r);
        double below = Math.max(Math.min(l, r), Math.max(below(tree, tree.left(next), least, linkage), below(tree, tree.right(
                next), least, linkage)));
        if (one - two >= two - below) return sorted(tree, opened, List.of(left, right));
        opened.addAll(inLeft ? leftPath : rightPath);
        return sorted(tree, opened, List.of(inLeft ? right : left, tree.left(next), tree.right(next)));
    }

    /// Nothing counts on both sides: the two halves as the tree has them.
    private static SubGroups halves(Dendrogram tree, int node) {
        if (tree.isLeaf(node)) return new SubGroups(Set.of(), List.of(node));
        return sorted(tree, new TreeSet<>(Set.of(node)), List.of(tree.left(node), tree.right(node)));
    }

    private static SubGroups sorted(Dendrogram tree, Set<Integer> opened, List<Integer> groups) {
        return new SubGroups(opened, groups.stream().sorted((a, b) -> Integer.compare(tree.size(b), tree.size(a))).toList());
    }

    /// The highest node at or below this one with both sides large enough, or -1; all on the way there go into `path`.
    private static int division(Dendrogram tree, int from, int least, Set<Integer> path) {
        for (int node = from; !tree.isLeaf(node);) {
            int left = tree.left(node);
            int right = tree.right(node);
            path.add(node);
            if (tree.size(left) >= least && tree.size(right) >= least) return node;
            node = tree.size(left) >= tree.size(right) ? left : right;
        }
        return -1;
    }

    private static double below(Dendrogram tree, int node, int least, Linkage linkage) {
        return distance(tree, division(tree, node, least, new TreeSet<>()), linkage);
    }

    private static double distance(Dendrogram tree, int node, Linkage linkage) {
        if (node < 0) return 0;
        double a = tree.size(tree.left(node));
        double b = tree.size(tree.right(node));
        return linkage == Linkage.WARD ? tree.height(node) / Math.sqrt(2 * a * b / (a + b)) : tree.height(node);
    }
}
