package org.discern.engine.intent;

import org.discern.domain.intent.Cut;
import org.discern.domain.intent.CutCriterion;
import org.discern.domain.intent.Dendrogram;

/// How well cuts of a tree serve each labelled intent, rows of strangers in its clusters counted against it.
///
/// The usual scores look at labelled rows only, so nothing punishes a cluster that swallows an intent nobody labelled.
/// Here an intent with `m` labelled rows in a cluster is expected to own `m * rowsPerLabelled` of its rows; what the cluster
/// holds beyond that are strangers. Each intent's part depends on its own rows alone, so a resample of intents is a sum.
final class IntentScores {
    private final CutCriterion criterion;
    private final int intents;
    private final int[] clusters;
    private final double[] labelled;
    private final double[] perLabelled;
    private final int leaves;
    /// Per sampled cut and intent: the sum over its labelled rows of the purity and of the coverage of their cluster,
    /// or for criteria over pairs the pairs rightly together and the pairs put together.
    private final double[][] good;
    private final double[][] put;

    private IntentScores(CutCriterion criterion, int intents, int[] clusters, double[] labelled, double[] perLabelled,
            int leaves) {
        this.criterion = criterion;
        this.intents = intents;
        this.clusters = clusters;
        this.labelled = labelled;
        this.perLabelled = perLabelled;
        this.leaves = leaves;
        this.good = new double[clusters.length][intents];
        this.put = new double[clusters.length][intents];
    }

    /// @param labels per leaf its intent `0..perLabelled.length-1`, or negative
    /// @param clusters how many clusters each sampled cut leaves
    static IntentScores of(Dendrogram tree, int[] labels, double[] perLabelled, int[] clusters, CutCriterion criterion) {
        int intents = perLabelled.length;
        double[] labelled = new double[intents];
        for (int label : labels) if (label >= 0) labelled[label]++;
        var out = new IntentScores(criterion, intents, clusters, labelled, perLabelled, tree.leaves());
        for (int s = 0; s < clusters.length; s++) out.sample(s, tree.cutInto(clusters[s]), labels);
        return out;
    }

    private void sample(int s, Cut cut, int[] labels) {
        Dendrogram tree = cut.tree();
        int[] own = new int[intents];
        for (int cluster = 0; cluster < cut.clusters(); cluster++) {
            int node = cut.node(cluster);
            int first = tree.first(node);
            int size = tree.size(node);
            for (int p = first; p < first + size; p++) {
                int label = labels[tree.leafAt(p)];
                if (label >= 0) own[label]++;
            }
            for (int p = first; p < first + size; p++) {
                int label = labels[tree.leafAt(p)];
                if (label < 0 || own[label] == 0) continue;
                add(s, label, own[label], size);
                own[label] = 0;
            }
        }
    }

    /// A cluster of `size` rows holds `m` labelled rows of the intent.
    private void add(int s, int intent, int m, int size) {
        if (criterion == CutCriterion.BCUBED_F1) {
            put[s][intent] += m * Math.min(1, m * perLabelled[intent] / size);
            good[s][intent] += (double) m * m / labelled[intent];
        } else {
            good[s][intent] += m * (m - 1.0) / 2;
            put[s][intent] += m * Math.max(m - 1.0, (size - 1.0) / perLabelled[intent]) / 2;
        }
    }

    int samples() { return clusters.length; }

    int clusters(int sample) { return clusters[sample]; }

    int intents() { return intents; }

    /// The criterion at one cut, 0..1 (the adjusted Rand index may fall below 0).
    ///
    /// @param weight how often each intent counts
    double score(int sample, double[] weight) {
        double rows = 0;
        double right = 0;
        double found = 0;
        double truth = 0;
        double all = 0;
        for (int c = 0; c < intents; c++) {
            rows += weight[c] * labelled[c];
            right += weight[c] * good[sample][c];
            found += weight[c] * put[sample][c];
            truth += weight[c] * labelled[c] * (labelled[c] - 1) / 2;
            all += weight[c] * labelled[c] * Math.max(labelled[c] - 1, (leaves - 1) / perLabelled[c]) / 2;
        }
        if (rows == 0) return 0;
        return switch (criterion) {
            case BCUBED_F1 -> 2 * found * right / (rows * (found + right));
            case PAIRWISE_F1 -> found + truth == 0 ? 0 : 2 * right / (found + truth);
            case ADJUSTED_RAND -> {
                double chance = all == 0 ? 0 : found * truth / all;
                double most = (found + truth) / 2;
                yield most == chance ? 0 : (right - chance) / (most - chance);
            }
        };
    }
}
