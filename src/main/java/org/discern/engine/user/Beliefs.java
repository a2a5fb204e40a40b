package org.discern.engine.user;

import java.util.Arrays;

/// What is known of the label of each event: up to three classes with shares that sum to 1. A known label is one class with
/// share 1; an unknown one is what the text alone makes likely. Three are enough, and small enough for a user's memory.
final class Beliefs {
    static final int WIDTH = 3;

    private final int[] classes; // -1 for none
    private final float[] shares;

    Beliefs(int rows) {
        this(new int[rows * WIDTH], new float[rows * WIDTH]);
        Arrays.fill(classes, -1);
    }

    private Beliefs(int[] classes, float[] shares) {
        this.classes = classes;
        this.shares = shares;
    }

    void setKnown(int row, int label) {
        Arrays.fill(classes, row * WIDTH, row * WIDTH + WIDTH, -1);
        Arrays.fill(shares, row * WIDTH, row * WIDTH + WIDTH, 0);
        classes[row * WIDTH] = label;
        shares[row * WIDTH] = 1;
    }

    /// @param chances one per class and *other*
    void setGuess(int row, float[] chances) {
        float sum = 0;
        for (int k = 0; k < WIDTH; k++) {
            int best = -1;
            for (int c = 0; c < chances.length; c++) {
                if (isTaken(row, k, c)) continue;
                if (best < 0 || chances[c] > chances[best]) best = c;
            }
            classes[row * WIDTH + k] = best;
            shares[row * WIDTH + k] = best < 0 ? 0 : chances[best];
            sum += shares[row * WIDTH + k];
        }
        if (sum > 0) for (int k = 0; k < WIDTH; k++) shares[row * WIDTH + k] /= sum;
    }

    private boolean isTaken(int row, int filled, int label) {
        for (int k = 0; k < filled; k++) if (classes[row * WIDTH + k] == label) return true;
        return false;
    }

    /// The likeliest label.
    int key(int row) { return classes[row * WIDTH]; }

    /// How likely it is.
    float confidence(int row) { return shares[row * WIDTH]; }

    /// Writes shares per label from `at` on, where zeros stand.
    void spread(int row, float[] to, int at) {
        for (int k = row * WIDTH; k < (row + 1) * WIDTH; k++) if (classes[k] >= 0) to[at + classes[k]] += shares[k];
    }

    /// How well a request's text goes with the label: the mean log probability, about -2 .. 0.
    ///
    /// @param text log probability per class
    float agreement(int row, float[] text, int textAt, int classCount) {
        double sum = 0;
        for (int k = row * WIDTH; k < (row + 1) * WIDTH; k++)
            if (classes[k] >= 0) sum += shares[k] * HistoryFeatures.logChance(text, textAt, classes[k], classCount);
        return (float) (sum / 5);
    }

    void copyRow(int from, Beliefs source, int to) {
        System.arraycopy(source.classes, from * WIDTH, classes, to * WIDTH, WIDTH);
        System.arraycopy(source.shares, from * WIDTH, shares, to * WIDTH, WIDTH);
    }

    /// Moves all rows one down; the last one is free to be set.
    void shift() {
        System.arraycopy(classes, WIDTH, classes, 0, classes.length - WIDTH);
        System.arraycopy(shares, WIDTH, shares, 0, shares.length - WIDTH);
    }

    Beliefs copy() { return new Beliefs(classes.clone(), shares.clone()); }

    /// Bytes of its numbers.
    int bytes() { return classes.length * 8; }
}
