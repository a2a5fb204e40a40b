package org.discern.work.handout;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.discern.domain.operation.StepKind;

/// Hides who somebody is and what was said, when that was asked for: what is hidden is not in the file at all.
final class Veil {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“[^”]*”");
    private static final Set<StepKind> CLUSTERS = EnumSet.of(StepKind.IMPORTS, StepKind.RUNS, StepKind.CUTS, StepKind.NAMES,
            StepKind.CLUSTERS, StepKind.DOMAINS, StepKind.PROBLEMS);
    private static final int WORDS = 14;

    private final boolean hides;
    private final Wording words;
    private final Map<String, Integer> people = new HashMap<>();

    Veil(boolean hides, Wording words) {
        this.hides = hides;
        this.words = words;
    }

    boolean hides() { return hides; }

    /// The same person is always called the same.
    String person(String name) {
        if (!hides || name.isEmpty()) return name;
        return words.of("handout.person", people.computeIfAbsent(name, _ -> people.size() + 1));
    }

    /// As many words, none of them readable; nothing of how long they are.
    String text(String text) {
        if (!hides || text.isBlank()) return text;
        int n = Math.min(WORDS, text.strip().split("\\s+").length);
        return String.join(" ", java.util.Collections.nCopies(n, "••••"));
    }

    /// Of a step the words of the menu stay and what stands in quotes goes; of a step that may name a person without quotes only
    /// the verb stays.
    String step(String label, StepKind kind) {
        if (!hides) return label;
        if (CLUSTERS.contains(kind)) return QUOTED.matcher(label).replaceAll(Matcher.quoteReplacement("“••••”"));
        return label.strip().split("\\s", 2)[0] + " ••••";
    }
}
