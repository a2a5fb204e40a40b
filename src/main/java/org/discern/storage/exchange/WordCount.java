package org.discern.storage.exchange;

import java.lang.Character.UnicodeScript;

/// How many words a text has: what blanks part, and each character of scripts that are written without them.
final class WordCount {
    private WordCount() {}

    static int of(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c < 0x0E00 ? c <= ' ' || Character.isWhitespace(c) : Character.isWhitespace(c)) inside = false;
            else if (c >= 0x0E00 && isWithoutBlanks(c)) {
                words++;
                inside = false;
            } else if (!inside) {
                words++;
                inside = true;
            }
        }
        return words;
    }

    private static boolean isWithoutBlanks(int c) {
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetter(c);
            default -> false;
        };
    }
}
