package org.discern.ui.intent.review;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import org.discern.domain.corpus.LabelSet;

/// What a name of an intent must and should be, checked while it is typed.
final class NameRules {
    private NameRules() {}

    /// What is to be said about a name.
    enum Finding {
        FINE,
        /// Nothing is written; accepting takes the suggestion.
        EMPTY,
        /// Another cluster has it.
        TAKEN,
        /// A known intent has it: accepting would add the utterances to that one.
        KNOWN,
        /// It is not in snake_case, which exporters expect.
        STYLE;

        /// Whether a name may not be kept.
        boolean forbids() { return this == TAKEN; }
    }

    /// @param others names of other clusters
    static Finding check(String name, Collection<String> others, LabelSet known) {
        String stripped = name.strip();
        if (stripped.isEmpty()) return Finding.EMPTY;
        if (others.stream().anyMatch(stripped::equalsIgnoreCase)) return Finding.TAKEN;
        if (known.names().stream().anyMatch(stripped::equalsIgnoreCase)) return Finding.KNOWN;
        return stripped.equals(snake(stripped)) ? Finding.FINE : Finding.STYLE;
    }

    /// `Lost my card!` becomes `lost_my_card`; letters of any script stay, accents too.
    static String snake(String name) {
        String plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return plain.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "_").replaceAll("^_+|_+$", "");
    }
}
