package org.discern.engine.intent.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.Linkage;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.Paper;

/// Puts further rows into a grown tree without moving anything that is there: every old node keeps its old leaves, every cluster of
/// the present cut its members.
///
/// 1. Crowds of new rows that were found elsewhere ([NewCrowds]) are clusters of their own. The clusters' whole nodes, each as one heavy
///    row at its centre, and all other new rows are grown into a tree by the same linkage.
/// 2. That is cut at the height of the present cut. Where new rows end up with one old node they belong to it; where two old nodes
///    would end up together they are held apart; what is left among itself are new groups.
/// 3. A row that belongs to an old node begins at its nearest leaf there and climbs: it joins the first node that lies nearer to
///    it than to its own sibling. A new group is hung in above the cut, beside the old node it is nearest to.
///
/// Source: heavy rows in place of what is settled as in T. Zhang, R. Ramakrishnan, M. Livny, *BIRCH*, SIGMOD 1996,
/// DOI 10.1145/233269.233324, section 4.2 (for Ward exact, since it knows a cluster by centre and size alone; for the other linkages
/// the centre stands for the members); the climb is the insertion step of D. Fisher, *Knowledge acquisition via incremental
/// conceptual clustering*, 1987, turned upside down. Cost: `(K + m)²` for `K` old nodes and `m` new rows, and `O(depth · D)` a row.
@Paper("10.1145/233269.233324")
public final class Grafting {
    private final Dendrogram tree;
    private final Linkage linkage;
    private final double height;
    private final FloatMatrix sums; // per node of the tree
    private final int[] parts; // whole nodes of the cut
    private final int[] partAbove; // per node the part it lies in, or -1
    private final boolean[] moved; // per leaf
    private final double[] limits; // per node that is a part, the height that counts there

    /// Which old node a row is nearest to, taken by itself.
    ///
    /// @param part a whole node of the cut; -1 when there is none
    /// @param distance to it, in the linkage's own unit
    /// @param limit what the distance may be
    public record Place(int part, double distance, double limit) {
        public boolean fits() { return distance <= limit; }
    }

    /// The tree with the new rows.
    ///
    /// @param tree old leaves keep their numbers, new ones follow
    /// @param nodeOf per old node the one of the new tree that is the same cluster: parts of the cut with what joined them
    /// @param joined per new row the part it joined, or -1
    public record Grown(Dendrogram tree, int[] nodeOf, int[] joined) {}

    /// @param vectors one per leaf
    /// @param cut as the analyst left it; leaves moved by hand attract no new rows
    /// @param limitOf per whole node of the cut the height that counts there
    public Grafting(Cut cut, FloatMatrix vectors, Linkage linkage, IntToDoubleFunction limitOf) {
        this.tree = cut.tree();
        this.linkage = linkage;
        this.height = cut.height();
        sums = sums(tree, vectors);
        limits = new double[tree.nodes()];
        partAbove = new int[tree.nodes()];
        moved = new boolean[tree.leaves()];
        Arrays.fill(partAbove, -1);
        for (int c = 0; c < cut.clusters(); c++) {
            if (cut.isTakenOut(c)) continue;
            for (int part : cut.parts(c)) {
                limits[part] = limitOf.applyAsDouble(part);
                partAbove[part] = part;
                for (int leaf : tree.leavesOf(part)) moved[leaf] = cut.clusterOf(leaf) != c;
            }
        }
        parts = IntStream.range(0, partAbove.length).filter(node -> partAbove[node] == node).toArray();
        for (int node = tree.nodes() - 1; node >= 0; node--)
            if (partAbove[node] < 0 && tree.parent(node) >= 0) partAbove[node] = partAbove[tree.parent(node)];
    }

    private static FloatMatrix sums(Dendrogram tree, FloatMatrix vectors) {
        int width = vectors.cols();
        float[] out = Arrays.copyOf(vectors.values(), Math.multiplyExact(tree.nodes(), width));
        for (int node = tree.leaves(); node < tree.nodes(); node++) {
            int l = tree.left(node) * width;
            int r = tree.right(node) * width;
            for (int d = 0; d < width; d++) out[node * width + d] = out[l + d] + out[r + d];
        }
        return new FloatMatrix(tree.nodes(), width, out);
    }

    /// The nearest part of one row by itself.
    public Place place(float[] row) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int part : parts) {
            double distance = distance(row, 1, part);
            if (distance >= least) continue;
            least = distance;
            best = part;
        }
        return best < 0 ? new Place(-1, Double.NaN, Double.NaN) : new Place(best, least, limits[best]);
    }

    /// The linkage's distance of a group, given by the sum of its rows, to a node; of single and complete linkage the mean one.
    private double distance(float[] sum, int size, int node) {
        int width = sum.length;
        int base = node * width;
        double other = tree.size(node);
        if (linkage == Linkage.WARD) {
            double square = 0;
            for (int d = 0; d < width; d++) {
                double apart = sum[d] / size - sums.values()[base + d] / other;
                square += apart * apart;
            }
            return Math.sqrt(2.0 * size * other / (size + other) * square);
        }
        double dot = 0;
        for (int d = 0; d < width; d++) dot += sum[d] * sums.values()[base + d];
        return Math.max(0, 1 - dot / (size * other));
    }

    /// The tree with all these rows in it.
    ///
    /// @param crowds rows that make a new cluster, each at most in one
    /// @throws org.discern.domain.WorkbenchException with more rows than an exact tree can hold
    public Grown grow(FloatMatrix all, List<int[]> crowds, Parallel parallel, Progress progress) {
        var made = new GraftedTree(tree, all.rows());
        boolean[] crowded = new boolean[all.rows()];
        for (int[] crowd : crowds) {
            for (int row : crowd) crowded[row] = true;
            FloatMatrix own = all.pick(crowd);
            Dendrogram among = Agglomeration.grow(own, linkage, parallel, progress);
            int root = among.nodes() - 1;
            hangGroup(sums(among, own).row(root), crowd.length, Math.min(height, among.height(root)), made.whole(among, root,
                    leaf -> crowd[leaf], height), made);
        }
        int[] numbers = IntStream.range(0, all.rows()).filter(row -> !crowded[row]).toArray();
        FloatMatrix rows = all.pick(numbers);
        int m = rows.rows();
        int[] joined = new int[all.rows()];
        Arrays.fill(joined, -1);
        int[] sizes = new int[parts.length + m];
        Arrays.fill(sizes, 1);
        for (int i = 0; i < parts.length; i++) sizes[i] = tree.size(parts[i]);
        Dendrogram among = Agglomeration.grow(centres().above(rows), sizes, linkage, parallel, progress);
        progress.check();
        int[] held = new int[among.nodes()]; // how many parts
        int[] one = new int[among.nodes()]; // the last of them
        for (int node = 0; node < among.nodes(); node++) {
            held[node] = among.isLeaf(node) ? node < parts.length ? 1 : 0 : held[among.left(node)] + held[among.right(node)];
            one[node] = among.isLeaf(node)
                    ? node < parts.length ? parts[node] : -1
                    : Math.max(one[among.left(node)], one[among.right(
                            node)]);
        }
        var open = new ArrayDeque<Integer>();
        if (among.nodes() > 0) open.push(among.nodes() - 1);
        var groups = new ArrayList<Integer>();
        while (!open.isEmpty()) {
            int node = open.pop();
            double limit = held[node] == 1 ? limits[one[node]] : height;
            boolean whole = among.isLeaf(node) || (held[node] < 2 && among.height(node) <= limit);
            if (!whole) {
                open.push(among.right(node));
                open.push(among.left(node));
            } else if (held[node] == 0) groups.add(node);
            else for (int leaf : among.leavesOf(node)) if (leaf >= parts.length) joined[numbers[leaf - parts.length]] = one[node];
        }
        for (int row : numbers) if (joined[row] >= 0) climb(all.row(row), row, joined[row], made);
        FloatMatrix groupSums = sums(among, centres().above(rows));
        for (int node : groups)
            hangGroup(groupSums.row(node), among.size(node), among.height(node), made.whole(among, node, leaf -> numbers[leaf
                    - parts.length], Double.POSITIVE_INFINITY), made);
        return made.grown(joined, this::isWithin);
    }

    private FloatMatrix centres() {
        FloatMatrix out = sums.pick(parts);
        for (int i = 0; i < parts.length; i++)
            for (int d = 0; d < out.cols(); d++) out.values()[i * out.cols() + d] /= tree.size(parts[i]);
        return out;
    }

    /// From the nearest leaf up to the first node nearer than its sibling, at most the whole part.
    private void climb(float[] row, int number, int part, GraftedTree made) {
        int at = nearestLeaf(row, part);
        double distance = distance(row, 1, at);
        boolean above = tree.height(part) <= limits[part]; // else only inside it is the same cluster
        while (at != part && distance >= tree.height(tree.parent(at)) && (above || tree.parent(at) != part)) {
            at = tree.parent(at);
            distance = distance(row, 1, at);
        }
        double most = at == part ? limits[part] : tree.height(tree.parent(at));
        if (at == part && tree.parent(part) >= 0) most = Math.min(most, tree.height(tree.parent(part)));
        made.hang(at, Math.min(Math.max(distance, tree.height(at)), Math.max(most, tree.height(at))), made.fresh(number));
    }

    private int nearestLeaf(float[] row, int part) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int leaf : tree.leavesOf(part)) {
            double distance = distance(row, 1, leaf) + (moved[leaf] ? 1e6 : 0);
            if (distance >= least) continue;
            least = distance;
            best = leaf;
        }
        return best;
    }

    /// @param own the height of its root
    /// @param id of its root
    private void hangGroup(float[] sum, int size, double own, int id, GraftedTree made) {
        int at = -1;
        double nearest = Double.POSITIVE_INFINITY;
        for (int part : parts) {
            double distance = distance(sum, size, part);
            if (distance >= nearest) continue;
            nearest = distance;
            at = part;
        }
        if (at < 0) {
            made.hangAtRoot(Math.max(Math.nextUp(height), own), id);
            return;
        }
        double least = Math.max(Math.max(Math.nextUp(height), Math.nextUp(limits[at])), own);
        double joins = Math.max(Math.max(nearest, tree.height(at)), least);
        while (tree.parent(at) >= 0 && joins >= tree.height(tree.parent(at))) {
            at = tree.parent(at);
            joins = Math.max(Math.max(distance(sum, size, at), tree.height(at)), least);
        }
        made.hang(at, joins, id);
    }

    /// Whether what was hung in above an old node belongs to the same cluster.
    private boolean isWithin(int old, double joined) {
        int part = partAbove[old];
        return part >= 0 && (old != part || joined <= limits[part]);
    }
}
