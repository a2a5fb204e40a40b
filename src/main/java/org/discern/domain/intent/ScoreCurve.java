package org.discern.domain.intent;

/// How well the cuts of a tree separate the labelled groups, over all heights, and what was learned from it.
/// Arrays have one entry per sampled height, rising.
///
/// @param heights in the linkage's own unit
/// @param score of the criterion on labelled rows the head has not seen
/// @param low,high bootstrap band over labelled groups (95 %)
/// @param clusters how many clusters that height gives
/// @param learned the chosen height; NaN when it was refused
/// @param learnedLow,learnedHigh where the bootstrap's choices lie (95 %)
/// @param plateauLow,plateauHigh the range around `learned` in which the score hardly changes
/// @param refusal why no threshold was learned, for people; empty when one was
public record ScoreCurve(CutCriterion criterion, double[] heights, float[] score, float[] low, float[] high, int[] clusters,
        double learned,
        double learnedLow, double learnedHigh, double plateauLow, double plateauHigh, String refusal) {

    public boolean isLearned() { return !Double.isNaN(learned); }

    /// The curve's value at a height, by the nearest sample at or below; 0 for an empty curve.
    public float scoreAt(double height) {
        if (heights.length == 0) return 0;
        int i = java.util.Arrays.binarySearch(heights, height);
        return score[Math.clamp(i >= 0 ? i : -i - 2, 0, score.length - 1)];
    }
}
