package org.discern.engine.intent.unseen;

import java.util.SplittableRandom;

/// Who is held out together: a fold per row, from the row's number alone, and a fold per intent.
///
/// A row's fold must not depend on its label, or the held-out score would know something of it.
final class Folds {
    /// `R`: with eight, a held-out row still sees seven eighths of the rows and of the other intents.
    static final int COUNT = 8;
    static final int NONE = -1;

    private final long seed;
    private final int[] intentFold;

    Folds(int intents, long seed) {
        this.seed = seed;
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

    int ofRow(int row) { return (int) Long.remainderUnsigned(mixed(row), COUNT); }

    /// A number that orders rows at random, the same on every run.
    long mixed(int row) {
        long z = seed + (row + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (z ^ (z >>> 31)) >>> 1;
    }
}
