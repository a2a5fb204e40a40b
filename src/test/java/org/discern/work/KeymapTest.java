package org.discern.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.discern.work.Keymap.Refusal;
import org.junit.jupiter.api.Test;

final class KeymapTest {
    private static Command command(String view, String id, String keys) {
        return Command.of(view, id, "Edit", id, keys, new Signal<>(new Command.State(id, "")));
    }

    private static final List<Command> ALL = List.of(command("", "undo", "Shortcut+Z"), command("review", "accept", "A"), command(
            "review", "reject", "X"), command("graph", "add", "A"), command("", "help", "?"));

    @Test
    void keysAreTheSameHoweverTheyAreWritten() {
        assertEquals("Shortcut+Shift+Z", Keymap.normal("Shift+Ctrl+z"));
        assertEquals("Shortcut+Alt+C", Keymap.normal("Alt+Shortcut+C"));
        assertEquals("+", Keymap.normal("+"));
        assertEquals("Shift++", Keymap.normal("Shift++"));
    }

    @Test
    void twoCommandsClashOnlyWhereBothAct() {
        assertEquals(List.of("accept"), Keymap.clashes(ALL, ALL.get(2), "a").stream().map(Command::id).toList());
        assertEquals(List.of("accept", "add"), Keymap.clashes(ALL, ALL.get(4), "A").stream().map(Command::id).toList());
        assertEquals(List.of("undo"), Keymap.clashes(ALL, ALL.get(1), "Ctrl+Z").stream().map(Command::id).toList());
        assertEquals(List.of(), Keymap.clashes(ALL, ALL.get(1), "A"), "a command does not clash with itself");
        assertEquals(List.of(), Keymap.clashes(ALL, ALL.get(1), ""));
    }

    @Test
    void aChoiceCountsBeforeTheStandardAndASwapLosesNothing() {
        Map<String, String> swapped = Keymap.present(ALL, Map.of("accept", "X", "reject", "A"));
        assertEquals("X", swapped.get("accept"));
        assertEquals("A", swapped.get("reject"));
        assertEquals("A", swapped.get("add"), "another view keeps its key");
        Map<String, String> taken = Keymap.present(ALL, Map.of("reject", "A"));
        assertEquals("", taken.get("accept"), "its own key went to another");
        assertEquals("", Keymap.present(ALL, Map.of("help", "")).get("help"));
    }

    @Test
    void aChoiceThatCannotBeCountsForNothing() {
        Map<String, String> keys = Keymap.present(ALL, Map.of("accept", "Alt+F4", "reject", "B", "undo", "B", "gone", "C"));
        assertEquals("A", keys.get("accept"));
        assertEquals("B", keys.get("undo"), "the first of the registry wins");
        assertEquals("X", keys.get("reject"));
        assertEquals(ALL.size(), keys.size());
    }

    @Test
    void whatTheSystemNeedsIsRefused() {
        for (String keys : List.of("Alt+F4", "Alt+Tab", "Meta+L", "Ctrl+Alt+F1", "Ctrl+Alt+Delete", "F10", "Shift+F10",
                "Ctrl+Esc")) assertEquals(List.of(Refusal.SYSTEM), Keymap.refusals(keys), keys);
        assertEquals(List.of(Refusal.MENU), Keymap.refusals("Alt+F"));
        assertEquals(List.of(Refusal.TYPING), Keymap.refusals("Ctrl+V"));
        for (String keys : List.of("Enter", "Shift+Left", "Tab", "Ctrl+Page Up"))
            assertEquals(List.of(Refusal.MOVING), Keymap
                    .refusals(keys), keys);
        assertEquals(List.of(Refusal.UNKNOWN), Keymap.refusals("Ctrl+Volume Up"));
        for (String keys : List.of("G", "Shift+1", "F9", "Ctrl+Shift+F5", "Alt+Left", "Ctrl+Comma", "?", "[", "Ctrl+Enter"))
            assertEquals(List.of(), Keymap.refusals(keys), keys);
    }

    @Test
    void theRegistryHandsOutWhatCountsNow() {
        var commands = new Commands();
        ALL.forEach(commands::add);
        int[] told = {0};
        commands.chosen().listen(_ -> told[0]++);
        commands.remap(Map.of("accept", "G", "later", "L"));
        assertEquals(2, told[0]);
        assertEquals("G", commands.find("accept").orElseThrow().keys());
        assertEquals("A", commands.standardKeys("accept"));
        commands.add(command("review", "later", "K"));
        assertEquals("L", commands.keys("later"), "also for a command that comes later");
        assertTrue(commands.all().stream().anyMatch(c -> c.keys().equals("G")));
        commands.remap(Map.of());
        assertEquals("A", commands.keys("accept"));
        assertEquals("", commands.keys("gone"));
    }
}
