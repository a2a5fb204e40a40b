package org.discern.ui.recipe.compare.live;

import java.util.List;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.rank.Constraint;
import org.discern.domain.recipe.rank.Constraint.Attribute;
import org.discern.domain.recipe.rank.Constraint.TimeAtMost;
import org.discern.ui.kit.Strings;

/// Conditions of a request in words.
public final class ConstraintWords {
    private ConstraintWords() {}

    /// `vegetarian`, `no nuts`, `at most 30 min`.
    public static String of(Constraint constraint) {
        return switch (constraint) {
            case Attribute a -> a.excluded() ? Strings.of("recipe.compare.chip.no", a.value()) : a.value();
            case TimeAtMost t -> Strings.of("recipe.compare.chip.time", t.minutes());
        };
    }

    public static String all(List<Constraint> constraints) {
        return String.join(", ", constraints.stream().map(ConstraintWords::of).toList());
    }

    /// `ingredient`, `diet` …
    public static String kind(NodeKind kind) { return Strings.of("recipe.compare.kind." + kind.word()); }
}
