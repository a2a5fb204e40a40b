package org.discern.work.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// All texts in small letters without accents, end to end in one string, so that a word is found at the speed of memory.
/// Cost: one character (a byte where all is Latin) per character of the texts.
final class FoldedTexts {
    private static final char END = '\n';
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private final String all;
    private final int[] start; // per row, and the end behind the last

    private FoldedTexts(String all, int[] start) {
        this.all = all;
        this.start = start;
    }

    static FoldedTexts of(List<String> texts) {
        int[] start = new int[texts.size() + 1];
        var out = new StringBuilder(texts.size() * 48);
        for (int row = 0; row < texts.size(); row++) {
            start[row] = out.length();
            out.append(fold(texts.get(row)).replace(END, ' ')).append(END);
        }
        start[texts.size()] = out.length();
        return new FoldedTexts(out.toString(), start);
    }

    /// Small letters without accents.
    static String fold(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < small.length(); i++)
            if (small.charAt(i) > 127) return MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
        return small;
    }

    int rows() { return start.length - 1; }

    /// The rows in `from..to` in which a folded text begins a word. A text that begins with a sign may stand anywhere.
    void beginning(String wanted, int from, int to, BitSet found) {
        boolean atWord = Character.isLetterOrDigit(wanted.charAt(0));
        int end = start[to];
        int row = from;
        for (int at = all.indexOf(wanted, start[from], end); at >= 0;) {
            boolean begins = !atWord || at == 0 || !Character.isLetterOrDigit(all.charAt(at - 1));
            if (begins) {
                row = rowAt(at, row, to);
                found.set(row);
                if (row + 1 >= to) return;
                at = all.indexOf(wanted, start[row + 1], end);
            } else at = all.indexOf(wanted, at + 1, end);
        }
    }

    private int rowAt(int place, int from, int to) {
        int at = Arrays.binarySearch(start, from, to, place);
        return at >= 0 ? at : -at - 2;
    }
}
