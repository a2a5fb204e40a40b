package org.discern.ui.project;

/// Which rows of the table show.
///
/// @param intent only rows labelled so; empty for all
/// @param split only rows of it; empty for all
/// @param novelty only rows scored within it; rows without a score only in [Range#ALL]
public record DataFilter(String intent, String split, boolean unlabelled, boolean unseen, boolean selected,
        Range novelty) {
    public static final DataFilter ALL = new DataFilter("", "", false, false, false, Range.ALL);

    /// From and to of a score, 0..1, both included.
    public record Range(double from, double to) {
        public static final Range ALL = new Range(0, 1);

        boolean holds(float score) { return (from <= 0 && to >= 1) || (score >= from && score <= to); }
    }

    public DataFilter withIntent(String newIntent) {
        return new DataFilter(newIntent, split, unlabelled, unseen, selected, novelty);
    }

    public DataFilter withSplit(String newSplit) {
        return new DataFilter(intent, newSplit, unlabelled, unseen, selected, novelty);
    }

    public DataFilter withUnlabelled(boolean on) { return new DataFilter(intent, split, on, unseen, selected, novelty); }

    public DataFilter withUnseen(boolean on) { return new DataFilter(intent, split, unlabelled, on, selected, novelty); }

    public DataFilter withSelected(boolean on) { return new DataFilter(intent, split, unlabelled, unseen, on, novelty); }

    public DataFilter withNovelty(Range range) { return new DataFilter(intent, split, unlabelled, unseen, selected, range); }
}
