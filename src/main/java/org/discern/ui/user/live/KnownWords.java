package org.discern.ui.user.live;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words of all requests of the project, in lower case: a request without one of them is guesswork.
public final class KnownWords {
    /// Before anything is read every word counts as known.
    static final KnownWords NONE = new KnownWords(Set.of());

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private final Set<String> words;

    private KnownWords(Set<String> words) { this.words = words; }

    static KnownWords of(Stream<String> texts) {
        var all = new HashSet<String>();
        texts.forEach(text -> words(text).forEach(all::add));
        return new KnownWords(all);
    }

    /// True when the text says something and none of its words occurs in any request; digits and signs are no words.
    public boolean isStrange(String text) {
        return !text.isBlank() && !words.isEmpty() && words(text).noneMatch(words::contains);
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(r -> r.group());
    }
}
