package org.discern.work.search;

import org.discern.domain.run.Progress;

/// A text that counts how often a pattern looks at it and stops the one that never ends: patterns such as `(a+)+$` may need
/// twice as long for every further letter. Also hears a cancellation in the middle of a row.
final class GuardedText implements CharSequence {
    /// Looks a pattern may take at one text; a plain one takes a few per character.
    static final int MOST_LOOKS = 400_000;
    private static final int LISTEN = 1 << 12;

    private final String text;
    private final Progress progress;
    private int looks;

    GuardedText(String text, Progress progress) {
        this.text = text;
        this.progress = progress;
    }

    /// Thrown from within the matcher.
    static final class Endless extends RuntimeException {
        private static final long serialVersionUID = 1;

        Endless() { super("the pattern does not end", null, false, false); }
    }

    @Override
    public int length() { return text.length(); }

    @Override
    public char charAt(int index) {
        if (++looks % LISTEN == 0) {
            progress.check();
            if (looks > MOST_LOOKS) throw new Endless();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int from, int to) { return text.substring(from, to); }

    @Override
    public String toString() { return text; }
}
