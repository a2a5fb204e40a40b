package org.discern.engine.intent.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.Paper;
import org.discern.engine.intent.kernel.Distances;
import org.discern.engine.intent.kernel.NearestRows;
import org.discern.engine.intent.kernel.PackedRows;

/// Near-identical rows put together, so that corpora too large for an exact tree can have one over prototypes.
/// An approximation, and [#notice] says so to people.
///
/// Rows become leaders in order, each at least a radius away from all leaders before it; when there are too many leaders the radius
/// grows and the leaders are thinned out; at last every row joins its nearest leader and a prototype is the mean of its rows.
///
/// Source: M. Charikar, C. Chekuri, T. Feder, R. Motwani, *Incremental clustering and dynamic information retrieval*, STOC 1997,
/// DOI 10.1145/258533.258657 (doubling algorithm). Differs: the radius grows by a quarter, not to double; one last assignment of all rows.
/// Cost: `n p D` for `p` prototypes, at most a few times over; memory `p D` and the rows.
///
/// @param prototypes shape `(p, D)`; means, not of unit length
/// @param prototypeOf per row its prototype
/// @param sizes per prototype how many rows it stands for, at least 1; see [Agglomeration#grow]
/// @param squaredRadius leaders are farther apart than this; 0 when every row stands for itself
@Paper("10.1145/258533.258657")
public record MicroClusters(FloatMatrix prototypes, int[] prototypeOf, int[] sizes, float squaredRadius) {
    /// As many as the tree grows over comfortably.
    public static final int COMFORTABLE = 20_000;
    private static final int BLOCK = 1024;
    private static final float FIRST_RADIUS = 0.02f;
    private static final float GROWTH = 1.5625f; // of the square: the radius grows by a quarter

    /// Deterministic; the same bits whatever the width of `parallel`. With few enough rows each stands for itself.
    ///
    /// @param rows unit rows, in an order that means nothing
    /// @param most prototypes, at least 1
    public static MicroClusters of(FloatMatrix rows, int most, Parallel parallel, Progress progress) {
        int n = rows.rows();
        if (n <= Math.max(1, most)) {
            int[] self = new int[n];
            int[] once = new int[n];
            Arrays.setAll(self, i -> i);
            Arrays.fill(once, 1);
            return new MicroClusters(rows, self, once, 0);
        }
        float radius = FIRST_RADIUS;
        int[] all = new int[n];
        Arrays.setAll(all, i -> i);
        var leaders = new Leaders(rows, parallel);
        for (int from = 0; from < n; from += BLOCK) {
            progress.check();
            progress.at(from, n);
            leaders.offer(Arrays.copyOfRange(all, from, Math.min(n, from + BLOCK)), radius);
            while (leaders.count > most) {
                radius *= GROWTH;
                leaders = leaders.thinned(radius, progress);
            }
        }
        progress.at(n, n);
        return means(rows, NearestRows.of(rows, rows.pick(leaders.rows()), parallel).nearest(), leaders.count, radius);
    }

    private static MicroClusters means(FloatMatrix rows, int[] leaderOf, int leaders, float radius) {
        int width = rows.cols();
        int[] place = new int[leaders];
        int[] size = new int[leaders];
        for (int leader : leaderOf) size[leader]++;
        int p = 0;
        for (int i = 0; i < leaders; i++) place[i] = size[i] > 0 ? p++ : -1;
        int[] prototypeOf = new int[leaderOf.length];
        int[] sizes = new int[p];
        float[] out = new float[p * width];
        for (int row = 0; row < leaderOf.length; row++) {
            int to = place[leaderOf[row]];
            prototypeOf[row] = to;
            sizes[to]++;
            for (int d = 0; d < width; d++) out[to * width + d] += rows.values()[row * width + d];
        }
        for (int to = 0; to < p; to++) for (int d = 0; d < width; d++) out[to * width + d] /= sizes[to];
        return new MicroClusters(new FloatMatrix(p, width, out), prototypeOf, sizes, radius);
    }

    /// What people should know, or empty when nothing was put together.
    public String notice() {
        if (prototypes.rows() == prototypeOf.length) return "";
        return prototypeOf.length
                + " utterances are too many for an exact tree. Near-identical ones were put together first: the tree has "
                + prototypes.rows() + " leaves, each standing for " + String.format(java.util.Locale.ROOT, "%.1f",
                        (double) prototypeOf.length / prototypes.rows()) + " utterances on average.";
    }

    /// Labels of prototypes handed back to the rows.
    public int[] toRows(int[] prototypeLabels) {
        int[] out = new int[prototypeOf.length];
        for (int row = 0; row < out.length; row++) out[row] = prototypeLabels[prototypeOf[row]];
        return out;
    }

    /// Leaders so far, in packs that are never packed again.
    private static final class Leaders {
        private final FloatMatrix rows;
        private final Parallel parallel;
        private final List<PackedRows> packs = new ArrayList<>();
        private final List<int[]> members = new ArrayList<>();
        private int count;

        Leaders(FloatMatrix rows, Parallel parallel) {
            this.rows = rows;
            this.parallel = parallel;
        }

        /// Makes leaders of those `some` that lie farther than the radius from all leaders, in order.
        void offer(int[] some, float radius) {
            FloatMatrix block = rows.pick(some);
            float[] nearest = new float[some.length];
            Arrays.fill(nearest, Float.POSITIVE_INFINITY);
            for (PackedRows pack : packs) {
                float[] there = NearestRows.of(block, pack, parallel).squaredDistances();
                for (int i = 0; i < nearest.length; i++) nearest[i] = Math.min(nearest[i], there[i]);
            }
            int[] fresh = new int[some.length];
            int found = 0;
            for (int i = 0; i < some.length; i++) {
                if (nearest[i] <= radius) continue;
                fresh[found++] = some[i];
                for (int j = i + 1; j < some.length; j++)
                    if (nearest[j] > radius && Distances.between(block, i, block, j) <= radius) nearest[j] = 0;
            }
            if (found == 0) return;
            members.add(Arrays.copyOf(fresh, found));
            packs.add(PackedRows.of(rows.pick(members.getLast())));
            count += found;
        }

        Leaders thinned(float radius, Progress progress) {
            var out = new Leaders(rows, parallel);
            int[] all = rows();
            for (int from = 0; from < all.length; from += BLOCK) {
                progress.check();
                out.offer(Arrays.copyOfRange(all, from, Math.min(all.length, from + BLOCK)), radius);
            }
            return out;
        }

        int[] rows() { return members.stream().flatMapToInt(Arrays::stream).toArray(); }
    }
}
