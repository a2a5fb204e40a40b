package org.discern.domain.recipe.rank;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the analyst compares and judges.
///
/// @param present the comparison on the screen, if any
/// @param saved by name, in order of name
/// @param grades per judgement; a judged recipe stays judged in every column with the same user and request
public record Comparisons(Optional<Comparison> present, Map<String, Comparison> saved, Map<Judged, Integer> grades) {
    public static final Comparisons NONE = new Comparisons(Optional.empty(), Map.of(), Map.of());
    /// The best grade; 0 says *not relevant*.
    public static final int BEST_GRADE = 3;

    /// @param user key, empty for nobody in particular
    /// @param request the words as said
    /// @param recipe key
    public record Judged(String user, String request, String recipe) {}

    public Comparisons {
        saved = Collections.unmodifiableMap(new TreeMap<>(saved));
        grades = Map.copyOf(grades);
        for (int grade : grades.values())
            if (grade < 0 || grade > BEST_GRADE) throw new IllegalArgumentException("A grade lies in 0..3");
    }

    public Comparisons withPresent(Comparison comparison) { return new Comparisons(Optional.of(comparison), saved, grades); }

    /// Keeps a comparison under its name, in place of an older one of that name.
    public Comparisons withSaved(Comparison comparison) {
        if (comparison.name().isBlank()) throw new IllegalArgumentException("A kept comparison needs a name");
        var all = new TreeMap<>(saved);
        all.put(comparison.name(), comparison);
        return new Comparisons(present, all, grades);
    }

    public Comparisons without(String name) {
        var all = new TreeMap<>(saved);
        all.remove(name);
        return new Comparisons(present, all, grades);
    }

    /// @param grade 0..3, or -1 to take the judgement back
    public Comparisons withGrade(Judged judged, int grade) {
        var all = new TreeMap<Judged, Integer>(Comparator.comparing(Judged::user).thenComparing(Judged::request)
                .thenComparing(Judged::recipe));
        all.putAll(grades);
        if (grade < 0) all.remove(judged);
        else all.put(judged, grade);
        return new Comparisons(present, saved, all);
    }
}
