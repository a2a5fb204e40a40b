package org.discern.engine.intent.unseen;

import java.util.Arrays;

/// What one utterance looks like from a set of references: the features the detector weighs.
///
/// Holds what was measured once per cell (the three nearest references, the sum of all similarities) and puts together
/// the features for any choice of cells. Reused from row to row; not for several threads.
final class Familiarity {
    /// Features from the references alone: nearest centroid and its lead, nearest intent by its three nearest rows and its
    /// lead, nearest row, three nearest rows.
    static final int ALONE = 6;
    /// Two more from the pool (five and twenty nearest), and centroid and lead of the row smoothed by its neighbours there.
    static final int WITH_POOL = ALONE + 4;
    private static final int NEAREST = 3;
    private static final float NOTHING = -2;

    private final References references;
    private final float[] top;
    private final float[] sum;
    private final float[] smoothSum;
    private final boolean pool;
    private double pool5;
    private double pool20;

    /// The nearest intent of the last call of [#features]; -1 when there was no reference at all.
    int nearest;
    /// How far it leads, 0..1.
    double margin;

    Familiarity(References references, boolean pool) {
        this.references = references;
        this.pool = pool;
        this.top = new float[references.cells() * NEAREST];
        this.sum = new float[references.cells()];
        this.smoothSum = new float[references.cells()];
        clear();
    }

    static int width(boolean pool) { return pool ? WITH_POOL : ALONE; }

    void clear() { Arrays.fill(top, NOTHING); }

    /// A reference of this cell is this similar.
    void see(int cell, float similarity) {
        int at = cell * NEAREST;
        if (similarity <= top[at + 2]) return;
        if (similarity > top[at + 1]) {
            top[at + 2] = top[at + 1];
            if (similarity > top[at]) {
                top[at + 1] = top[at];
                top[at] = similarity;
            } else top[at + 1] = similarity;
        } else top[at + 2] = similarity;
    }

    /// Similarity to the sum of the cell's vectors.
    void seeSum(int cell, float value) { sum[cell] = value; }

    /// The same for the smoothed row, brought to length 1.
    void seeSmoothSum(int cell, float value) { smoothSum[cell] = value; }

    /// Mean similarity to the 5 and to the 20 nearest rows of the pool.
    void seePool(double five, double twenty) {
        pool5 = five;
        pool20 = twenty;
    }

    /// Writes the features to `out` from `at` as they are when the rows of folds `a` and `b` and the intents of fold
    /// `withoutIntents` are left out (each may be [Folds#NONE]).
    void features(int a, int b, int withoutIntents, float[] out, int at) {
        double[] lengths = references.lengths(a, b);
        Best centroid = new Best();
        Best rows = new Best();
        Best smooth = new Best();
        Best both = new Best();
        float[] overall = {NOTHING, NOTHING, NOTHING};
        float[] own = new float[NEAREST];
        for (int k = 0; k < references.intents(); k++) {
            if (withoutIntents != Folds.NONE && references.folds().ofIntent(k) == withoutIntents) continue;
            double towards = 0;
            double smoothTowards = 0;
            int count = 0;
            Arrays.fill(own, NOTHING);
            for (int fold = 0; fold < Folds.COUNT; fold++) {
                if (fold == a || fold == b) continue;
                int cell = references.cellOf(fold, k);
                count += references.count(cell);
                towards += sum[cell];
                smoothTowards += smoothSum[cell];
                for (int i = 0; i < NEAREST; i++) insert(own, top[cell * NEAREST + i]);
            }
            if (count == 0) continue;
            double length = Math.max(lengths[k], 1e-9);
            double near = mean(own);
            centroid.offer(k, towards / length);
            smooth.offer(k, smoothTowards / length);
            rows.offer(k, near);
            both.offer(k, (towards / length + near) / 2);
            for (float o : own) insert(overall, o);
        }
        nearest = both.intent;
        margin = Math.clamp(both.lead(), 0, 1);
        out[at] = (float) centroid.value();
        out[at + 1] = (float) centroid.lead();
        out[at + 2] = (float) rows.value();
        out[at + 3] = (float) rows.lead();
        out[at + 4] = overall[0] == NOTHING ? 0 : overall[0];
        out[at + 5] = (float) mean(overall);
        if (!pool) return;
        out[at + 6] = (float) pool5;
        out[at + 7] = (float) pool20;
        out[at + 8] = (float) smooth.value();
        out[at + 9] = (float) smooth.lead();
    }

    private static void insert(float[] best, float value) {
        for (int i = 0; i < best.length; i++)
            if (value > best[i]) {
                float swap = best[i];
                best[i] = value;
                value = swap;
            }
    }

    /// The mean of those that are there; 0 when none is.
    private static double mean(float[] best) {
        double total = 0;
        int there = 0;
        for (float b : best)
            if (b != NOTHING) {
                total += b;
                there++;
            }
        return there == 0 ? 0 : total / there;
    }

    /// The largest and the second largest value; a lone one leads by itself, since similarity 0 is a stranger's.
    private static final class Best {
        private int intent = -1;
        private double first = Double.NEGATIVE_INFINITY;
        private double second = Double.NEGATIVE_INFINITY;

        void offer(int k, double value) {
            if (value > first) {
                second = first;
                first = value;
                intent = k;
            } else if (value > second) second = value;
        }

        double value() { return intent < 0 ? 0 : first; }

        double lead() { return intent < 0 ? 0 : second == Double.NEGATIVE_INFINITY ? Math.max(0, first) : first - second; }
    }
}
