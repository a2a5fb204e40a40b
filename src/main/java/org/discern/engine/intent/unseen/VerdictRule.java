package org.discern.engine.intent.unseen;

import java.util.Arrays;
import java.util.Locale;
import org.discern.domain.intent.UnseenScores.Verdict;
import org.discern.engine.Paper;

/// How many unlabelled rows are unseen, judged by how many are more novel than each of a few counting cuts.
///
/// Among `N` rows, `u` of them unseen, `u * caught + (N - u) * alarms` are expected above a cut, where `caught` is the share
/// of rows of left-out intents above it and `alarms` that of held-out rows of known intents. Solved for `u` at every cut;
/// the median is the estimate. High cuts hardly ever alarm and find a few unseen rows among many known ones, low ones miss
/// fewer and count many better: so the lower end is the best of all cuts, the upper end that of the lowest cut.
///
/// The ends allow for what held-out rows cannot tell: new rows of known intents alarm up to twice as often as measured (and
/// as much more as so few rows leave open), or half as often; the intents truly unseen are caught up to half way
/// between measured and always, or 0.8 times as often. These factors were set on BANKING77 and CLINC150, where they cover
/// the truth nearly always; elsewhere "usually" is as much as can be said.
///
/// Source: Forman, "Quantifying Counts and Costs via Classification", 2008, section 3 (adjusted count, median sweep).
/// Differs: the allowances above instead of a resampling, which knows nothing of new rows and new intents.
@Paper("10.1007/s10618-008-0097-y")
public final class VerdictRule {
    private static final double[] CUTS = {0.5, 0.6, 0.7, 0.8, 0.9, 0.95};
    private static final double[] ONE_CUT = {0.5};
    private static final double MORE_ALARMS = 2;
    private static final double FEWER_ALARMS = 0.5;
    private static final double FEWER_CAUGHT = 0.8;
    /// A smaller share than this is called none.
    private static final double LEAST_SHARE = 0.005;

    private final boolean assumesAllCaught;
    private final double[] cuts;
    private int knownRows;
    private int playedRows;
    private final int[] alarms;
    private final int[] caught;

    /// For our own detector, which is tried on left-out intents.
    VerdictRule() { this(false, CUTS); }

    private VerdictRule(boolean assumesAllCaught, double[] cuts) {
        this.assumesAllCaught = assumesAllCaught;
        this.cuts = cuts;
        this.alarms = new int[cuts.length];
        this.caught = new int[cuts.length];
    }

    /// Every row of an unseen intent is taken to lie above the cut 0.5: for detectors nobody tried on left-out intents. The
    /// estimate is then rather too low.
    public static VerdictRule assumingAllCaught() { return new VerdictRule(true, ONE_CUT); }

    /// A held-out row of a known intent.
    public void known(double novelty) {
        knownRows++;
        for (int c = 0; c < cuts.length; c++) if (novelty > cuts[c]) alarms[c]++;
    }

    /// A row of an intent that was left out.
    void unknown(double novelty) {
        playedRows++;
        for (int c = 0; c < cuts.length; c++) if (novelty > cuts[c]) caught[c]++;
    }

    /// @param unlabelled novelty of every unlabelled row
    public Verdict verdict(float[] unlabelled) {
        int rows = unlabelled.length;
        if (rows == 0)
            return new Verdict(false, 0, 0, 0,
                    "None: every row is labelled, so there is nothing an unfamiliar intent could hide in.");
        double[] estimates = new double[cuts.length];
        int best = 0;
        double low = -1;
        for (int c = 0; c < cuts.length; c++) {
            double observed = observed(unlabelled, c);
            estimates[c] = share(observed, alarm(c), hit(c));
            double few = (1 + hit(c)) / 2;
            double least = share(observed - chance(observed, rows), mostAlarms(c), few);
            if (least > low) {
                low = least;
                best = c;
            }
        }
        Arrays.sort(estimates);
        double middle = (estimates[(cuts.length - 1) / 2] + estimates[cuts.length / 2]) / 2;
        double seen = observed(unlabelled, 0);
        double high = Math.max(low, share(seen + chance(seen, rows), FEWER_ALARMS * alarm(0), FEWER_CAUGHT * hit(0)));
        boolean unfamiliar = low * rows >= Math.max(2, LEAST_SHARE * rows);
        int estimate = rounded(Math.clamp(middle, low, high), rows);
        int above = rounded(observed(unlabelled, best), rows);
        if (!unfamiliar)
            return new Verdict(false, Math.min(estimate, rounded(high, rows)), 0, rounded(high, rows), none(rows, above,
                    best));
        return new Verdict(true, estimate, rounded(low, rows), rounded(high, rows), yes(rows, above, best, estimate));
    }

    private String none(int rows, int above, int c) {
        return String.format(Locale.ROOT,
                "None: %,d of %,d unlabelled rows have a novelty above %.2f, no more than known intents explain (%s of their "
                        + "held-out rows do, and new rows up to twice as often).", above, rows, cuts[c], percent(alarm(c)));
    }

    private String yes(int rows, int above, int c, int estimate) {
        String left = assumesAllCaught ? "" : " and " + percent(hit(c)) + " of rows of intents left out on purpose";
        return String.format(Locale.ROOT,
                "%,d of %,d unlabelled rows have a novelty above %.2f, where %s of rows of known intents%s would; about %,d rows "
                        + "belong to intents nobody labelled.", above, rows, cuts[c], percent(alarm(c)), left, estimate);
    }

    private double alarm(int c) { return knownRows == 0 ? 0.5 : (double) alarms[c] / knownRows; }

    /// Twice as many, and what so few rows leave open.
    private double mostAlarms(int c) {
        double n = Math.max(1, knownRows);
        return MORE_ALARMS * alarm(c) + 2 * Math.sqrt(alarm(c) / n) + 1 / n;
    }

    private double hit(int c) { return assumesAllCaught ? 1 : playedRows == 0 ? 0.5 : (double) caught[c] / playedRows; }

    private double observed(float[] unlabelled, int c) {
        int above = 0;
        for (float novelty : unlabelled) if (novelty > cuts[c]) above++;
        return (double) above / unlabelled.length;
    }

    private static double chance(double observed, int rows) { return 1.96 * Math.sqrt(observed * (1 - observed) / rows); }

    private static double share(double observed, double alarm, double hit) {
        double most = Math.min(0.9, alarm);
        return Math.clamp((observed - most) / (Math.max(hit, most + 0.05) - most), 0, 1);
    }

    private static int rounded(double share, int rows) { return (int) Math.round(share * rows); }

    private static String percent(double share) { return String.format(Locale.ROOT, "%.1f %%", 100 * share); }
}
