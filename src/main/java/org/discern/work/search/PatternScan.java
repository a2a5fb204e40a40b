package org.discern.work.search;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.discern.domain.Excerpt;
import org.discern.domain.WorkbenchException;
import org.discern.domain.run.Progress;

/// A regular expression over the texts as they were said, in any case.
final class PatternScan {
    private static final int LISTEN = 256;
    private static final long PATIENCE_NS = 8_000_000_000L;

    private final Pattern pattern;
    private long spentNs;

    private PatternScan(Pattern pattern) { this.pattern = pattern; }

    /// @throws WorkbenchException for a pattern that is none; names the place
    static PatternScan of(String text) {
        try {
            return new PatternScan(Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        } catch (PatternSyntaxException bad) {
            throw new WorkbenchException(words(bad), bad);
        }
    }

    private static String words(PatternSyntaxException bad) {
        String what = bad.getDescription();
        if (bad.getIndex() < 0) return what + " in the pattern " + bad.getPattern() + ". Mend it, or search by word.";
        int at = Math.min(bad.getIndex(), bad.getPattern().length());
        String before = bad.getPattern().substring(Math.max(0, at - 12), at);
        return what + " at place " + (at + 1) + (before.isEmpty() ? "" : ", after " + before)
                + ". Mend it there, or put a \\ before a sign that is meant as itself.";
    }

    /// The rows in `from..to`.
    ///
    /// @throws WorkbenchException when the pattern does not come to an end
    BitSet find(List<String> texts, int from, int to, Progress progress) {
        var found = new BitSet(to);
        long began = System.nanoTime();
        for (int row = from; row < to; row++) {
            if (row % LISTEN == 0) {
                progress.check();
                if (spentNs + System.nanoTime() - began > PATIENCE_NS) throw tooSlow(row);
            }
            try {
                if (pattern.matcher(new GuardedText(texts.get(row), progress)).find()) found.set(row);
            } catch (GuardedText.Endless | StackOverflowError endless) {
                throw endless(row, texts.get(row));
            }
        }
        spentNs += System.nanoTime() - began;
        return found;
    }

    private WorkbenchException endless(int row, String text) {
        String shown = Excerpt.of(text, 41);
        return new WorkbenchException("The pattern " + pattern.pattern() + " does not come to an end in row " + (row + 1) + " (\""
                + shown + "\"). A repetition within a repetition, as in (a+)+, is the usual cause: take one of the two away.");
    }

    private WorkbenchException tooSlow(int row) {
        return new WorkbenchException("The pattern " + pattern.pattern() + " is too slow: after " + PATIENCE_NS / 1_000_000_000L
                + " seconds it had read " + row + " rows. Begin it with a plain letter or word, or use fewer .* in it.");
    }
}
