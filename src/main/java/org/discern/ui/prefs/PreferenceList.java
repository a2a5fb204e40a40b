package org.discern.ui.prefs;

import java.util.List;
import java.util.stream.IntStream;
import org.discern.ui.kit.Strings;
import org.discern.ui.prefs.Preference.Group;
import org.discern.work.settings.Density;
import org.discern.work.settings.Hues;
import org.discern.work.settings.LessMotion;
import org.discern.work.settings.Look;
import org.discern.work.settings.Machine;
import org.discern.work.settings.ThemeChoice;

/// Every setting there is, in the order of the sheet.
public final class PreferenceList {
    private PreferenceList() {}

    /// @param cores of this machine, at least 1
    public static List<Preference<?>> all(int cores) {
        return List.of(Preference.of("theme", Group.LOOK, List.of(ThemeChoice.values()), s -> s.look().theme(), (s, v) -> s.with(s
                .look().withTheme(v))), Preference.of("density", Group.LOOK, List.of(Density.values()), s -> s.look().density(), (
                        s,
                        v) -> s.with(s.look().withDensity(v))), new Preference<>("text", Group.LOOK, Look.SCALES, s -> s.look()
                                .textScale(), (s, v) -> s.with(s.look().withTextScale(v)), v -> Math.round(100 * v) + " %",
                                _ -> 1.0, false),
                Preference.of("motion", Group.LOOK, List.of(LessMotion.values()), s -> s.look().lessMotion(), (s, v) -> s.with(s
                        .look().withLessMotion(v))), Preference.of("hues", Group.LOOK, List.of(Hues.values()), s -> s.look()
                                .hues(), (s, v) -> s.with(s.look().withHues(v))), new Preference<>("threads", Group.MACHINE,
                                        threads(cores), s -> s.machine()
                                                .threads(), (s, v) -> s.with(s.machine().withThreads(v)),
                                        v -> v == Machine.AUTOMATIC
                                                ? Strings.of("prefs.threads.automatic", Math.max(1, cores - 1))
                                                : String.valueOf(v), _ -> Machine.AUTOMATIC, true), new Preference<>("cache",
                                                        Group.MACHINE, List.of(), s -> s
                                                                .machine().cacheFolder(), (s, v) -> s.with(s.machine()
                                                                        .withCacheFolder(
                                                                                v)),
                                                        v -> v.isEmpty() ? Strings.of("prefs.cache.own") : v, v -> v, true));
    }

    private static List<Integer> threads(int cores) {
        return IntStream.rangeClosed(Machine.AUTOMATIC, Math.max(1, cores)).boxed().toList();
    }
}
