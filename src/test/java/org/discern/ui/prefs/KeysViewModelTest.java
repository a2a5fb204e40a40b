package org.discern.ui.prefs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.discern.work.Command;
import org.discern.work.Commands;
import org.discern.work.Settings;
import org.discern.work.Signal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Other keys for commands, without a toolkit.
final class KeysViewModelTest {
    private final Commands commands = new Commands();
    private final Signal<Settings> settings = new Signal<>(Settings.FIRST);
    private final KeysViewModel model = new KeysViewModel(commands, settings, java.util.List.of("Edit", "Discover"));

    @BeforeEach
    void commands() {
        commands.add(Command.always("edit.undo", "Edit", "Undo", "Shortcut+Z", () -> {}));
        commands.add(Command.always("edit.redo", "Edit", "Redo…", "Shortcut+Y", () -> {}));
        commands.add(Command.always("edit.bare", "Edit", "Bare", "", () -> {}));
        commands.add(Command.of("review", "accept", "Discover", "Accept", "A", new Signal<>(new Command.State("Accept", ""))));
        commands.reserve("review", java.util.Set.of("1"));
    }

    @Test
    void freeKeysAreGivenAtOnceAndKept() {
        assertTrue(model.offer("edit.undo", "Ctrl+U"));
        assertEquals("Shortcut+U", commands.keys("edit.undo"));
        assertEquals(Map.of("edit.undo", "Shortcut+U"), settings.get().keys());
        assertTrue(model.isAnyChanged());
        assertTrue(model.reset("edit.undo"));
        assertEquals(Map.of(), settings.get().keys(), "the standard is no choice");
    }

    @Test
    void aClashIsNamedAndNothingChangesBeforeItIsDecided() {
        assertFalse(model.offer("edit.undo", "Shortcut+Y"));
        assertTrue(model.offer().get().words().contains("Ctrl+Y already belongs to “Redo” (Edit)"), model.offer().get().words());
        assertEquals("Shortcut+Y", commands.keys("edit.redo"));
        model.cancel();
        assertFalse(model.offer().get().isClash());
        assertEquals(Map.of(), settings.get().keys());
    }

    @Test
    void swappedKeysAreLostByNobodyAndTakenOnesByTheOther() {
        model.offer("edit.undo", "Shortcut+Y");
        model.swap();
        assertEquals("Shortcut+Y", commands.keys("edit.undo"));
        assertEquals("Shortcut+Z", commands.keys("edit.redo"));
        model.resetAll();
        assertEquals("Shortcut+Z", commands.keys("edit.undo"));
        model.offer("edit.bare", "Shortcut+Y");
        assertFalse(model.offer().get().canSwap(), "a command without keys has none to give");
        model.take();
        assertEquals("", commands.keys("edit.redo"));
        assertEquals("Shortcut+Y", commands.keys("edit.bare"));
        assertFalse(model.reset("edit.redo"), "its standard keys have gone to another");
        model.take();
        assertEquals("Shortcut+Y", commands.keys("edit.redo"));
        assertEquals("", commands.keys("edit.bare"));
    }

    @Test
    void keysOfTheSystemAndOfTheViewAreRefused() {
        assertFalse(model.offer("edit.undo", "Alt+F4"));
        assertTrue(model.offer().get().words().startsWith("Alt+F4 belongs to the operating system"), model.offer().get().words());
        assertFalse(model.offer("accept", "1"));
        assertTrue(model.offer().get().words().contains("label"), model.offer().get().words());
        assertFalse(model.offer("edit.undo", "1"), "a command that acts everywhere acts in that view too");
        assertEquals(Map.of(), settings.get().keys());
    }

    @Test
    void theSearchKnowsWordsPlacesAndKeys() {
        model.search().set("redo");
        assertEquals(1, model.rows().size());
        assertEquals("Redo", model.rows().getFirst().label());
        model.search().set("ctrl+z");
        assertEquals("edit.undo", model.rows().getFirst().id());
        model.search().set("review");
        assertEquals("accept", model.rows().getFirst().id());
    }
}
