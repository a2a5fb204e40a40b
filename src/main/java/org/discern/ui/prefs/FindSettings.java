package org.discern.ui.prefs;

import java.util.List;
import java.util.function.Consumer;
import org.discern.ui.kit.Findables;
import org.discern.work.Settings;
import org.discern.work.Signal;

/// Settings for the command palette.
public final class FindSettings {
    private FindSettings() {}

    /// @param open shows the sheet with these words in its search
    public static Findables of(List<Preference<?>> all, Signal<Settings> settings, Consumer<String> open) {
        return new Findables("settings", () -> new Findables.Names(all.size(), i -> all.get(i).title(), i -> now(all.get(i),
                settings
                        .get()), i -> open.accept(all.get(i).title())));
    }

    private static <T> String now(Preference<T> preference, Settings settings) {
        return preference.words().apply(preference.value(settings));
    }
}
