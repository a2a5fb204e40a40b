package org.discern.engine.intent.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Texts that are the same, and texts that say the same, by keys that can be looked up: no text is compared with another.
final class TextKeys {
    private static final Set<String> COURTESY = Set.of("please", "hi", "hello", "hey", "thanks", "thank", "kindly", "ok", "okay");

    private TextKeys() {}

    /// The words in their order; case, marks and spaces do not count.
    static String exact(String text) {
        List<String> words = words(text);
        return words.isEmpty() ? text.strip().toLowerCase(Locale.ROOT) : String.join(" ", words);
    }

    /// The words whatever their order, without courtesies.
    static String loose(String text) {
        var words = new TreeSet<>(words(text));
        words.removeAll(COURTESY);
        return words.size() < 2 ? exact(text) : String.join(" ", words);
    }

    private static List<String> words(String text) {
        var out = new ArrayList<String>();
        var word = new StringBuilder();
        String low = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < low.length();) {
            int c = low.codePointAt(i);
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) word.appendCodePoint(c);
            else if (c != '\'' && c != '’' && !word.isEmpty()) { // it's = its
                out.add(word.toString());
                word.setLength(0);
            }
            i += Character.charCount(c);
        }
        if (!word.isEmpty()) out.add(word.toString());
        return out;
    }
}
