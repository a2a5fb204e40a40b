package org.discern.engine.recipe.request;

import java.util.Collections;
import java.util.List;

/// Phrases in one text.
final class Texts {
    private Texts() {}

    /// Whether a phrase stands somewhere outside of the deceptive phrases.
    static boolean mentions(List<String> text, List<String> phrase, List<List<String>> deceptive) {
        int from = 0;
        while (true) {
            int at = Collections.indexOfSubList(text.subList(from, text.size()), phrase);
            if (at < 0) return false;
            if (!covered(text, from + at, phrase.size(), deceptive)) return true;
            from += at + 1;
        }
    }

    private static boolean covered(List<String> text, int at, int length, List<List<String>> deceptive) {
        for (List<String> longer : deceptive)
            for (int i = Math.max(0, at + length - longer.size()); i <= at; i++)
                if (i + longer.size() <= text.size() && text.subList(i, i + longer.size()).equals(longer)) return true;
        return false;
    }
}
