package org.discern.engine.intent;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.CutCriterion;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.ScoreCurve;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.kernel.Neighbours;
import org.discern.engine.measure.Bootstrap;

/// Learns from labelled intents where to cut a tree.
///
/// The tree people see was grown in a space the labels shaped: there labelled intents lie tighter than the unseen ones, and a
/// height that suits the former swallows the latter. So two trees are used. In the **plain** tree, grown from vectors no label
/// has touched, labelled and unseen intents are on equal footing; how many clusters serve the labelled ones best there says
/// how many intents there are. The **shown** tree is then cut into as many. The curve lies over the heights of the shown tree.
///
/// Source: the idea of a threshold learned on known intents is that of Vedula et al., "ADVIN", ICASSP 2022,
/// DOI 10.1109/ICASSP43922.2022.9746672. B-cubed after Amigó et al., DOI 10.1007/s10791-008-9066-8.
/// Differs: strangers in the clusters of labelled intents count, by the estimated share of labelled rows; the number of clusters is
/// carried over, not the height; the choice is the middle of many resamples of the intents, not the one highest point.
/// Cost: about 200 cuts, `O(leaves)` each, and `resamples * 200 * intents` steps.
public final class ThresholdLearner {
    /// An intent with fewer labelled rows cannot show what belongs together.
    static final int ROWS = 2;
    /// With fewer intents the curve says more about them than about the others.
    static final int INTENTS = 4;
    private static final int SAMPLES = 240;
    private static final double LEVEL = .95;
    /// A score this near to the best one is as good.
    private static final double PLATEAU = .01;

    private final CutCriterion criterion;
    private final int resamples;
    private final long seed;

    /// @param resamples for the band; 0 gives no band and the highest point
    public ThresholdLearner(CutCriterion criterion, int resamples, long seed) {
        this.criterion = criterion;
        this.resamples = resamples;
        this.seed = seed;
    }

    /// A tree whose leaves carry labels.
    ///
    /// @param labels per leaf its intent `0..rowsPerLabelled.length-1`, or negative
    /// @param rowsPerLabelled per intent how many rows of this tree stand behind each labelled one, at least 1
    public record Evidence(Dendrogram tree, int[] labels, double[] rowsPerLabelled) {
        public Evidence { if (labels.length != tree.leaves()) throw new IllegalArgumentException("One label per leaf"); }

        /// With the share of labelled rows read off the vectors the tree was grown from.
        ///
        /// @param vectors one row per leaf
        public static Evidence of(FloatMatrix vectors, Dendrogram tree, int[] labels, int intents, Parallel parallel,
                Progress progress) {
            Neighbours near = Neighbours.of(vectors, LabelledShare.REACH, parallel, progress);
            return new Evidence(tree, labels, LabelledShare.rowsPerLabelled(near, labels, intents));
        }

        /// The labelled rows of each intent.
        int[] labelled() {
            int[] out = new int[rowsPerLabelled.length];
            for (int label : labels) if (label >= 0) out[label]++;
            return out;
        }
    }

    /// The curve of the shown tree, learned from the plain one; both may be the same.
    public ScoreCurve learn(Evidence plain, Dendrogram shown, Progress progress) {
        progress.check();
        Heights heights = Heights.of(shown, Math.min(shown.leaves(), plain.tree().leaves()));
        String refusal = refusal(plain, shown);
        long judged = Arrays.stream(plain.labelled()).filter(rows -> rows >= ROWS).count();
        if (judged == 0 || heights.size() == 0) return heights.curve(criterion, new double[0][], Choice.REFUSED, refusal);
        IntentScores scores = IntentScores.of(plain.tree(), plain.labels(), plain.rowsPerLabelled(), heights.clusters(),
                criterion);
        progress.check();
        double[] once = weights(plain);
        double[] score = curve(scores, once);
        double[][] drawn = new double[resamples][];
        for (int b = 0; b < resamples; b++) {
            progress.check();
            drawn[b] = curve(scores, resampled(once, b));
        }
        Choice choice = refusal.isEmpty() ? Choice.of(heights, score, drawn) : Choice.REFUSED;
        double[][] band = new double[3][];
        band[0] = score;
        band[1] = across(drawn, score, (1 - LEVEL) / 2);
        band[2] = across(drawn, score, (1 + LEVEL) / 2);
        return heights.curve(criterion, band, choice, refusal);
    }

    private static String refusal(Evidence plain, Dendrogram shown) {
        if (shown.merges() == 0 || shown.maxHeight() == 0)
            return "All utterances are alike, so there is no tree to cut.";
        long intents = Arrays.stream(plain.labelled()).filter(rows -> rows >= ROWS).count();
        if (intents >= INTENTS) return "";
        return "The threshold is learned from labelled intents, and " + (intents == 0
                ? "none has"
                : intents == 1
                        ? "only one has"
                        : "only " + intents + " have") + " at least " + ROWS
                + " labelled utterances here; " + INTENTS + " are needed. Label a few more intents, or set the cut by hand.";
    }

    /// Each intent with enough labelled rows once.
    private static double[] weights(Evidence plain) {
        return Arrays.stream(plain.labelled()).mapToDouble(rows -> rows >= ROWS ? 1 : 0).toArray();
    }

    private double[] resampled(double[] once, int resample) {
        int[] usable = IntStream.range(0, once.length).filter(c -> once[c] > 0).toArray();
        int[] times = Bootstrap.weights(usable.length, seed, resample);
        double[] out = new double[once.length];
        for (int i = 0; i < usable.length; i++) out[usable[i]] = times[i];
        return out;
    }

    private static double[] curve(IntentScores scores, double[] weight) {
        double[] out = new double[scores.samples()];
        for (int s = 0; s < out.length; s++) out[s] = scores.score(s, weight);
        return out;
    }

    private static double[] across(double[][] drawn, double[] score, double share) {
        if (drawn.length == 0) return score;
        double[] out = new double[score.length];
        double[] column = new double[drawn.length];
        for (int s = 0; s < out.length; s++) {
            for (int b = 0; b < drawn.length; b++) column[b] = drawn[b][s];
            Arrays.sort(column);
            out[s] = Bootstrap.quantile(column, share);
        }
        return out;
    }

    /// The sampled cuts of the shown tree, heights rising strictly.
    ///
    /// @param clusters how many each leaves
    private record Heights(double[] height, int[] clusters) {
        static Heights of(Dendrogram shown, int most) {
            int[] wanted = IntStream.range(0, SAMPLES)
                    .map(i -> (int) Math.round(Math.exp(Math.log(Math.max(1, most)) * (1 - i / (SAMPLES - 1.0))))).toArray();
            double[] height = new double[SAMPLES];
            int[] clusters = new int[SAMPLES];
            int n = 0;
            if (shown.leaves() == 0) return new Heights(new double[0], new int[0]);
            for (int k : wanted) {
                // Where merges share a height, the cut there is the one a handle can reach.
                double at = shown.cutInto(k).height();
                Cut cut = shown.cut(at);
                if (n > 0 && (cut.clusters() >= clusters[n - 1] || at <= height[n - 1])) continue;
                height[n] = at;
                clusters[n++] = cut.clusters();
            }
            return new Heights(Arrays.copyOf(height, n), Arrays.copyOf(clusters, n));
        }

        int size() { return height.length; }

        ScoreCurve curve(CutCriterion criterion, double[][] band, Choice choice, String refusal) {
            boolean isEmpty = band.length == 0;
            return new ScoreCurve(criterion, isEmpty ? new double[0] : height, floats(isEmpty ? new double[0] : band[0]),
                    floats(isEmpty ? new double[0] : band[1]), floats(isEmpty ? new double[0] : band[2]),
                    isEmpty ? new int[0] : clusters, at(choice.best()), at(choice.low()), at(choice.high()),
                    at(choice.plateauLow()), at(choice.plateauHigh()), refusal);
        }

        private double at(int sample) { return sample < 0 ? Double.NaN : height[sample]; }

        private static float[] floats(double[] values) {
            float[] out = new float[values.length];
            for (int i = 0; i < out.length; i++) out[i] = (float) values[i];
            return out;
        }
    }

    /// Samples of the curve by index; -1 for none.
    private record Choice(int best, int low, int high, int plateauLow, int plateauHigh) {
        static final Choice REFUSED = new Choice(-1, -1, -1, -1, -1);

        /// The geometric middle of the resamples' best numbers of clusters: steadier than the one highest point, where a
        /// single intent may tip the scales between two tops.
        static Choice of(Heights heights, double[] score, double[][] drawn) {
            int top = highest(score);
            int best = top;
            int low = top;
            int high = top;
            if (drawn.length > 0) {
                double sum = 0;
                double[] choices = new double[drawn.length];
                for (int b = 0; b < drawn.length; b++) {
                    int choice = highest(drawn[b]);
                    choices[b] = choice;
                    sum += Math.log(heights.clusters()[choice]);
                }
                Arrays.sort(choices);
                best = nearest(heights.clusters(), Math.exp(sum / drawn.length));
                low = (int) Math.round(Bootstrap.quantile(choices, (1 - LEVEL) / 2));
                high = (int) Math.round(Bootstrap.quantile(choices, (1 + LEVEL) / 2));
            }
            int plateauLow = best;
            int plateauHigh = best;
            double floor = score[best] - PLATEAU;
            while (plateauLow > 0 && score[plateauLow - 1] >= floor) plateauLow--;
            while (plateauHigh < score.length - 1 && score[plateauHigh + 1] >= floor) plateauHigh++;
            return new Choice(best, Math.min(low, best), Math.max(high, best), plateauLow, plateauHigh);
        }

        /// The first highest of the rising heights, so that ties keep more clusters apart.
        private static int highest(double[] score) {
            int at = 0;
            for (int i = 1; i < score.length; i++) if (score[i] > score[at]) at = i;
            return at;
        }

        private static int nearest(int[] clusters, double wanted) {
            int at = 0;
            for (int i = 1; i < clusters.length; i++)
                if (Math.abs(Math.log(clusters[i] / wanted)) < Math.abs(Math.log(clusters[at] / wanted))) at = i;
            return at;
        }
    }
}
