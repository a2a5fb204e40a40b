package org.discern.ui.prefs;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.discern.ui.kit.Fuzzy;
import org.discern.ui.kit.Strings;
import org.discern.work.Settings;

/// One setting as a person meets it. Its words are `prefs.ID`, `prefs.ID.hint` and, for choices, `prefs.ID.CHOICE`.
///
/// @param choices all values in order; empty when it is a folder
/// @param words of a value
/// @param parse a value from the path of a folder; only for a setting without choices
/// @param atStart whether a change counts from the next start only
public record Preference<T>(String id, Group group, List<T> choices, Function<Settings, T> get,
        BiFunction<Settings, T, Settings> set,
        Function<T, String> words, Function<String, T> parse, boolean atStart) {
    /// The headings of the sheet.
    public enum Group {
        LOOK, MACHINE, KEYS
    }

    /// One of an enum's constants.
    static <E extends Enum<E>> Preference<E> of(String id, Group group, List<E> choices, Function<Settings, E> get,
            BiFunction<Settings, E, Settings> set) {
        return new Preference<>(id, group, choices, get, set, value -> Strings.of("prefs." + id + "." + value.name().toLowerCase(
                Locale.ROOT)), _ -> get.apply(Settings.FIRST), false);
    }

    public String title() { return Strings.of("prefs." + id); }

    public String hint() { return Strings.of("prefs." + id + ".hint"); }

    public T value(Settings settings) { return get.apply(settings); }

    public Settings with(Settings settings, T value) { return set.apply(settings, value); }

    /// The value somebody has who never set it.
    public T first() { return get.apply(Settings.FIRST); }

    public boolean isChanged(Settings settings) { return !value(settings).equals(first()); }

    public Settings reset(Settings settings) { return with(settings, first()); }

    /// Whether every typed word occurs in its words, its explanation, its group or one of its choices.
    public boolean fits(String typed) {
        return Fuzzy.holdsAll(typed, title() + " " + hint() + " " + Strings.of("prefs.group." + group) + " " + choices.stream()
                .map(
                        words).collect(Collectors.joining(" ")));
    }
}
