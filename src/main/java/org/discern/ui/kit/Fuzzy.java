package org.discern.ui.kit;

import java.util.Locale;

/// How well typed letters fit a name: all must occur in order; beginnings of words and runs count more. A name that holds what
/// was typed, or all its words in any order, fits better than any other.
public final class Fuzzy {
    /// The score of what does not fit.
    public static final int NONE = -1;
    private static final int STRONG = 400; // letters in order never reach it

    private Fuzzy() {}

    /// Whether the name holds the typed words, and not only their letters in order.
    public static boolean isStrong(int score) { return score >= STRONG; }

    public static int score(String typed, String name) {
        String words = typed.toLowerCase(Locale.ROOT).strip();
        String want = words.replace(" ", "");
        String have = name.toLowerCase(Locale.ROOT);
        if (have.contains(words)) return Math.max(STRONG + 200, 1000 - have.length() + (have.startsWith(words) ? 100 : 0));
        if (words.indexOf(' ') > 0 && holdsAll(words, have)) return Math.max(STRONG, 600 - have.length());
        int score = 0;
        int at = -1;
        for (int i = 0; i < want.length(); i++) {
            int next = have.indexOf(want.charAt(i), at + 1);
            if (next < 0) return NONE;
            if (next == at + 1) score += 3;
            if (next == 0 || !Character.isLetterOrDigit(have.charAt(next - 1))) score += 8;
            score -= Math.min(4, next - at - 1);
            at = next;
        }
        return Math.clamp(score + 100L - have.length() / 4, 0, STRONG - 1);
    }

    /// Whether every typed word occurs in a text, in any order and whatever the case; no words occur everywhere.
    public static boolean holdsAll(String typed, String text) {
        String have = text.toLowerCase(Locale.ROOT);
        for (String word : typed.toLowerCase(Locale.ROOT).split("\\s+", -1)) if (!have.contains(word)) return false;
        return true;
    }
}
