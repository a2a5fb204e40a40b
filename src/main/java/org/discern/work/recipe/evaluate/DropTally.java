package org.discern.work.recipe.evaluate;

import java.util.Map;
import java.util.TreeMap;
import org.discern.engine.measure.Bootstrap;

/// Collects over the seeds of an evaluation, per user, how much less one method loses to noise than another, so that the interval
/// is that of the mean over the seeds: every seed asks the same users the same questions, and users are what is drawn again.
/// Averaging the ends of each seed's own interval would say how unsure one seed is, however many there are.
final class DropTally {
    private static final int RESAMPLES = 2_000;

    private final Map<String, Sum> sums = new TreeMap<>(); // by line of the report

    private static final class Sum {
        private final double[] each;
        private final int[] questions;
        private int seeds;

        Sum(int[] questions) {
            each = new double[questions.length];
            this.questions = questions;
        }
    }

    /// @param line key of the report's row
    /// @param differences,questions per user, see [UserScores#dropDifferences]
    /// @return the mean of this seed alone
    double add(String line, double[] differences, int[] questions) {
        Sum sum = sums.computeIfAbsent(line, _ -> new Sum(questions));
        sum.seeds++;
        double all = 0;
        long n = 0;
        for (int u = 0; u < differences.length; u++) {
            sum.each[u] += differences[u];
            all += differences[u];
            n += questions[u];
        }
        return n == 0 ? Double.NaN : all / n;
    }

    /// The middle 95 % of a paired bootstrap over users of the mean over the seeds, by line; empty unless it holds all `seeds`
    /// (those of an earlier run that is resumed are not known by user).
    Map<String, Map<String, Double>> intervals(int seeds) {
        var out = new TreeMap<String, Map<String, Double>>();
        sums.forEach((line, sum) -> {
            if (sum.seeds != seeds) return;
            Bootstrap.Interval interval = Bootstrap.interval(sum.each.length, RESAMPLES, .95, seeds, drawn -> {
                double all = 0;
                long n = 0;
                for (int u : drawn) {
                    all += sum.each[u] / seeds;
                    n += sum.questions[u];
                }
                return all / n;
            });
            out.put(line, Map.of("dropDifferenceLow", interval.low(), "dropDifferenceHigh", interval.high()));
        });
        return out;
    }
}
