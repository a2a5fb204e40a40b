package org.discern.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class GreyReasonsTest {
    @Test
    void whatMostWaitForIsSaidOnce() {
        assertEquals("Open a project first", GreyReasons.common(List.of("Open a project first", "Nothing to undo",
                "Open a project first", "Open a project first")));
        assertEquals("", GreyReasons.common(List.of("Nothing to undo", "Nothing to redo", "Nothing to undo")));
        assertEquals("", GreyReasons.common(List.of()));
    }
}
