package org.discern.engine.intent;

import org.discern.engine.intent.kernel.Neighbours;

/// How many rows of an intent stand behind each of its labelled rows, the labelled one included. Read off the neighbourhoods: where
/// rows of an intent lie, they and their unlabelled fellows lie mixed, so among the nearest rows of a labelled one
/// the unlabelled and the fellows come in the proportion sought.
final class LabelledShare {
    /// The nearest are the likeliest to be of the same intent.
    static final int REACH = 3;
    /// An intent's own count is trusted as much as the common one once it has seen this many fellows.
    private static final double PRIOR = 20;

    private LabelledShare() {}

    /// Per intent rows per labelled row, at least 1.
    ///
    /// @param labels per row of `near` its intent `0..intents-1`, or negative
    static double[] rowsPerLabelled(Neighbours near, int[] labels, int intents) {
        double[] unlabelled = new double[intents];
        double[] fellows = new double[intents];
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] < 0) continue;
            for (int place = 0; place < Math.min(REACH, near.k()); place++) {
                int other = labels[near.row(row, place)];
                if (other < 0) unlabelled[labels[row]]++;
                else if (other == labels[row]) fellows[labels[row]]++;
            }
        }
        double allUnlabelled = 0;
        double allFellows = 0;
        for (int c = 0; c < intents; c++) {
            allUnlabelled += unlabelled[c];
            allFellows += fellows[c];
        }
        double common = allUnlabelled / Math.max(1, allFellows);
        double[] out = new double[intents];
        for (int c = 0; c < intents; c++) out[c] = 1 + (unlabelled[c] + PRIOR * common) / (fellows[c] + PRIOR);
        return out;
    }
}
