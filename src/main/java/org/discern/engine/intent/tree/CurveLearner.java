package org.discern.engine.intent.tree;

import java.util.Arrays;
import java.util.TreeSet;
import org.discern.domain.intent.CutCriterion;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.ScoreCurve;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.measure.Bootstrap;

/// Learns the threshold: scores every cut of a tree on its labelled leaves and takes the best one.
///
/// The best cut is exact over all merges. The labelled score is the same for all heights between two merges of labelled leaves;
/// of such a best stretch the middle is taken. The band comes from a bootstrap over whole labels (a label drawn twice counts twice),
/// because rows of one intent are not independent witnesses.
///
/// Other criteria can be tried with [LabelledMerges], and turned into a curve with [#curve].
public final class CurveLearner {
    /// Fewer labels with two or more rows say nothing about a threshold.
    public static final int LEAST_LABELS = 4;
    private static final int EVENLY = 320;
    private static final int NEAR = 190;
    private static final double HARDLY = 0.01;

    private CurveLearner() {}

    /// @param labels per leaf the label's index, or negative for unlabelled; they should be rows the vectors were not trained on
    /// @param resamples of the labels for the band; 0 gives a band of no width
    public static ScoreCurve learn(Dendrogram tree, int[] labels, CutCriterion criterion, int resamples, long seed,
            Parallel parallel, Progress progress) {
        var merges = new LabelledMerges(tree, labels);
        int[] once = new int[merges.labels()];
        Arrays.fill(once, 1);
        double[] best = merges.effectiveScores(criterion, once);
        double[][] drawn = new double[Math.max(0, resamples)][];
        parallel.forEach(drawn.length, b -> {
            progress.check();
            drawn[b] = merges.effectiveScores(criterion, drawnLabels(labels, merges.labels(), seed, b));
        });
        return curve(merges, criterion, best, drawn);
    }

    /// The weights of resample `index`, drawn among the labels that occur.
    private static int[] drawnLabels(int[] leafLabels, int labels, long seed, int index) {
        boolean[] occurs = new boolean[labels];
        for (int label : leafLabels) if (label >= 0) occurs[label] = true;
        int present = 0;
        for (boolean o : occurs) if (o) present++;
        int[] some = Bootstrap.weights(present, seed, index);
        int[] out = new int[labels];
        for (int label = 0, i = 0; label < labels; label++) if (occurs[label]) out[label] = some[i++];
        return out;
    }

    /// A curve from scores per stretch, however they were made; see [LabelledMerges#effectiveScores].
    ///
    /// @param score of the stretches
    /// @param resampled the same for each resample, shape `(resamples, stretches)`
    public static ScoreCurve curve(LabelledMerges merges, CutCriterion criterion, double[] score, double[][] resampled) {
        int usable = merges.labelsWith(2);
        String refusal = usable >= LEAST_LABELS
                ? ""
                : usable == 0
                        ? "No intent has two labelled utterances, so there is nothing to learn a threshold from. Label at least "
                                + LEAST_LABELS + " intents with two or more utterances each, or set the threshold by hand."
                        : "Only " + usable + (usable == 1 ? " intent has" : " intents have")
                                + " two or more labelled utterances; a threshold needs at least " + LEAST_LABELS
                                + ". Label more, or set the threshold by hand.";
        Stretch best = Stretch.best(merges, score);
        Stretch plateau = best.widened(merges, score, HARDLY);
        double[] heights = heights(merges, best);
        int[] kept = new int[heights.length];
        int[] clusters = new int[heights.length];
        float[] value = new float[heights.length];
        float[] low = new float[heights.length];
        float[] high = new float[heights.length];
        double[] column = new double[resampled.length];
        for (int i = 0; i < heights.length; i++) {
            kept[i] = merges.tree().mergesUpTo(heights[i]);
            clusters[i] = merges.tree().leaves() - kept[i];
            int stretch = merges.stretchOf(kept[i]);
            value[i] = (float) score[stretch];
            for (int b = 0; b < column.length; b++) column[b] = resampled[b][stretch];
            Arrays.sort(column);
            low[i] = column.length == 0 ? value[i] : (float) Bootstrap.quantile(column, 0.025);
            high[i] = column.length == 0 ? value[i] : (float) Bootstrap.quantile(column, 0.975);
        }
        if (!refusal.isEmpty())
            return new ScoreCurve(criterion, heights, value, low, high, clusters, Double.NaN, Double.NaN, Double.NaN, Double.NaN,
                    Double.NaN, refusal);
        double[] choices = new double[resampled.length];
        for (int b = 0; b < choices.length; b++) choices[b] = Stretch.best(merges, resampled[b]).middle();
        Arrays.sort(choices);
        double learned = best.middle();
        return new ScoreCurve(criterion, heights, value, low, high, clusters, learned, choices.length == 0
                ? learned
                : Bootstrap.quantile(choices, 0.025), choices.length == 0 ? learned : Bootstrap.quantile(choices, 0.975), plateau
                        .low(), plateau.high(), "");
    }

    /// Heights to sample: evenly over the axis, the best one, and the merges of labelled leaves nearest to it. Rising.
    private static double[] heights(LabelledMerges merges, Stretch best) {
        Dendrogram tree = merges.tree();
        var out = new TreeSet<Double>();
        double top = tree.maxHeight();
        for (int i = 0; i <= EVENLY; i++) out.add(top * i / EVENLY);
        out.add(best.middle());
        int[] effective = merges.effectiveMerges();
        int from = Math.max(0, best.first() - NEAR / 2);
        for (int i = from; i < Math.min(effective.length, from + NEAR); i++) out.add(tree.mergeHeight(effective[i]));
        return out.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
