package org.discern.engine.recipe.rank;

import java.util.Arrays;
import java.util.List;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.Paper;

/// Finds the weights under which what was chosen is most likely among what was offered: maximises
/// `mean over lists of log softmax(w · x + offset)[chosen] - l2 |w|²`, which has one maximum; `l2 = .001 + 2 / lists`.
///
/// Source: Z. Cao, T. Qin, T. Liu, M. Tsai, H. Li, Learning to rank: from pairwise approach to listwise approach, ICML 2007,
/// doi 10.1145/1273496.1273513 (top-one probability, eq. 6); D. Kingma, J. Ba, Adam, 2015, arXiv 1412.6980.
/// Differs: features are brought to unit variance within their lists first; whole-set gradients, so no batch order.
/// Cost: O(steps × offered things × features).
@Paper("10.1145/1273496.1273513")
public final class ListwiseFit {
    private static final int STEPS = 300;
    private static final double RATE = .05;
    private static final double L2 = 1e-3;
    private static final double L2_OF_FEW = 2; // few questions cannot tell many features apart

    private ListwiseFit() {}

    /// One question with its answers.
    ///
    /// @param features `(n, width)` row after row; the chosen things first
    /// @param chosen how many were chosen, each with the same share
    /// @param offset per row, log of how many things it stands for; for drawn rows that stand for many
    /// @param weight of the question
    public record Choice(float[] features, int chosen, float[] offset, double weight) {
        /// One thing chosen among others that all stand for themselves.
        public static Choice first(float[] features, int rows) { return new Choice(features, 1, new float[rows], 1); }
    }

    /// @param off features whose weight stays 0
    /// @param growing features whose weight is never below 0: more of it never speaks against a thing
    /// @return one weight per feature, for the features as they came
    public static double[] fit(List<Choice> choices, int width, boolean[] off, boolean[] growing, Parallel parallel,
            Progress progress) {
        double l2 = L2 + L2_OF_FEW / Math.max(1, choices.size());
        double[] scale = scales(choices, width);
        for (int f = 0; f < width; f++) if (off[f]) scale[f] = 0;
        double[] w = new double[width];
        double[] mean = new double[width];
        double[] square = new double[width];
        int pieces = Math.max(1, Math.min(choices.size(), parallel.width() * 4));
        double[][] parts = new double[pieces][width];
        double all = choices.stream().mapToDouble(Choice::weight).sum();
        for (int step = 1; step <= STEPS; step++) {
            progress.check();
            parallel.forEach(pieces, piece -> {
                Arrays.fill(parts[piece], 0);
                for (int i = (int) ((long) piece * choices.size() / pieces); i < (int) ((long) (piece + 1) * choices.size()
                        / pieces); i++) gradient(choices.get(i), w, scale, parts[piece]);
            });
            for (int f = 0; f < width; f++) {
                double g = -2 * l2 * w[f];
                for (double[] part : parts) g += part[f] / Math.max(1e-9, all);
                mean[f] = .9 * mean[f] + .1 * g;
                square[f] = .999 * square[f] + .001 * g * g;
                w[f] += RATE * (mean[f] / (1 - Math.pow(.9, step))) / (Math.sqrt(square[f] / (1 - Math.pow(.999, step))) + 1e-9);
                if (growing[f] && w[f] < 0) w[f] = 0;
            }
        }
        for (int f = 0; f < width; f++) w[f] *= scale[f];
        return w;
    }

    /// One over the standard deviation within lists; 0 for a feature that never differs.
    private static double[] scales(List<Choice> choices, int width) {
        double[] sum = new double[width];
        long n = 0;
        for (Choice choice : choices) {
            int rows = choice.features().length / width;
            n += rows;
            for (int f = 0; f < width; f++) {
                double mean = 0;
                for (int r = 0; r < rows; r++) mean += choice.features()[r * width + f] / (double) rows;
                for (int r = 0; r < rows; r++) {
                    double off = choice.features()[r * width + f] - mean;
                    sum[f] += off * off;
                }
            }
        }
        double[] out = new double[width];
        for (int f = 0; f < width; f++) out[f] = sum[f] <= 1e-9 * Math.max(1, n) ? 0 : 1 / Math.sqrt(sum[f] / n);
        return out;
    }

    private static void gradient(Choice choice, double[] w, double[] scale, double[] to) {
        int width = w.length;
        int rows = choice.features().length / width;
        double[] p = new double[rows];
        double most = Double.NEGATIVE_INFINITY;
        for (int r = 0; r < rows; r++) {
            double s = choice.offset()[r];
            for (int f = 0; f < width; f++) s += w[f] * scale[f] * choice.features()[r * width + f];
            p[r] = s;
            most = Math.max(most, s);
        }
        double sum = 0;
        for (int r = 0; r < rows; r++) sum += p[r] = Math.exp(p[r] - most);
        for (int r = 0; r < rows; r++) {
            double pull = choice.weight() * ((r < choice.chosen() ? 1.0 / choice.chosen() : 0) - p[r] / sum);
            for (int f = 0; f < width; f++) to[f] += pull * scale[f] * choice.features()[r * width + f];
        }
    }
}
