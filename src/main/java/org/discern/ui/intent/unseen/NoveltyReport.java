package org.discern.ui.intent.unseen;

import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.intent.UnseenScores;

/// What a novelty cut does to every row. Labelled rows carry cross-fitted scores, so their mistakes are honest.
/// Every row is counted once: `rows = known + unseen + setAside`.
///
/// @param known rows with a known intent by label, and unlabelled rows up to the cut
/// @param unseen unlabelled rows above the cut
/// @param setAside rows marked as belonging to no intent at all, and rows imported after the run
/// @param labelled rows with a known intent by label
/// @param right labelled rows kept and nearest to their own intent
/// @param sentAway labelled rows above the cut
/// @param mistaken labelled rows kept, but nearest to another intent
/// @param marked,markedKept rows marked out of domain, and those of them up to the cut
record NoveltyReport(int rows, int known, int unseen, int setAside, int labelled, int right, int sentAway, int mistaken, int marked,
        int markedKept) {
    /// What happens to one row.
    enum Fate {
        /// Labelled, kept, nearest to its own intent.
        RIGHT,
        /// Labelled, but above the cut.
        SENT_AWAY,
        /// Labelled and kept, but nearest to another intent.
        MISTAKEN,
        /// Unlabelled, up to the cut.
        KNOWN,
        /// Unlabelled, above the cut.
        UNSEEN,
        /// Marked out of domain and above the cut.
        ASIDE,
        /// Marked out of domain, yet up to the cut.
        ASIDE_KEPT,
        /// Imported after the run, so without a score.
        UNSCORED;

        boolean isMistake() { return this == SENT_AWAY || this == MISTAKEN || this == ASIDE_KEPT; }
    }

    /// @param labels per row the index of its intent
    static Fate fate(Corpus corpus, UnseenScores scores, int[] labels, int row, double cut) {
        if (Float.isNaN(scores.novelty()[row])) return Fate.UNSCORED;
        boolean above = scores.isUnseen(row, cut);
        if (labels[row] != LabelSet.NONE)
            return above ? Fate.SENT_AWAY : scores.nearest()[row] == labels[row] ? Fate.RIGHT : Fate.MISTAKEN;
        if (corpus.get(row).isOutOfDomain()) return above ? Fate.ASIDE : Fate.ASIDE_KEPT;
        return above ? Fate.UNSEEN : Fate.KNOWN;
    }

    /// @param fates one per row
    static NoveltyReport of(Fate[] fates) {
        int right = count(fates, Fate.RIGHT);
        int sentAway = count(fates, Fate.SENT_AWAY);
        int mistaken = count(fates, Fate.MISTAKEN);
        int kept = count(fates, Fate.ASIDE_KEPT);
        int marked = count(fates, Fate.ASIDE) + kept;
        int labelled = right + sentAway + mistaken;
        return new NoveltyReport(fates.length, labelled + count(fates, Fate.KNOWN), count(fates, Fate.UNSEEN), marked + count(fates,
                Fate.UNSCORED), labelled,
                right, sentAway, mistaken, marked, kept);
    }

    private static int count(Fate[] fates, Fate wanted) {
        int count = 0;
        for (Fate fate : fates) if (fate == wanted) count++;
        return count;
    }

    int mistakes() { return sentAway + mistaken + markedKept; }

    /// Of the labelled rows, how many end where they belong; NaN without any.
    double accuracy() { return labelled == 0 ? Double.NaN : (double) right / labelled; }

    /// Half the width of the 95 % interval around the accuracy. Source: Wilson, Probable inference, 1927, doi:10.1080/01621459.1927.10502953.
    double accuracySpread() {
        if (labelled == 0) return Double.NaN;
        double z = 1.96;
        double n = labelled;
        double p = accuracy();
        return z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    }

    /// Of the rows marked out of domain, how many lie above the cut; NaN without any.
    double recall() { return marked == 0 ? Double.NaN : 1 - (double) markedKept / marked; }
}
