package org.discern.engine.measure;

import java.util.Arrays;

/// How often each pair of labels meets: rows are the true groups, columns the found ones, both in rising order of label.
final class Contingency {
    private final int n;
    private final int[][] count;
    private final int[] truthLabels;
    private final int[] foundLabels;
    private final int[] truthSizes;
    private final int[] foundSizes;

    Contingency(int[] truth, int[] found) {
        if (truth.length != found.length)
            throw new IllegalArgumentException(truth.length + " true labels against " + found.length + " found ones");
        n = truth.length;
        truthLabels = Arrays.stream(truth).sorted().distinct().toArray();
        foundLabels = Arrays.stream(found).sorted().distinct().toArray();
        count = new int[truthLabels.length][foundLabels.length];
        truthSizes = new int[truthLabels.length];
        foundSizes = new int[foundLabels.length];
        for (int i = 0; i < n; i++) {
            int t = Arrays.binarySearch(truthLabels, truth[i]);
            int f = Arrays.binarySearch(foundLabels, found[i]);
            count[t][f]++;
            truthSizes[t]++;
            foundSizes[f]++;
        }
    }

    int rows() { return n; }

    int truths() { return truthLabels.length; }

    int founds() { return foundLabels.length; }

    int count(int truth, int found) { return count[truth][found]; }

    int truthSize(int truth) { return truthSizes[truth]; }

    int foundSize(int found) { return foundSizes[found]; }

    int truthLabel(int truth) { return truthLabels[truth]; }

    int foundLabel(int found) { return foundLabels[found]; }

    /// Sum over all cells of `count²`.
    double squares() {
        double sum = 0;
        for (int[] line : count) for (int c : line) sum += (double) c * c;
        return sum;
    }

    double truthSquares() { return squares(truthSizes); }

    double foundSquares() { return squares(foundSizes); }

    private static double squares(int[] sizes) {
        double sum = 0;
        for (int size : sizes) sum += (double) size * size;
        return sum;
    }
}
