package org.discern.ui.prefs;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.discern.domain.WorkbenchException;
import org.discern.ui.kit.Fuzzy;
import org.discern.ui.kit.Strings;
import org.discern.work.Settings;
import org.discern.work.SettingsText;
import org.discern.work.Signal;

/// What the sheet *Preferences* shows and does. Every change counts at once and is kept; none is an operation of a project.
public final class PreferencesViewModel {
    private final Signal<Settings> settings;
    private final List<Preference<?>> all;
    private final StringProperty search = new SimpleStringProperty("");
    private final StringProperty told = new SimpleStringProperty("");

    public PreferencesViewModel(Signal<Settings> settings, List<Preference<?>> all) {
        this.settings = settings;
        this.all = all;
    }

    public Signal<Settings> settings() { return settings; }

    /// What is typed into the search.
    public StringProperty search() { return search; }

    /// One line about what was done last; empty for nothing.
    public StringProperty told() { return told; }

    /// Those that fit the search, by group, in order. Keys have a group of their own without a row.
    public Map<Preference.Group, List<Preference<?>>> shown() {
        var out = new LinkedHashMap<Preference.Group, List<Preference<?>>>();
        for (Preference.Group group : Preference.Group.values()) {
            List<Preference<?>> fitting = all.stream().filter(p -> p.group() == group && p.fits(search.get())).toList();
            if (!fitting.isEmpty()) out.put(group, fitting);
        }
        return out;
    }

    /// Whether the way to the keys fits the search.
    public boolean showsKeys() {
        return Fuzzy.holdsAll(search.get(), Strings.of("prefs.group.KEYS") + " " + Strings.of("prefs.keys") + " " + Strings.of(
                "prefs.keys.hint"));
    }

    public <T> void set(Preference<T> preference, T value) {
        told.set("");
        if (!preference.value(settings.get()).equals(value)) settings.set(preference.with(settings.get(), value));
    }

    public void reset(Preference<?> preference) {
        told.set("");
        settings.set(preference.reset(settings.get()));
    }

    /// How many settings are not as they were at first, changed keys among them.
    public int changed() {
        Settings now = settings.get();
        return (int) all.stream().filter(p -> p.isChanged(now)).count() + now.keys().size();
    }

    /// Everything on the sheet and all keys as at first; recents, window and layout stay.
    public void resetAll() {
        int count = changed();
        settings.set(settings.get().with(Settings.FIRST.look()).with(Settings.FIRST.machine()).withKeys(Map.of()));
        told.set(Strings.of("prefs.told.reset", count));
    }

    /// Writes look, threads and keys; nothing that belongs to this machine or says which projects there are.
    public void exportTo(Path file) {
        Settings now = settings.get();
        Settings carried = Settings.FIRST.with(now.look()).with(now.machine().withCacheFolder("")).withKeys(now.keys());
        try {
            SettingsText.save(file, carried);
            told.set(Strings.of("prefs.told.exported", String.valueOf(file.getFileName())));
        } catch (WorkbenchException failure) {
            told.set(String.valueOf(failure.getMessage()));
        }
    }

    /// Takes look, threads and keys from a file that [#exportTo] has written.
    public void importFrom(Path file) {
        try {
            Settings other = SettingsText.load(file);
            Settings now = settings.get();
            settings.set(now.with(other.look()).with(now.machine().withThreads(other.machine().threads())).withKeys(other
                    .keys()));
            told.set(Strings.of("prefs.told.imported", String.valueOf(file.getFileName())));
        } catch (WorkbenchException failure) {
            told.set(String.valueOf(failure.getMessage()));
        }
    }
}
