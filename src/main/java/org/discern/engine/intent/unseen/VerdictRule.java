package org.discern.engine.intent.unseen;

import java.util.Locale;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.intent.UnseenScores.Verdict;
import org.discern.engine.measure.Bootstrap;
import org.discern.engine.measure.Bootstrap.Interval;

/// How many unlabelled rows are unseen, judged by how many lie above the cut.
///
/// Among `N` rows, `u` of them unseen, `u * caught + (N - u) * alarms` are expected above the cut, where `caught` is the
/// share of rows of left-out intents above it and `alarms` that of held-out rows of known intents. Solved for `u`
/// (adjusted count). The interval resamples whole intents, since rows of one intent are caught or missed together.
///
/// Source: Forman, "Quantifying Counts and Costs via Classification", 2008, DOI 10.1007/s10618-008-0097-y, section 3.
/// Differs: the lower end allows alarms twice as frequent as measured, because new rows of known intents are less alike
/// the labelled rows than those are among themselves (measured on public sets: 0.8 to 2.1 times).
final class VerdictRule {
    private static final int RESAMPLES = 1000;
    private static final double ALARM_GROWTH = 2;
    /// The intents truly unseen are a draw too, about as many as the known ones: twice the variance of the resampling.
    private static final double WIDER = Math.sqrt(2);

    private final int[] knownRows;
    private final int[] alarms;
    private final int[] playedRows;
    private final int[] caught;

    VerdictRule(int intents) {
        knownRows = new int[intents];
        alarms = new int[intents];
        playedRows = new int[intents];
        caught = new int[intents];
    }

    /// A held-out row of a known intent, and whether it lies above the cut.
    void known(int intent, boolean above) {
        if (intent == LabelSet.NONE) return;
        knownRows[intent]++;
        if (above) alarms[intent]++;
    }

    /// A row of an intent that was left out, and whether it lies above the cut.
    void unknown(int intent, boolean above) {
        if (intent == LabelSet.NONE) return;
        playedRows[intent]++;
        if (above) caught[intent]++;
    }

    /// @param rows unlabelled rows, of which `above` lie above the cut
    Verdict verdict(int rows, int above, long seed) {
        if (rows == 0)
            return new Verdict(false, 0, 0, 0,
                    "None: every row is labelled, so there is nothing an unfamiliar intent could hide in.");
        int[] all = new int[knownRows.length];
        for (int i = 0; i < all.length; i++) all[i] = i;
        double observed = (double) above / rows;
        double share = share(observed, all, 1);
        Interval measured = Bootstrap.interval(all.length, RESAMPLES, 0.95, seed, drawn -> share(observed, drawn, 1));
        double chance = 1.96 * Math.sqrt(observed * (1 - observed) / rows);
        double below = Math.hypot(WIDER * (share - measured.low()), chance);
        double over = Math.hypot(WIDER * (measured.high() - share), chance);
        double lowest = share(observed, all, ALARM_GROWTH) - below;
        int low = rounded(lowest, rows);
        int high = rounded(share + over, rows);
        int estimate = rounded(share, rows);
        boolean unfamiliar = low >= Math.max(2, Math.ceil(0.005 * rows));
        if (!unfamiliar) return new Verdict(false, estimate, 0, high, none(rows, above, all));
        return new Verdict(true, estimate, low, high, String.format(Locale.ROOT,
                "Yes: %,d of %,d unlabelled rows lie above the cut, where %s of rows of known intents and %s of rows of intents "
                        + "left out on purpose would; about %,d rows belong to intents nobody labelled.",
                above, rows, percent(rate(alarms, knownRows, all)), percent(rate(caught, playedRows, all)), estimate));
    }

    private String none(int rows, int above, int[] all) {
        return String.format(Locale.ROOT,
                "None: %,d of %,d unlabelled rows lie above the cut, no more than known intents explain (%s of their held-out "
                        + "rows do, and new rows up to twice as often).", above, rows, percent(rate(alarms, knownRows, all)));
    }

    private double share(double observed, int[] intents, double alarmGrowth) {
        double alarm = Math.min(0.9, alarmGrowth * rate(alarms, knownRows, intents));
        double hit = Math.max(rate(caught, playedRows, intents), alarm + 0.05);
        return Math.clamp((observed - alarm) / (hit - alarm), 0, 1);
    }

    private static double rate(int[] hits, int[] of, int[] intents) {
        double hit = 0;
        double total = 0;
        for (int k : intents) {
            hit += hits[k];
            total += of[k];
        }
        return total == 0 ? 0 : hit / total;
    }

    private static int rounded(double share, int rows) { return (int) Math.round(Math.clamp(share, 0, 1) * rows); }

    private static String percent(double share) { return String.format(Locale.ROOT, "%.0f %%", 100 * share); }
}
