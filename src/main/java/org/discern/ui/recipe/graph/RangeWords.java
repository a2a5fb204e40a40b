package org.discern.ui.recipe.graph;

import java.util.Map;
import java.util.stream.Collectors;
import org.discern.domain.recipe.Quantity;
import org.discern.domain.recipe.SceneFilters.Range;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;

/// Ranges in words: *time at most 30 min, rating at least 4*.
final class RangeWords {
    private RangeWords() {}

    static String of(Map<Quantity, Range> ranges) {
        return ranges.entrySet().stream().map(r -> of(r.getKey(), r.getValue())).collect(Collectors.joining(", "));
    }

    static String of(Quantity quantity, Range range) {
        String form = isOpen(range) ? "least" : range.least() <= 0 ? "most" : "both";
        return Strings.of("recipe.range." + form, name(quantity), number(range.least()), number(range.most()), unit(quantity))
                .strip();
    }

    static String name(Quantity quantity) { return Strings.of("recipe.quantity." + word(quantity)); }

    static String unit(Quantity quantity) { return Strings.of("recipe.quantity." + word(quantity) + ".unit"); }

    /// Whether it has no upper end.
    static boolean isOpen(Range range) { return range.most() == Double.MAX_VALUE; }

    static String number(double value) {
        return value == Math.rint(value) ? Numbers.count(Math.round(value)) : Numbers.two(value);
    }

    private static String word(Quantity quantity) { return quantity.name().toLowerCase(java.util.Locale.ROOT); }
}
