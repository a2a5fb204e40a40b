package org.discern.engine.intent;

import java.util.List;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.CutCriterion;

/// How well cuts of trees serve each labelled group, strangers in its clusters counted against it.
///
/// The usual scores look at labelled rows only, so nothing punishes a cluster that swallows a group nobody labelled.
/// Here a group with `m` judges in a cluster is expected to own `m * perJudge` of its rows; what the cluster holds beyond that
/// are strangers. Each group's part depends on its own judges alone, so a resample of groups is a sum.
final class IntentScores {
    private final CutCriterion criterion;
    private final int[] clusters;
    /// Per group: judges, pairs of judges of one tree, and pairs they would make with all rows, summed over the trees.
    private final double[] judges;
    private final double[] pairs;
    private final double[] allPairs;
    /// Per sampled cut and group: the sum over its judges of the coverage and of the purity of their cluster, or for criteria over
    /// pairs the pairs rightly together and the pairs put together.
    private final double[][] good;
    private final double[][] put;

    private IntentScores(CutCriterion criterion, int groups, int[] clusters) {
        this.criterion = criterion;
        this.clusters = clusters;
        this.judges = new double[groups];
        this.pairs = new double[groups];
        this.allPairs = new double[groups];
        this.good = new double[clusters.length][groups];
        this.put = new double[clusters.length][groups];
    }

    /// @param trees all with the same groups
    /// @param clusters how many clusters each sampled cut leaves
    static IntentScores of(List<Evidence> trees, int[] clusters, CutCriterion criterion) {
        var out = new IntentScores(criterion, trees.getFirst().perJudge().length, clusters);
        for (Evidence tree : trees) out.add(tree);
        return out;
    }

    private void add(Evidence evidence) {
        int[] count = evidence.judgesOf();
        for (int g = 0; g < count.length; g++) {
            judges[g] += count[g];
            pairs[g] += count[g] * (count[g] - 1.0) / 2;
            allPairs[g] += count[g] * Math.max(count[g] - 1, (evidence.tree().leaves() - 1) / evidence.perJudge()[g]) / 2;
        }
        int[][] seats = seats(evidence, count);
        for (int s = 0; s < clusters.length; s++) sample(s, evidence.tree().cutInto(clusters[s]), seats, evidence.perJudge());
    }

    /// Per group the leaves its judges sit at.
    private static int[][] seats(Evidence evidence, int[] count) {
        int[][] out = new int[count.length][];
        for (int g = 0; g < count.length; g++) out[g] = new int[count[g]];
        int[] filled = new int[count.length];
        for (int j = 0; j < evidence.judges().length; j++) {
            int group = evidence.labels()[j];
            out[group][filled[group]++] = evidence.judges()[j];
        }
        return out;
    }

    private void sample(int s, Cut cut, int[][] seats, double[] perJudge) {
        int[] own = new int[cut.clusters()];
        for (int g = 0; g < seats.length; g++) {
            for (int leaf : seats[g]) own[cut.clusterOf(leaf)]++;
            for (int leaf : seats[g]) {
                int cluster = cut.clusterOf(leaf);
                if (own[cluster] == 0) continue;
                add(s, g, own[cluster], cut.size(cluster), seats[g].length, perJudge[g]);
                own[cluster] = 0;
            }
        }
    }

    /// A cluster of `size` leaves holds `m` of the group's `all` judges.
    private void add(int s, int group, int m, int size, int all, double perJudge) {
        if (criterion == CutCriterion.BCUBED_F1) {
            good[s][group] += (double) m * m / all;
            put[s][group] += m * Math.min(1, m * perJudge / size);
        } else {
            good[s][group] += m * (m - 1.0) / 2;
            put[s][group] += m * Math.max(m - 1, (size - 1) / perJudge) / 2;
        }
    }

    int samples() { return clusters.length; }

    /// The criterion at one cut, 0..1 (the adjusted Rand index may fall below 0).
    ///
    /// @param weight how often each group counts
    double score(int sample, double[] weight) {
        double rows = 0;
        double right = 0;
        double found = 0;
        double truth = 0;
        double all = 0;
        for (int g = 0; g < weight.length; g++) {
            rows += weight[g] * judges[g];
            right += weight[g] * good[sample][g];
            found += weight[g] * put[sample][g];
            truth += weight[g] * pairs[g];
            all += weight[g] * allPairs[g];
        }
        if (rows == 0) return 0;
        return switch (criterion) {
            case BCUBED_F1 -> found + right == 0 ? 0 : 2 * found * right / (rows * (found + right));
            case PAIRWISE_F1 -> found + truth == 0 ? 0 : 2 * right / (found + truth);
            case ADJUSTED_RAND -> {
                double chance = all == 0 ? 0 : found * truth / all;
                double most = (found + truth) / 2;
                yield most == chance ? 0 : (right - chance) / (most - chance);
            }
        };
    }
}
