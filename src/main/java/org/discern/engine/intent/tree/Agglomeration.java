package org.discern.engine.intent.tree;

import java.util.Arrays;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.Linkage;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.Paper;
import org.discern.engine.intent.kernel.Distances;
import org.discern.engine.intent.kernel.PairMatrix;

/// Grows the exact tree of a set of rows.
///
/// Ward works on squared Euclidean distances of the rows as they are; its heights are `sqrt(2 ab/(a+b)) |centroid distance|`,
/// the same as SciPy's. Average, complete and single linkage work on the cosine distance `1 - cos`, whatever the rows' lengths;
/// a row of zeros is at distance 1/2 from all others.
///
/// Source: F. Murtagh, *A survey of recent advances in hierarchical clustering algorithms*, Computer Journal 26(4), 1983,
/// DOI 10.1093/comjnl/26.4.354 (nearest-neighbour chain); G. N. Lance, W. T. Williams, 1967 (updates).
/// Differs: distances are float; dead rows are squeezed out of the matrix as the tree grows; where rounding lets a parent fall below
/// its child, it is lifted to the child's height.
/// Cost: `n² D / 2` multiply-adds for the distances and about `2 n²` steps for the chain; `2 n²` bytes.
@Paper("10.1093/comjnl/26.4.354")
public final class Agglomeration {
    private Agglomeration() {}

    /// Deterministic: of equally near neighbours the chain's own predecessor is taken, else the one that comes first.
    ///
    /// @param vectors shape `(n, D)`, at most [Distances#MOST_ROWS] rows
    /// @param parallel helps with the distances; the result does not depend on its width
    /// @throws org.discern.domain.WorkbenchException when there are too many rows, or numbers that are not finite
    public static Dendrogram grow(FloatMatrix vectors, Linkage linkage, Parallel parallel, Progress progress) {
        int[] once = new int[vectors.rows()];
        Arrays.fill(once, 1);
        return grow(vectors, once, linkage, parallel, progress);
    }

    /// As above, where a row stands for several that lie in one place, as [MicroClusters] makes them.
    ///
    /// @param sizes per row how many it stands for, at least 1
    public static Dendrogram grow(FloatMatrix vectors, int[] sizes, Linkage linkage, Parallel parallel, Progress progress) {
        boolean ward = linkage == Linkage.WARD;
        PairMatrix distances = PairMatrix.squaredEuclidean(ward ? vectors : vectors.unitRows(), ward ? 1 : 0.5f, parallel,
                progress);
        if (ward) weigh(distances, sizes);
        return grow(distances, sizes, linkage, progress);
    }

    /// The tree of given distances.
    ///
    /// @param distances finite; for Ward *squared*; **used up as working memory**
    /// @param sizes per row how many it stands for; for Ward the distances are already `2 ab/(a+b)` times the squared ones
    public static Dendrogram grow(PairMatrix distances, int[] sizes, Linkage linkage, Progress progress) {
        int n = distances.rows();
        if (n < 2) return new Dendrogram(n, new int[0], new int[0], new double[0]);
        var chain = new NeighbourChain(distances, sizes, linkage);
        chain.run(progress);
        return sorted(n, chain.first, chain.second, chain.height);
    }

    private static void weigh(PairMatrix distances, int[] sizes) {
        if (Arrays.stream(sizes).allMatch(size -> size == 1)) return;
        for (int i = 1; i < sizes.length; i++)
            for (int j = 0; j < i; j++)
                distances.set(i, j, distances.get(i, j) * (float) (2.0 * sizes[i] * sizes[j] / (sizes[i] + sizes[j])));
    }

    /// Puts merges in height order and numbers their nodes.
    ///
    /// @param first,second per merge, in an order with children before parents, any leaf of each side
    private static Dendrogram sorted(int n, int[] first, int[] second, double[] height) {
        int merges = n - 1;
        lift(n, first, second, height);
        Integer[] order = new Integer[merges];
        Arrays.setAll(order, k -> k);
        // The sort is stable: of equal heights the earlier merge stays first, so children stay before parents.
        Arrays.sort(order, (a, b) -> Double.compare(height[a], height[b]));
        var forest = new Forest(n);
        int[] left = new int[merges];
        int[] right = new int[merges];
        double[] sortedHeight = new double[merges];
        int[] nodeOf = new int[n];
        int[] smallest = new int[n];
        Arrays.setAll(nodeOf, leaf -> leaf);
        Arrays.setAll(smallest, leaf -> leaf);
        for (int k = 0; k < merges; k++) {
            int a = forest.find(first[order[k]]);
            int b = forest.find(second[order[k]]);
            boolean swap = smallest[a] > smallest[b];
            left[k] = nodeOf[swap ? b : a];
            right[k] = nodeOf[swap ? a : b];
            sortedHeight[k] = height[order[k]];
            int root = forest.join(a, b);
            nodeOf[root] = n + k;
            smallest[root] = Math.min(smallest[a], smallest[b]);
        }
        return new Dendrogram(n, left, right, sortedHeight);
    }

    /// Lifts every merge to at least the height of the merges below it.
    private static void lift(int n, int[] first, int[] second, double[] height) {
        var forest = new Forest(n);
        double[] below = new double[n];
        for (int k = 0; k < height.length; k++) {
            int a = forest.find(first[k]);
            int b = forest.find(second[k]);
            height[k] = Math.max(height[k], Math.max(below[a], below[b]));
            below[forest.join(a, b)] = height[k];
        }
    }
}
