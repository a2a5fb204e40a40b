package org.discern.engine.intent.unseen;

import java.util.Locale;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.intent.UnseenScores.Verdict;
import org.discern.engine.Paper;
import org.discern.engine.measure.Bootstrap;
import org.discern.engine.measure.Bootstrap.Interval;

/// How many unlabelled rows are unseen, judged by how many are more novel than a counting cut.
///
/// Among `N` rows, `u` of them unseen, `u * caught + (N - u) * alarms` are expected above the cut, where `caught` is the
/// share of rows of left-out intents above it and `alarms` that of held-out rows of known intents. Solved for `u`
/// (adjusted count). The interval resamples whole intents, since rows of one intent are caught or missed together.
/// A high counting cut hardly ever alarms and finds a few unseen rows among many known ones; a low one misses fewer and
/// counts many better. The one expected to give the highest lower end is taken, planned on labelled rows.
///
/// Source: Forman, "Quantifying Counts and Costs via Classification", 2008, section 3.
/// Differs: the lower end allows alarms twice as frequent as measured, because new rows of known intents are less alike
/// the labelled rows than those are among themselves (measured on public sets: 0.8 to 1.6 times at cut 0.5).
@Paper("10.1007/s10618-008-0097-y")
public final class VerdictRule {
    private static final double[] CUTS = {0.5, 0.6, 0.7, 0.8, 0.9, 0.95};
    private static final double[] ONE_CUT = {0.5};
    private static final int RESAMPLES = 500;
    private static final double ALARM_GROWTH = 2;
    /// The intents truly unseen are a draw too, about as many as the known ones: twice the variance of the resampling.
    private static final double WIDER = Math.sqrt(2);
    /// The counting cut is planned for at least this share of unseen rows.
    private static final double PLANNED_SHARE = 0.05;
    /// A smaller share than this is called none.
    private static final double LEAST_SHARE = 0.005;

    private final boolean assumesAllCaught;
    private final double[] cuts;
    private final int[] knownRows;
    private final int[] playedRows;
    private final int[][] alarms;
    private final int[][] caught;

    /// Every row of an unseen intent is taken to lie above the cut 0.5: for detectors nobody tried on left-out intents. The
    /// estimate is then rather too low.
    public static VerdictRule assumingAllCaught(int intents) { return new VerdictRule(intents, true, ONE_CUT); }

    VerdictRule(int intents) { this(intents, false, CUTS); }

    private VerdictRule(int intents, boolean assumesAllCaught, double[] cuts) {
        this.assumesAllCaught = assumesAllCaught;
        this.cuts = cuts;
        this.knownRows = new int[intents];
        this.playedRows = new int[intents];
        this.alarms = new int[cuts.length][intents];
        this.caught = new int[cuts.length][intents];
    }

    /// A held-out row of a known intent.
    public void known(int intent, double novelty) { count(intent, novelty, knownRows, alarms); }

    /// A row of an intent that was left out.
    void unknown(int intent, double novelty) { count(intent, novelty, playedRows, caught); }

    private void count(int intent, double novelty, int[] rows, int[][] above) {
        if (intent == LabelSet.NONE) return;
        rows[intent]++;
        for (int c = 0; c < cuts.length; c++) if (novelty > cuts[c]) above[c][intent]++;
    }

    /// @param unlabelled novelty of every unlabelled row
    public Verdict verdict(float[] unlabelled, long seed) {
        int rows = unlabelled.length;
        if (rows == 0)
            return new Verdict(false, 0, 0, 0,
                    "None: every row is labelled, so there is nothing an unfamiliar intent could hide in.");
        int c = countingCut(Math.max(PLANNED_SHARE, share(0, observed(unlabelled, 0), 1)), rows, seed);
        double observed = observed(unlabelled, c);
        double share = share(c, observed, 1);
        double[] ends = ends(c, observed, rows, seed);
        int estimate = rounded(share, rows);
        int above = rounded(observed, rows);
        int low = Math.min(estimate, rounded(ends[0], rows));
        int high = Math.max(estimate, rounded(ends[1], rows));
        String alarm = percent(rate(alarms[c], knownRows, all()));
        if (low < Math.max(2, Math.ceil(LEAST_SHARE * rows)))
            return new Verdict(false, estimate, 0, high, String.format(Locale.ROOT,
                    "None: %,d of %,d unlabelled rows have a novelty above %.2f, no more than known intents explain (%s of their "
                            + "held-out rows do, and new rows up to twice as often).", above, rows, cuts[c], alarm));
        return new Verdict(true, estimate, low, high, String.format(Locale.ROOT,
                "Yes: %,d of %,d unlabelled rows have a novelty above %.2f, where %s of rows of known intents%s would; about %,d rows "
                        + "belong to intents nobody labelled.", above, rows, cuts[c], alarm, assumesAllCaught
                                ? ""
                                : " and " + percent(rate(caught[c], playedRows, all()))
                                        + " of rows of intents left out on purpose",
                estimate));
    }

    private int countingCut(double planned, int rows, long seed) {
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < cuts.length && cuts.length > 1; c++) {
            double hit = rate(caught[c], playedRows, all());
            double low = ends(c, planned * hit + (1 - planned) * rate(alarms[c], knownRows, all()), rows, seed)[0];
            if (low > highest) {
                highest = low;
                best = c;
            }
        }
        return best;
    }

    /// Lower and upper end of the share.
    private double[] ends(int c, double observed, int rows, long seed) {
        double share = share(c, observed, 1);
        Interval measured = Bootstrap.interval(knownRows.length, RESAMPLES, 0.95, seed, drawn -> share(c, observed, 1, drawn));
        double chance = 1.96 * Math.sqrt(observed * (1 - observed) / rows);
        return new double[]{share(c, observed, ALARM_GROWTH) - Math.hypot(WIDER * (share - measured.low()), chance),
                share + Math.hypot(WIDER * (measured.high() - share), chance)};
    }

    private double observed(float[] unlabelled, int c) {
        int above = 0;
        for (float novelty : unlabelled) if (novelty > cuts[c]) above++;
        return (double) above / unlabelled.length;
    }

    private double share(int c, double observed, double alarmGrowth) { return share(c, observed, alarmGrowth, all()); }

    private double share(int c, double observed, double alarmGrowth, int[] intents) {
        double alarm = Math.min(0.9, alarmGrowth * rate(alarms[c], knownRows, intents));
        double hit = assumesAllCaught ? 1 : Math.max(rate(caught[c], playedRows, intents), alarm + 0.05);
        return Math.clamp((observed - alarm) / (hit - alarm), 0, 1);
    }

    private int[] all() {
        int[] out = new int[knownRows.length];
        for (int i = 0; i < out.length; i++) out[i] = i;
        return out;
    }

    /// Of the rows of these intents; when there is none, as if one of two were above.
    private static double rate(int[] hits, int[] of, int[] intents) {
        double hit = 0;
        double total = 0;
        for (int k : intents) {
            hit += hits[k];
            total += of[k];
        }
        return total == 0 ? 0.5 : hit / total;
    }

    private static int rounded(double share, int rows) { return (int) Math.round(Math.clamp(share, 0, 1) * rows); }

    private static String percent(double share) { return String.format(Locale.ROOT, "%.1f %%", 100 * share); }
}
