package org.discern.ui.prefs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.discern.work.Settings;
import org.discern.work.Signal;
import org.discern.work.settings.Density;
import org.discern.work.settings.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Settings as the sheet has them, without a toolkit.
final class PreferencesViewModelTest {
    private final Signal<Settings> settings = new Signal<>(Settings.FIRST.withRecent("/a.discern").withWindow(1, 2, 3, 4, true));
    private final PreferencesViewModel model = new PreferencesViewModel(settings, PreferenceList.all(4));

    @Test
    void everySettingHasItsWordsAndAWayBack() {
        for (Preference<?> preference : PreferenceList.all(4)) {
            assertFalse(preference.title().isEmpty() || preference.hint().isEmpty());
            assertFalse(preference.isChanged(Settings.FIRST), preference.id());
            words(preference);
        }
    }

    private static <T> void words(Preference<T> preference) {
        for (T choice : preference.choices()) {
            assertFalse(preference.words().apply(choice).isEmpty());
            Settings chosen = preference.with(Settings.FIRST, choice);
            assertEquals(choice, preference.value(chosen));
            assertEquals(Settings.FIRST, preference.reset(chosen), preference.id());
        }
    }

    @Test
    void theSearchFindsByAnyWordAndByChoices() {
        model.search().set("dark");
        assertEquals(List.of("theme"), ids());
        model.search().set("ROWS compact");
        assertEquals(List.of("density"), ids());
        model.search().set("nothing like this");
        assertEquals(List.of(), ids());
        assertFalse(model.showsKeys());
        model.search().set("shortcuts");
        assertTrue(model.showsKeys());
    }

    private List<String> ids() { return model.shown().values().stream().flatMap(List::stream).map(Preference::id).toList(); }

    @Test
    void resetLeavesProjectsAndWindowAlone() {
        settings.set(settings.get().withTheme(ThemeChoice.DARK).withKeys(Map.of("a", "B")));
        assertEquals(2, model.changed());
        model.resetAll();
        assertEquals(0, model.changed());
        assertEquals("Reset 2 settings", model.told().get());
        assertEquals(List.of("/a.discern"), settings.get().recents());
        assertTrue(settings.get().maximised());
    }

    @Test
    void whatIsExportedComesBackAndSaysNothingAboutProjects(@TempDir Path folder) throws IOException {
        settings.set(settings.get().with(settings.get().look().withDensity(Density.COMPACT)).with(settings.get().machine()
                .withThreads(2).withCacheFolder("/here")).withKeys(Map.of("a", "B")));
        Path file = folder.resolve("mine.json");
        model.exportTo(file);
        String text = Files.readString(file);
        assertFalse(text.contains("a.discern") || text.contains("/here"), text);
        model.resetAll();
        settings.set(settings.get().with(settings.get().machine().withCacheFolder("/there")));
        model.importFrom(file);
        assertEquals(Density.COMPACT, settings.get().look().density());
        assertEquals(2, settings.get().machine().threads());
        assertEquals("/there", settings.get().machine().cacheFolder(), "a folder of this machine stays");
        assertEquals(Map.of("a", "B"), settings.get().keys());
        assertEquals(List.of("/a.discern"), settings.get().recents());
        Files.writeString(file, "recipes");
        model.importFrom(file);
        assertTrue(model.told().get().startsWith("This is no file of settings"), model.told().get());
        model.importFrom(folder.resolve("gone.json"));
        assertTrue(model.told().get().startsWith("gone.json cannot be read"), model.told().get());
    }
}
