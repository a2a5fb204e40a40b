package org.discern.ui.finding;

import java.util.List;
import org.discern.domain.finding.Finding;
import org.discern.domain.intent.edit.EditConflict;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;

/// A finding in plain words: counts first, then why it matters and what can be done.
final class FindingWords {
    private FindingWords() {}

    /// The kind's name, for filters and lines.
    static String kind(Finding.Kind kind) { return Strings.of("finding.kind." + kind.name()); }

    /// One line.
    static String title(Finding f) {
        int n = f.utterances().size();
        return switch (f.kind()) {
            case CONFLICT -> Strings.of("finding.title.CONFLICT", joined(f.names().subList(1, f.names().size()).stream().map(
                    FindingWords::place).toList()), n);
            case NOT_CARRIED -> Strings.of("finding.title.NOT_CARRIED", place(f.names().getFirst()), f.names().getLast());
            case SAME_TEXT, NEAR_DUPLICATES -> Strings.of("finding.title." + f.kind().name(), n, joined(f.names()));
            case MISLABELLED -> Strings.of("finding.title.MISLABELLED", n, f.names().getFirst(), f.names().getLast());
            case OVERLAP -> Strings.of("finding.title.OVERLAP", f.names().getFirst(), f.names().getLast(), n);
            case THIN -> Strings.of("finding.title.THIN", f.names().getFirst(), n);
        };
    }

    /// Some sentences.
    static String why(Finding f) {
        return switch (f.kind()) {
            case CONFLICT -> Strings.of("intent.edit.conflict." + EditConflict.Kind.valueOf(f.names().getFirst()).name()) + " "
                    + Strings.of("finding.why.CONFLICT");
            case MISLABELLED -> Strings.of("finding.why.MISLABELLED", Numbers.two(f.figure()));
            case OVERLAP -> Strings.of("finding.why.OVERLAP", Numbers.percent(f.figure()));
            case NEAR_DUPLICATES -> Strings.of("finding.why.NEAR_DUPLICATES", Numbers.two(f.figure()));
            case NOT_CARRIED -> Strings.of("finding.why.NOT_CARRIED", f.names().getLast());
            default -> Strings.of("finding.why." + f.kind().name());
        };
    }

    /// The screen where its rows are best looked at.
    static String screen(Finding f) {
        return switch (f.kind()) {
            case OVERLAP, NOT_CARRIED -> "tune";
            case CONFLICT -> EditConflict.Kind.valueOf(f.names().getFirst()).loser() == EditConflict.Loser.MOVE
                    ? "review"
                    : "tune";
            default -> "data";
        };
    }

    /// `node:12` as *cluster 12*; a name as it is.
    private static String place(String name) {
        if (name.startsWith("node:")) return Strings.of("finding.cluster", name.substring("node:".length()));
        if (name.startsWith("leaf:")) return Strings.of("finding.utterance");
        return "“" + name + "”";
    }

    private static String joined(List<String> names) {
        if (names.size() == 1) return names.getFirst();
        return String.join(", ", names.subList(0, names.size() - 1)) + Strings.of("finding.and") + names.getLast();
    }
}
