package org.discern.domain;

import java.text.BreakIterator;
import java.util.Locale;

/// The beginning of a text, cut where a reader sees a boundary: an emoji made of several characters, a letter with its accents or a
/// flag stays whole.
public final class Excerpt {
    private Excerpt() {}

    /// @param longest in characters of Java, at least 1; the ellipsis counts as one
    /// @return the text itself if it is short enough, else its beginning and an ellipsis
    public static String of(String text, int longest) {
        return text.length() <= longest ? text : beginning(text, longest - 1).stripTrailing() + "…";
    }

    /// As much of the text as fits, without a sign that it was longer.
    ///
    /// @param longest in characters of Java, at least 0
    public static String beginning(String text, int longest) {
        if (text.length() <= longest) return text;
        BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(text);
        return text.substring(0, signs.isBoundary(longest) ? longest : signs.preceding(longest));
    }
}
