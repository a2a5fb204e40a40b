package org.discern.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.discern.ui.kit.Fuzzy;
import org.discern.ui.kit.Keys;
import org.junit.jupiter.api.Test;

class ShellModelsTest {
    @Test
    void backAndForwardWalkTheTrailAndANewPlaceCutsIt() {
        var trail = new Trail();
        assertFalse(trail.canBack());
        trail.visit("data");
        trail.visit("tune");
        trail.visit("review");
        assertEquals(Optional.of("tune"), trail.back());
        assertEquals(Optional.of("data"), trail.back());
        assertEquals(Optional.empty(), trail.back());
        assertEquals(Optional.of("tune"), trail.forward());
        trail.visit("unseen");
        assertFalse(trail.canForward());
        assertEquals(Optional.of("tune"), trail.back());
    }

    @Test
    void lettersInOrderFitAndWholeWordsFitBetter() {
        assertTrue(Fuzzy.score("rd", "Run discovery") > Fuzzy.NONE);
        assertEquals(Fuzzy.NONE, Fuzzy.score("xq", "Run discovery"));
        assertTrue(Fuzzy.score("import", "Import…") > Fuzzy.score("import", "Improve the reporting"));
        assertTrue(Fuzzy.score("rd", "Run discovery") > Fuzzy.score("rd", "Clear dust"), "beginnings of words count more");
    }

    @Test
    void keysAsPeopleReadThem() {
        assertEquals("Ctrl+Shift+Z", Keys.shown("Shortcut+Shift+Z").replace("Cmd", "Ctrl"));
        assertFalse(Keys.isBare("Shortcut+Period"));
        assertTrue(Keys.isBare("?"), "a bare character is no accelerator: it must not act in a text field");
    }
}
