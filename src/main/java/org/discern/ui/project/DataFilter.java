package org.discern.ui.project;

import java.util.Locale;

/// Which rows of the table show.
///
/// @param words must occur in the text, in any case; empty for all
/// @param intent only rows labelled so; empty for all
/// @param split only rows of it; empty for all
public record DataFilter(String words, String intent, String split, boolean unlabelled, boolean unseen, boolean selected) {
    public static final DataFilter ALL = new DataFilter("", "", "", false, false, false);

    public DataFilter { words = words.strip().toLowerCase(Locale.ROOT); }

    public DataFilter withWords(String newWords) { return new DataFilter(newWords, intent, split, unlabelled, unseen, selected); }

    public DataFilter withIntent(String newIntent) {
        return new DataFilter(words, newIntent, split, unlabelled, unseen, selected);
    }

    public DataFilter withSplit(String newSplit) { return new DataFilter(words, intent, newSplit, unlabelled, unseen, selected); }

    public DataFilter withUnlabelled(boolean on) { return new DataFilter(words, intent, split, on, unseen, selected); }

    public DataFilter withUnseen(boolean on) { return new DataFilter(words, intent, split, unlabelled, on, selected); }

    public DataFilter withSelected(boolean on) { return new DataFilter(words, intent, split, unlabelled, unseen, on); }
}
