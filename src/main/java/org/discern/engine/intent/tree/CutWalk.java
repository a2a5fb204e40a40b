package org.discern.engine.intent.tree;

import org.discern.domain.intent.CutCriterion;

/// The sums behind the criteria, kept up to date while clusters of labelled leaves are joined. Begins with all leaves apart.
///
/// With `c` leaves of label `L` in cluster `C`, `w` the label's weight and `W` the weight of the cluster:
/// B-cubed precision is the sum of `w c · w c / W`, recall the sum of `w c · c / |L|`, both over the weight of all leaves;
/// pairs count `w w'` each.
final class CutWalk {
    private final int[] weight;
    private final int[] sizeOf;
    private final int[][] labelsIn; // per slot its labels in rising order
    private final int[][] countIn; // and how many leaves of each
    private final double[] weightIn; // per slot W
    private final double[] squaresIn; // per slot sum of (w c)²
    private double all; // weight of all leaves
    private double precision; // times all
    private double recall; // times all
    private double right; // pairs together in cluster and label
    private double together; // pairs together in cluster
    private double truly; // pairs together in label
    private double pairs; // all pairs

    CutWalk(int[] leafLabel, int leaves, int[] sizeOf, int[] weight) {
        this.weight = weight;
        this.sizeOf = sizeOf;
        labelsIn = new int[leaves][];
        countIn = new int[leaves][];
        weightIn = new double[leaves];
        squaresIn = new double[leaves];
        double squares = 0;
        for (int label = 0; label < sizeOf.length; label++) {
            double w = weight[label];
            all += w * sizeOf[label];
            squares += w * w * sizeOf[label];
            truly += w * w * sizeOf[label] * (sizeOf[label] - 1.0) / 2;
        }
        pairs = (all * all - squares) / 2;
        int present = 0;
        for (int size : sizeOf) present += size;
        for (int leaf = 0; leaf < Math.min(leaves, present); leaf++) {
            int label = leafLabel[leaf];
            labelsIn[leaf] = new int[]{label};
            countIn[leaf] = new int[]{1};
            weightIn[leaf] = weight[label];
            squaresIn[leaf] = (double) weight[label] * weight[label];
            precision += weight[label];
            recall += (double) weight[label] / sizeOf[label];
        }
    }

    /// Puts slot `b` into slot `a`.
    void join(int a, int b) {
        precision -= purity(a) + purity(b);
        together += weightIn[a] * weightIn[b];
        int[] la = labelsIn[a];
        int[] lb = labelsIn[b];
        int[] ca = countIn[a];
        int[] cb = countIn[b];
        int[] labels = new int[la.length + lb.length];
        int[] counts = new int[labels.length];
        int n = 0;
        int i = 0;
        int j = 0;
        while (i < la.length || j < lb.length) {
            if (j == lb.length || (i < la.length && la[i] < lb[j])) {
                labels[n] = la[i];
                counts[n++] = ca[i++];
            } else if (i == la.length || lb[j] < la[i]) {
                labels[n] = lb[j];
                counts[n++] = cb[j++];
            } else {
                double w = weight[la[i]];
                double product = (double) ca[i] * cb[j];
                squaresIn[a] += 2 * w * w * product;
                right += w * w * product;
                recall += w * 2 * product / sizeOf[la[i]];
                labels[n] = la[i];
                counts[n++] = ca[i++] + cb[j++];
            }
        }
        labelsIn[a] = n == labels.length ? labels : java.util.Arrays.copyOf(labels, n);
        countIn[a] = n == labels.length ? counts : java.util.Arrays.copyOf(counts, n);
        labelsIn[b] = la; // never read again
        weightIn[a] += weightIn[b];
        squaresIn[a] += squaresIn[b];
        precision += purity(a);
    }

    private double purity(int slot) { return weightIn[slot] == 0 ? 0 : squaresIn[slot] / weightIn[slot]; }

    double score(CutCriterion criterion) {
        return switch (criterion) {
            case BCUBED_F1 -> harmonic(precision / all, recall / all);
            case PAIRWISE_F1 -> together + truly == 0 ? 0 : 2 * right / (together + truly);
            case ADJUSTED_RAND -> {
                double expected = pairs == 0 ? 0 : together * truly / pairs;
                double most = (together + truly) / 2;
                yield most == expected ? 0 : (right - expected) / (most - expected);
            }
        };
    }

    private static double harmonic(double a, double b) { return a + b > 0 ? 2 * a * b / (a + b) : 0; }
}
