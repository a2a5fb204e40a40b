package org.discern.ui.kit;

import java.util.Locale;

/// How well typed letters fit a name: all must occur in order; beginnings of words and runs count more.
public final class Fuzzy {
    /// The score of what does not fit.
    public static final int NONE = -1;

    private Fuzzy() {}

    public static int score(String typed, String name) {
        String want = typed.toLowerCase(Locale.ROOT).replace(" ", "");
        String have = name.toLowerCase(Locale.ROOT);
        if (have.contains(typed.toLowerCase(Locale.ROOT).strip()))
            return 1000 - have.length() + (have.startsWith(want) ? 100 : 0);
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
        return Math.max(0, score + 100 - have.length() / 4);
    }
}
