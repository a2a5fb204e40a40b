package org.discern.engine.intent;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.CutCriterion;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.ScoreCurve;
import org.discern.domain.run.Progress;
import org.discern.engine.measure.Bootstrap;

/// Learns from labelled intents where to cut a tree.
///
/// The tree people see was grown in a space the labels shaped: there labelled intents lie tighter than the unseen ones, and a
/// height that suits the former swallows the latter. So the threshold is learned in **plain** trees, grown from vectors no label has
/// touched, where labelled and unseen intents are on equal footing: how many clusters serve the labelled ones best there says
/// how many intents there are. The **shown** tree is then cut into as many. The curve lies over the heights of the shown tree.
///
/// Source: the idea of a threshold learned on known intents is that of Vedula et al., "ADVIN", ICASSP 2022,
/// DOI 10.1109/ICASSP43922.2022.9746672. B-cubed after Amigó et al., DOI 10.1007/s10791-008-9066-8.
/// Differs: strangers in the clusters of labelled intents count, by the estimated share of labelled rows; the number of clusters is
/// carried over, not the height; the choice is the middle of many resamples of the intents, not the one highest point.
/// Cost: about 200 cuts, `O(leaves)` each, and `resamples * 200 * intents` steps.
public final class ThresholdLearner {
    /// A group with fewer labelled members cannot show what belongs together.
    static final int ROWS = 2;
    /// With fewer groups the curve says more about them than about the others.
    static final int GROUPS = 4;
    private static final int SAMPLES = 240;
    private static final double LEVEL = .95;
    /// A score this near to the best one is as good.
    private static final double PLATEAU = .01;
    private static final double EQUAL = 1e-9;

    private final Words words;
    private final CutCriterion criterion;
    private final int resamples;
    private final long seed;

    /// What is learned from what, for messages, e.g. `("intents", "utterances")`.
    public record Words(String groups, String members) {
        public static final Words INTENTS = new Words("intents", "utterances");
        public static final Words DOMAINS = new Words("domains", "intents");
    }

    /// @param resamples for the band; 0 gives no band and the highest point
    public ThresholdLearner(Words words, CutCriterion criterion, int resamples, long seed) {
        this.words = words;
        this.criterion = criterion;
        this.resamples = resamples;
        this.seed = seed;
    }

    /// The curve over the heights of the shown tree, learned from plain ones.
    ///
    /// @param plain all with the same groups; their scores are added up
    public ScoreCurve learn(List<Evidence> plain, Dendrogram shown, Progress progress) {
        progress.check();
        int most = plain.stream().mapToInt(evidence -> evidence.tree().leaves()).min().orElse(0);
        Heights heights = Heights.of(shown, Math.min(shown.leaves(), most));
        double[] once = plain.isEmpty() ? new double[0] : weights(plain);
        long groups = Arrays.stream(once).filter(weight -> weight > 0).count();
        String refusal = refusal(groups, shown);
        if (groups == 0 || heights.size() == 0) return heights.curve(criterion, new double[0][], Choice.REFUSED, refusal);
        IntentScores scores = IntentScores.of(plain, heights.clusters(), criterion);
        progress.check();
        double[] score = curve(scores, once);
        double[][] drawn = new double[resamples][];
        for (int b = 0; b < resamples; b++) {
            progress.check();
            drawn[b] = curve(scores, resampled(once, b));
        }
        Choice choice = refusal.isEmpty() ? Choice.of(heights, score, drawn) : Choice.REFUSED;
        double[][] band = {score, across(drawn, score, (1 - LEVEL) / 2), across(drawn, score, (1 + LEVEL) / 2)};
        return heights.curve(criterion, band, choice, refusal);
    }

    private String refusal(long groups, Dendrogram shown) {
        if (shown.merges() == 0 || shown.maxHeight() == 0)
            return "All " + words.members() + " are alike, so there is no tree to cut.";
        if (groups >= GROUPS) return "";
        return "The threshold is learned from labelled " + words.groups() + ", and " + (groups == 0
                ? "none has"
                : groups == 1
                        ? "only one has"
                        : "only " + groups + " have") + " at least " + ROWS + " labelled " + words.members() + " here; "
                + GROUPS + " are needed. Label a few more " + words.groups() + ", or set the cut by hand.";
    }

    /// Each group that has enough judges in some tree once.
    private static double[] weights(List<Evidence> plain) {
        double[] out = new double[plain.getFirst().perJudge().length];
        for (Evidence evidence : plain) {
            int[] judges = evidence.judgesOf();
            for (int g = 0; g < out.length; g++) if (judges[g] >= ROWS) out[g] = 1;
        }
        return out;
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
            int top = highest(score, heights.height());
            int best = top;
            int low = top;
            int high = top;
            if (drawn.length > 0) {
                double sum = 0;
                double[] choices = new double[drawn.length];
                for (int b = 0; b < drawn.length; b++) {
                    int choice = highest(drawn[b], heights.height());
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

        /// The highest; of equals the cut that lasts over the longest range of heights, as joins no judge sees leave the
        /// score as it is.
        private static int highest(double[] score, double[] height) {
            int at = 0;
            for (int i = 1; i < score.length; i++) {
                boolean isEqual = Math.abs(score[i] - score[at]) <= EQUAL;
                if (isEqual ? lasts(height, i) > lasts(height, at) : score[i] > score[at]) at = i;
            }
            return at;
        }

        private static double lasts(double[] height, int i) { return i + 1 < height.length ? height[i + 1] - height[i] : 0; }

        private static int nearest(int[] clusters, double wanted) {
            int at = 0;
            for (int i = 1; i < clusters.length; i++)
                if (Math.abs(Math.log(clusters[i] / wanted)) < Math.abs(Math.log(clusters[at] / wanted))) at = i;
            return at;
        }
    }
}
