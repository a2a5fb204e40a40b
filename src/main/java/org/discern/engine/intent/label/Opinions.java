package org.discern.engine.intent.label;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.kernel.PackedRows;

/// What a model that has not seen a row thinks of it: how likely each intent is by the nearness of its centre, rows of the
/// same fold left out. Keeps the likeliest few intents of each row and the likelihood of its own label.
///
/// The likelihoods are a softmax of cosines; its temperature is the one of a few that makes the held-out labels likeliest.
/// Cost: `n K D` for each of three passes over a sample and one over all rows; memory `n` × 5.
///
/// @param top per row the likeliest intents, likeliest first, shape `(n, kept)`
/// @param chance their likelihoods, 0..1, the same shape
/// @param own per row the likelihood of its label, 0..1
/// @param kept how many intents are kept of each row
record Opinions(int[] top, float[] chance, float[] own, int kept) {
    private static final int MOST = 5;
    private static final int R = 8;
    private static final int BLOCK = 64;
    private static final int SAMPLE = 1_500;
    private static final double[] TEMPERATURES = {0.02, 0.03, 0.045, 0.07, 0.1, 0.15};

    /// @param vectors unit rows, shape `(n, D)`
    /// @param labels per row, each in 0..K-1; every intent has rows enough to leave a fold out
    /// @param seed decides who is held out together
    static Opinions of(FloatMatrix vectors, int[] labels, int intents, long seed, Parallel parallel, Progress progress) {
        int n = labels.length;
        int[][] folds = folds(labels, seed);
        double[] sums = new double[R * intents * vectors.cols()];
        double[] total = new double[intents * vectors.cols()];
        for (int fold = 0; fold < R; fold++) for (int row : folds[fold]) {
            progress.check();
            add(vectors, row, sums, (fold * intents + labels[row]) * vectors.cols());
            add(vectors, row, total, labels[row] * vectors.cols());
        }
        double temperature = temperature(vectors, labels, intents, folds, sums, total);
        int kept = Math.min(MOST, intents);
        var out = new Opinions(new int[n * kept], new float[n * kept], new float[n], kept);
        parallel.forEach(R, fold -> out.judge(vectors, labels, folds[fold], centres(intents, vectors.cols(), fold, sums, total),
                temperature, progress));
        return out;
    }

    int first(int row) { return top[row * kept]; }

    /// Rows of one fold, against centres that know nothing of it.
    private void judge(FloatMatrix vectors, int[] labels, int[] rows, PackedRows centres, double temperature,
            Progress progress) {
        eachRow(vectors, rows, centres, progress, (row, cosines) -> {
            double[] chances = softmax(cosines, temperature);
            own[row] = (float) chances[labels[row]];
            for (int place = 0; place < kept; place++) {
                int best = 0;
                for (int k = 1; k < chances.length; k++) if (chances[k] > chances[best]) best = k;
                top[row * kept + place] = best;
                chance[row * kept + place] = (float) chances[best];
                chances[best] = -1;
            }
        });
    }

    private interface Judge {
        void judge(int row, float[] cosines);
    }

    private static void eachRow(FloatMatrix vectors, int[] rows, PackedRows centres, Progress progress, Judge judge) {
        int w = centres.panelColumns();
        float[] dots = new float[BLOCK * w];
        float[] cosines = new float[BLOCK * centres.size()];
        float[] one = new float[centres.size()];
        for (int from = 0; from < rows.length; from += BLOCK) {
            progress.check();
            int[] some = Arrays.copyOfRange(rows, from, Math.min(rows.length, from + BLOCK));
            FloatMatrix picked = vectors.pick(some);
            for (int panel = 0; panel < centres.panels(); panel++) {
                centres.dots(picked, 0, some.length, panel, dots);
                for (int r = 0; r < some.length; r++)
                    for (int c = 0; c < w && panel * w + c < one.length; c++)
                        cosines[r * one.length + panel * w + c] = dots[r * w + c];
            }
            for (int r = 0; r < some.length; r++) {
                System.arraycopy(cosines, r * one.length, one, 0, one.length);
                judge.judge(some[r], one);
            }
        }
    }

    private static double temperature(FloatMatrix vectors, int[] labels, int intents, int[][] folds, double[] sums,
            double[] total) {
        double[] loss = new double[TEMPERATURES.length];
        int step = Math.max(1, labels.length / SAMPLE);
        for (int fold = 0; fold < R; fold++) {
            int[] all = folds[fold];
            int[] some = new int[(all.length + step - 1) / step];
            for (int i = 0; i < some.length; i++) some[i] = all[i * step];
            eachRow(vectors, some, centres(intents, vectors.cols(), fold, sums, total), Progress.NONE, (row, cosines) -> {
                for (int t = 0; t < loss.length; t++)
                    loss[t] -= Math.log(Math.max(1e-9, softmax(cosines, TEMPERATURES[t])[labels[row]]));
            });
        }
        int best = 0;
        for (int t = 1; t < loss.length; t++) if (loss[t] < loss[best]) best = t;
        return TEMPERATURES[best];
    }

    private static double[] softmax(float[] cosines, double temperature) {
        float most = Float.NEGATIVE_INFINITY;
        for (float c : cosines) most = Math.max(most, c);
        double[] out = new double[cosines.length];
        double all = 0;
        for (int k = 0; k < out.length; k++) {
            out[k] = Math.exp((cosines[k] - most) / temperature);
            all += out[k];
        }
        for (int k = 0; k < out.length; k++) out[k] /= all;
        return out;
    }

    /// Unit centres of all intents without the rows of one fold.
    private static PackedRows centres(int intents, int width, int fold, double[] sums, double[] total) {
        float[] out = new float[intents * width];
        for (int i = 0, from = fold * intents * width; i < out.length; i++) out[i] = (float) (total[i] - sums[from + i]);
        return PackedRows.of(new FloatMatrix(intents, width, out).unitRows());
    }

    /// Every intent spread evenly over the folds, so that none loses most of its rows at once.
    private static int[][] folds(int[] labels, long seed) {
        int[] order = new int[labels.length];
        for (int i = 0; i < order.length; i++) order[i] = i;
        var random = new SplittableRandom(seed);
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        int[] next = new int[Arrays.stream(labels).max().orElse(-1) + 1];
        int[] fold = new int[labels.length];
        int[] size = new int[R];
        for (int row : order) {
            fold[row] = (next[labels[row]]++ + labels[row]) % R;
            size[fold[row]]++;
        }
        int[][] out = new int[R][];
        for (int f = 0; f < R; f++) out[f] = new int[size[f]];
        Arrays.fill(size, 0);
        for (int row = 0; row < labels.length; row++) out[fold[row]][size[fold[row]]++] = row;
        return out;
    }

    private static void add(FloatMatrix from, int row, double[] to, int at) {
        for (int d = 0, p = row * from.cols(); d < from.cols(); d++, p++) to[at + d] += from.values()[p];
    }
}
