package org.discern.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.discern.domain.WorkbenchException;
import org.discern.work.settings.Density;
import org.discern.work.settings.Hues;
import org.discern.work.settings.LessMotion;
import org.discern.work.settings.Look;
import org.discern.work.settings.Machine;
import org.discern.work.settings.Recents;
import org.discern.work.settings.ThemeChoice;
import org.junit.jupiter.api.Test;

final class SettingsTest {
    @Test
    void textGrowsAndShrinksByStepsAndStopsAtTheEnds() {
        Settings now = Settings.FIRST;
        for (int i = 0; i < 20; i++) now = now.scaled(true);
        assertEquals(2, now.textScale());
        for (double scale : Settings.SCALES.reversed()) {
            assertEquals(scale, now.textScale());
            now = now.scaled(false);
        }
        assertEquals(0.8, now.textScale());
        assertEquals(0.9, now.scaled(true).textScale());
    }

    @Test
    void everyFieldComesBackFromItsText() {
        Settings all = Settings.FIRST.with(new Look(ThemeChoice.DARK, Density.COMPACT, 1.5, LessMotion.OFF, Hues.OKABE_ITO)).with(
                new Machine(3,
                        "/var/cache/d")).withRecent("/a.discern").withRecent("/b.discern").withPinned("/a.discern", true)
                .withWindow(1, 2,
                        3, 4, true).withKeys(Map.of("edit.undo.undo", "Shortcut+U", "view.look.full", "")).withLayout("tune.dock",
                                "0.62");
        assertEquals(all, SettingsText.read(SettingsText.write(all)));
        assertEquals(Settings.FIRST, SettingsText.read(SettingsText.write(Settings.FIRST)));
    }

    @Test
    void aFileOfAnEarlierVersionIsRead() {
        Settings old = SettingsText.read("""
                {"theme":"dark","recents":["a"],"window":[],"maximised":true,"textScale":1.25,"calm":true}""");
        assertEquals(new Look(ThemeChoice.DARK, Density.COMFORTABLE, 1.25, LessMotion.ON, Hues.DISCERN), old.look());
        assertEquals(List.of("a"), old.recents());
        assertTrue(old.maximised() && old.pinned().isEmpty() && old.keys().isEmpty());
        assertEquals(Machine.FIRST, old.machine());
    }

    @Test
    void aFieldThatIsUnknownOrOfAnotherKindCostsItselfOnly() {
        Settings odd = SettingsText.read("""
                {"theme":"purple","density":7,"textScale":"9","lessMotion":null,"threads":-4,"recents":"x","pinned":[1,"p"],
                 "window":[1,2],"keys":{"a":["b"],"c":"D"},"layout":[],"tomorrow":{"x":1}}""");
        assertEquals(Look.FIRST, odd.look());
        assertEquals(Machine.FIRST, odd.machine());
        assertEquals(new Recents(List.of("p"), List.of("p")), odd.recent());
        assertEquals(Map.of("c", "D"), odd.keys());
        assertEquals(List.of(), odd.window());
        assertThrows(WorkbenchException.class, () -> SettingsText.read("[]"));
        assertThrows(WorkbenchException.class, () -> SettingsText.read("{\"theme\":"));
    }

    @Test
    void aPinnedProjectIsNeverPushedOut() {
        Settings now = Settings.FIRST.withRecent("pinned").withPinned("pinned", true);
        for (int i = 0; i < 40; i++) now = now.withRecent("p" + i);
        assertEquals(Recents.MOST + 1, now.recents().size());
        assertEquals("p39", now.recents().getFirst());
        assertEquals("pinned", now.recent().shown().getFirst());
        now = now.withMoved("pinned", "found");
        assertTrue(now.isPinned("found") && now.recents().contains("found") && !now.recents().contains("pinned"));
        assertFalse(now.withPinned("found", false).isPinned("found"));
        assertFalse(now.withoutRecent("found").recent().shown().contains("found"));
        assertEquals(List.of("new"), Recents.NONE.withPinned("new", true).files());
    }
}
