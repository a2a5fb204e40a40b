package org.discern.engine.intent;

/// The settings of the metric head.
///
/// @param passes over the labelled rows; 0 leaves the vectors as they are
/// @param members heads trained from different starts and set side by side, so that the chance of one start weighs less
/// @param hidden,width neurons of the hidden layer and of the output
/// @param labelledRows,pairs of one step: how many labelled rows, and how many unlabelled rows with a neighbour each
/// @param neighbours a partner is drawn from this many nearest rows
/// @param temperature of both losses; small ones look at near rows only
/// @param learningRate of AdamW, falling to 0
public record HeadSpec(int passes, int members, int hidden, int width, int labelledRows, int pairs, int neighbours,
        double temperature, double learningRate) {
    private static final int FEWEST = 6;
    private static final int MOST = 11;

    public HeadSpec {
        if (passes < 0 || members < 1 || hidden < 1 || width < 1 || labelledRows < 2 || pairs < 2 || neighbours < 1)
            throw new IllegalArgumentException("A metric head needs positive sizes");
        if (!(temperature > 0) || !(learningRate > 0))
            throw new IllegalArgumentException("Temperature and learning rate are above 0");
    }

    public static HeadSpec defaults() { return new HeadSpec(60, 2, 512, 128, 128, 128, 16, .1, 1e-3); }

    public HeadSpec withPasses(int newPasses) {
        return new HeadSpec(newPasses, members, hidden, width, labelledRows, pairs, neighbours, temperature, learningRate);
    }

    public HeadSpec withMembers(int newMembers) {
        return new HeadSpec(passes, newMembers, hidden, width, labelledRows, pairs, neighbours, temperature, learningRate);
    }

    /// Steps for this many labelled rows: each pass sees every labelled row about once, a small set more often, and of a large set
    /// only a part, since by then the head has long settled (1,500 rows a pass by default).
    int steps(int labelled) { return passes * Math.clamp((labelled + labelledRows - 1) / labelledRows, FEWEST, MOST); }
}
