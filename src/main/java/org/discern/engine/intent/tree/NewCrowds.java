package org.discern.engine.intent.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.Linkage;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.Paper;
import org.discern.engine.intent.kernel.Distances;
import org.discern.engine.measure.Hypergeometric;

/// Finds crowds of new rows where hardly any earlier one is: what people say now and did not say before.
///
/// A tree over all rows is searched from the root for the largest groups of which at least four in five are new, and more than chance
/// would have it. Groups that are new but mixed with earlier rows are left alone, so a rare new intent beside a frequent old one is not
/// found here; the drift of the old one tells of it.
///
/// Source: the idea that samples of one kind mix and of two kinds crowd is that of N. Henze, *A multivariate two-sample test based on
/// the number of nearest neighbor type coincidences*, 1988, DOI 10.1214/aos/1176350835. Differs: counted in the groups of a tree
/// instead of the nearest rows, so that it says where; each group by Fisher's exact test, corrected for the number of groups.
/// Cost: the tree, `n² D / 2`; more rows than an exact tree can hold are not searched.
@Paper("10.1214/aos/1176350835")
public final class NewCrowds {
    private static final double SHARE = 0.8;
    private static final double LEVEL = 0.01;
    /// Fewer are no crowd.
    private static final int FEWEST = 5;

    private NewCrowds() {}

    /// @param rows all rows, in a space no label has shaped
    /// @param isNew per row
    /// @param least a crowd has at least so many new rows
    /// @return the new rows of each crowd, rising
    public static List<int[]> of(FloatMatrix rows, boolean[] isNew, int least, Parallel parallel, Progress progress) {
        int all = rows.rows();
        int fresh = 0;
        for (boolean b : isNew) if (b) fresh++;
        if (fresh < Math.max(least, FEWEST) || fresh == all || all > Distances.MOST_ROWS) return List.of();
        Dendrogram tree = Agglomeration.grow(rows, Linkage.WARD, parallel, progress);
        int[] news = new int[tree.nodes()];
        for (int node = 0; node < news.length; node++)
            news[node] = tree.isLeaf(node) ? isNew[node] ? 1 : 0 : news[tree.left(node)] + news[tree.right(node)];
        var tail = new Hypergeometric(all);
        var out = new ArrayList<int[]>();
        var open = new ArrayDeque<Integer>();
        open.push(tree.nodes() - 1);
        while (!open.isEmpty()) {
            int node = open.pop();
            int size = tree.size(node);
            if (news[node] < Math.max(least, FEWEST)) continue;
            boolean crowded = news[node] >= SHARE * size && tail.upper(all, fresh, size, news[node]) * all < LEVEL;
            if (crowded) out.add(Arrays.stream(tree.leavesOf(node)).filter(leaf -> isNew[leaf]).sorted().toArray());
            else {
                open.push(tree.right(node));
                open.push(tree.left(node));
            }
        }
        return out;
    }
}
