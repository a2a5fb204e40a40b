package org.discern.work.recipe.evaluate;

import java.util.Map;
import java.util.TreeMap;
import org.discern.engine.measure.Bootstrap;
import org.discern.engine.measure.RankScores;
import org.jspecify.annotations.Nullable;

/// The scores of one method per group of questions that belong together (a user), so that methods can be compared pairwise.
final class UserScores {
    private static final int RESAMPLES = 2_000;

    private final double[][] sums; // recall10, recall20, ndcg10, ndcg20 per user
    private final int[] questions;

    UserScores(int users) {
        sums = new double[users][4];
        questions = new int[users];
    }

    /// Not for one user from several threads.
    void add(int user, RankScores s) {
        double[] sum = sums[user];
        sum[0] += s.recall10();
        sum[1] += s.recall20();
        sum[2] += s.ndcg10();
        sum[3] += s.ndcg20();
        questions[user]++;
    }

    double ndcg20() { return mean(3, null); }

    /// The four means, and the number of questions.
    Map<String, Double> metrics() { return metrics("", null); }

    /// @param isIn per user, whether it counts; null for all
    Map<String, Double> metrics(String suffix, boolean @Nullable [] isIn) {
        var out = new TreeMap<String, Double>();
        out.put("recall10" + suffix, mean(0, isIn));
        out.put("recall20" + suffix, mean(1, isIn));
        out.put("ndcg10" + suffix, mean(2, isIn));
        out.put("ndcg20" + suffix, mean(3, isIn));
        double n = 0;
        for (int u = 0; u < questions.length; u++) if (isIn == null || isIn[u]) n += questions[u];
        out.put("questions" + suffix, n);
        return out;
    }

    /// Per user how much more NDCG@20 one method loses than another between two situations, all on the same questions, summed
    /// over the user's questions: `(cleanB - noisyB) - (cleanA - noisyA)`.
    static double[] dropDifferences(UserScores cleanA, UserScores noisyA, UserScores cleanB, UserScores noisyB) {
        double[] each = new double[cleanA.sums.length];
        for (int u = 0; u < each.length; u++)
            each[u] = cleanB.sums[u][3] - noisyB.sums[u][3] - (cleanA.sums[u][3] - noisyA.sums[u][3]);
        return each;
    }

    /// Per user.
    int[] questions() { return questions.clone(); }

    private double mean(int metric, boolean @Nullable [] isIn) {
        double sum = 0;
        long n = 0;
        for (int u = 0; u < sums.length; u++) {
            if (isIn != null && !isIn[u]) continue;
            sum += sums[u][metric];
            n += questions[u];
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    /// How much better NDCG@20 is than another method's on the same questions, relative, with the middle 95 % of a paired
    /// bootstrap over users.
    Map<String, Double> gainOver(UserScores other, long seed) {
        var out = new TreeMap<String, Double>();
        out.put("ndcg20Gain", ndcg20() / other.ndcg20() - 1);
        Bootstrap.Interval interval = Bootstrap.interval(sums.length, RESAMPLES, .95, seed, drawn -> {
            double own = 0;
            double others = 0;
            for (int u : drawn) {
                own += sums[u][3];
                others += other.sums[u][3];
            }
            return own / others - 1;
        });
        out.put("ndcg20GainLow", interval.low());
        out.put("ndcg20GainHigh", interval.high());
        return out;
    }
}
