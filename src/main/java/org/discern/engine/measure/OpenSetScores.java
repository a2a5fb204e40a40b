package org.discern.engine.measure;

/// The scores of open-set recognition: `n` known classes and one more, "open", for all that is unseen.
///
/// Follows the protocol of the published tables (methods 1.6.8): one F1 per class, 0 for a class that was neither there nor named.
///
/// @param f1 per class, length `n + 1`, the open class last
/// @param f1Known mean over the known classes
/// @param f1Open of the open class
/// @param f1All mean over all `n + 1`
/// @param accuracy share of rows put into the right one of `n + 1` classes
/// @param accuracyKnown share of the rows of known classes that were given their own class
public record OpenSetScores(double[] f1, double f1Known, double f1Open, double f1All, double accuracy, double accuracyKnown) {

    /// @param truth,found per row a class of `0..known-1`, or any other number for "open"
    public static OpenSetScores of(int[] truth, int[] found, int known) {
        if (truth.length != found.length)
            throw new IllegalArgumentException(truth.length + " true classes against " + found.length + " found ones");
        int[] hit = new int[known + 1];
        int[] there = new int[known + 1];
        int[] named = new int[known + 1];
        int right = 0;
        for (int i = 0; i < truth.length; i++) {
            int t = place(truth[i], known);
            int f = place(found[i], known);
            there[t]++;
            named[f]++;
            if (t == f) {
                hit[t]++;
                right++;
            }
        }
        double[] f1 = new double[known + 1];
        double sum = 0;
        int knownRight = 0;
        for (int c = 0; c <= known; c++) {
            f1[c] = there[c] + named[c] == 0 ? 0 : 2.0 * hit[c] / (there[c] + named[c]);
            if (c < known) {
                sum += f1[c];
                knownRight += hit[c];
            }
        }
        return new OpenSetScores(f1, sum / known, f1[known], (sum + f1[known]) / (known + 1), (double) right / truth.length,
                (double) knownRight / (truth.length - there[known]));
    }

    private static int place(int label, int known) { return label >= 0 && label < known ? label : known; }
}
