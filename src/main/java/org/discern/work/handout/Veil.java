package org.discern.work.handout;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.discern.domain.operation.StepKind;
import org.discern.domain.stage.Bars;
import org.discern.domain.stage.Pseudonyms;

/// Hides who somebody is and what was said, when that was asked for: what is hidden is not in the file at all.
final class Veil {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“[^”]*”");
    private static final Set<StepKind> CLUSTERS = EnumSet.of(StepKind.IMPORTS, StepKind.RUNS, StepKind.CUTS, StepKind.NAMES,
            StepKind.CLUSTERS, StepKind.DOMAINS, StepKind.PROBLEMS);

    private final boolean hides;
    private final Wording words;
    private final Pseudonyms people = new Pseudonyms();

    Veil(boolean hides, Wording words) {
        this.hides = hides;
        this.words = words;
    }

    boolean hides() { return hides; }

    /// The same person is always called the same.
    String person(String name) {
        if (!hides || name.isEmpty()) return name;
        return words.of("handout.person", people.of(name));
    }

    /// Bars, as in a show.
    String text(String text) { return hides ? Bars.over(text) : text; }

    /// Of a step the words of the menu stay and what stands in quotes goes; of a step that may name a person without quotes only
    /// the verb stays.
    String step(String label, StepKind kind) {
        if (!hides) return label;
        if (CLUSTERS.contains(kind)) return QUOTED.matcher(label).replaceAll(Matcher.quoteReplacement("“" + Bars.BAR + "”"));
        return label.strip().split("\\s", 2)[0] + " " + Bars.BAR;
    }
}
