package org.discern.engine.intent.tree;

import java.util.Arrays;
import java.util.HashMap;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.Linkage;
import org.discern.domain.intent.Stability;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.Paper;

/// How surely each cluster of a cut comes back: the tree is grown again from a part of the leaves, every second time with
/// jittered vectors, cut into as many clusters as the part holds, and each cluster is matched with the one that overlaps most.
///
/// Source: C. Hennig, *Cluster-wise assessment of cluster stability*, Computational Statistics & Data Analysis 52(1), 2007,
/// DOI 10.1016/j.csda.2006.11.025: subsetting and jittering, mean of the maximal Jaccard coefficients. Differs: 80 % of the
/// leaves, but at most 3,000, so that 20,000 take seconds; both schemes share one mean; a cluster of which a part holds fewer than
/// two leaves is not judged by it. The metric head is not trained again: the vectors are those of the run.
/// Cost: `resamples · m² D / 2` for parts of `m` leaves.
@Paper("10.1016/j.csda.2006.11.025")
public final class Resampling {
    public static final int USUAL = 10;
    private static final double SHARE = 0.8;
    private static final int MOST = 3_000;
    /// Length of the noise against the vectors' own.
    private static final double JITTER = 0.1;

    private Resampling() {}

    /// The same for the same seed, whatever the width of `parallel`.
    ///
    /// @param vectors one row per leaf of the cut's tree
    public static Stability of(FloatMatrix vectors, Linkage linkage, Cut cut, int resamples, long seed, Parallel parallel,
            Progress progress) {
        int n = vectors.rows();
        int m = Math.min(MOST, Math.max(Math.min(2, n), (int) Math.round(SHARE * n)));
        double[] sum = new double[cut.clusters()];
        int[] times = new int[cut.clusters()];
        for (int r = 0; r < resamples && m > 1; r++) {
            progress.at(r, resamples);
            progress.check();
            var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + r);
            int[] part = part(n, m, random);
            FloatMatrix rows = vectors.pick(part);
            if (r % 2 == 1) rows = jittered(rows, random);
            Dendrogram tree = Agglomeration.grow(rows, linkage, parallel, progress);
            int[] was = IntStream.of(part).map(cut::clusterOf).toArray();
            match(was, tree.cutInto((int) IntStream.of(was).distinct().count()), sum, times);
        }
        progress.at(resamples, resamples);
        var ofNode = new HashMap<Integer, Double>();
        for (int c = 0; c < sum.length; c++) if (times[c] > 0) ofNode.put(cut.node(c), sum[c] / times[c]);
        return new Stability(ofNode, resamples, m, n);
    }

    /// Adds to each former cluster its best Jaccard coefficient among the new ones.
    private static void match(int[] was, Cut now, double[] sum, int[] times) {
        var shared = new HashMap<Long, Integer>();
        int[] size = new int[sum.length];
        for (int i = 0; i < was.length; i++) {
            size[was[i]]++;
            shared.merge((long) was[i] << 32 | now.clusterOf(i), 1, Integer::sum);
        }
        double[] best = new double[sum.length];
        shared.forEach((pair, both) -> {
            int c = (int) (pair >> 32);
            best[c] = Math.max(best[c], (double) both / (size[c] + now.size(pair.intValue()) - both));
        });
        for (int c = 0; c < size.length; c++) {
            if (size[c] < 2) continue;
            sum[c] += best[c];
            times[c]++;
        }
    }

    /// `m` of `0..n-1`, rising.
    private static int[] part(int n, int m, SplittableRandom random) {
        int[] all = IntStream.range(0, n).toArray();
        for (int i = 0; i < m; i++) {
            int other = random.nextInt(i, n);
            int kept = all[other];
            all[other] = all[i];
            all[i] = kept;
        }
        int[] out = Arrays.copyOf(all, m);
        Arrays.sort(out);
        return out;
    }

    private static FloatMatrix jittered(FloatMatrix rows, SplittableRandom random) {
        float[] out = rows.values().clone();
        double deviation = JITTER / Math.sqrt(rows.cols());
        for (int i = 0; i < out.length; i++) out[i] += (float) (random.nextGaussian() * deviation);
        return new FloatMatrix(rows.rows(), rows.cols(), out).unitRows();
    }
}
