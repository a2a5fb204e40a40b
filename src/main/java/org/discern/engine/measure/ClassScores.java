package org.discern.engine.measure;

/// How well classes were told, from pairs of truth and prediction.
///
/// @param readings how many pairs
/// @param accuracy share of right ones; NaN without pairs
/// @param macroF1 mean F1 over the classes that occur as truth or prediction, 0..1; NaN without pairs
public record ClassScores(int readings, double accuracy, double macroF1) {
    /// @param truth classes `0..classes-1`; pairs with a truth below 0 are left out
    public static ClassScores of(int[] truth, int[] predicted, int classes) {
        int[] hit = new int[classes];
        int[] asked = new int[classes];
        int[] told = new int[classes];
        int all = 0;
        int right = 0;
        for (int i = 0; i < truth.length; i++) {
            if (truth[i] < 0) continue;
            all++;
            asked[truth[i]]++;
            told[predicted[i]]++;
            if (truth[i] != predicted[i]) continue;
            right++;
            hit[truth[i]]++;
        }
        double sum = 0;
        int occurring = 0;
        for (int c = 0; c < classes; c++) {
            if (asked[c] + told[c] == 0) continue;
            occurring++;
            sum += 2.0 * hit[c] / (asked[c] + told[c]);
        }
        return new ClassScores(all, all == 0 ? Double.NaN : (double) right / all, occurring == 0 ? Double.NaN : sum / occurring);
    }
}
