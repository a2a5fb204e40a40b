package org.discern.engine.intent.unseen;

import java.util.SplittableRandom;

/// Who is held out together: a fold per row, from the row's number alone, and a fold per intent.
///
/// A row's fold must not depend on its label, or the held-out score would know something of it. Rows that follow one
/// another are held out together when there are enough: they often stem from one person or one sitting and are far more
/// alike than rows still to come (CLINC150: without this, 2.5 times as many known rows of the test file look unseen as
/// held-out ones do; with it about as many).
final class Folds {
    /// `R`: with eight, a held-out row still sees seven eighths of the rows and of the other intents.
    static final int COUNT = 8;
    static final int NONE = -1;

    /// As long a run as one person writes at a sitting, at most.
    private static final int LONGEST_RUN = 8;
    /// An intent has about so many runs, or the run is shorter.
    private static final int RUNS = 2 * COUNT;

    private final long seed;
    private final int run;
    private final int[] intentFold;

    Folds(int intents, int labelledRows, long seed) {
        this.seed = seed;
        this.run = Math.clamp(labelledRows / (RUNS * (long) Math.max(1, intents)), 1, LONGEST_RUN);
        this.intentFold = new int[intents];
        int[] order = new int[intents];
        for (int i = 0; i < intents; i++) order[i] = i;
        var random = new SplittableRandom(seed);
        for (int i = intents - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        for (int i = 0; i < intents; i++) intentFold[order[i]] = i % COUNT;
    }

    int ofIntent(int intent) { return intentFold[intent]; }

    /// Which stretch of rows that follow one another this row belongs to.
    int runOf(int row) { return row / run; }

    int ofRow(int row) { return (int) (mixed(runOf(row)) % COUNT); }

    /// A number that orders rows at random, the same on every run.
    long mixed(int row) {
        long z = seed + (row + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (z ^ (z >>> 31)) >>> 1;
    }
}
