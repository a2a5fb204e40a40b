package org.discern.domain.corpus;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A way of writing that utterances use, e.g. Han or Arabic; pictures such as 🙂 count as one.
///
/// @param name as the Unicode standard calls it, e.g. `Han`; [#EMOJI] for pictures
/// @param utterances how many hold a letter of it
/// @param letters up to [#ENOUGH] different ones, in order of appearance
public record Writing(String name, int utterances, List<Integer> letters) {
    public static final String EMOJI = "Emoji";
    public static final int ENOUGH = 8;

    public Writing { letters = List.copyOf(letters); }

    /// What the texts are written in, most used first; Latin, digits and marks are left out, since every font has them.
    public static List<Writing> of(Collection<String> texts) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (String text : texts) {
            var here = new HashSet<String>();
            text.codePoints().filter(letter -> letter >= 0x250).forEach(letter -> nameOf(letter).ifPresent(name -> {
                Tally tally = tallies.computeIfAbsent(name, _ -> new Tally());
                if (here.add(name)) tally.utterances++;
                if (tally.letters.size() < ENOUGH && !tally.letters.contains(letter)) tally.letters.add(letter);
            }));
        }
        return tallies.entrySet().stream().map(e -> new Writing(e.getKey(), e.getValue().utterances, e.getValue().letters))
                .sorted(
                        (a, b) -> Integer.compare(b.utterances, a.utterances)).toList();
    }

    private static Optional<String> nameOf(int letter) {
        if (Character.isEmojiPresentation(letter)) return Optional.of(EMOJI);
        UnicodeScript script = UnicodeScript.of(letter);
        if (script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED || script == UnicodeScript.LATIN
                || script == UnicodeScript.UNKNOWN) return Optional.empty();
        String name = script.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Optional.of(Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }

    private static final class Tally {
        private int utterances;
        private final List<Integer> letters = new ArrayList<>();
    }
}
