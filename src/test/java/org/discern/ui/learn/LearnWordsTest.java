package org.discern.ui.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.discern.ui.kit.Strings;
import org.junit.jupiter.api.Test;

/// The families of words that no search in the sources finds.
class LearnWordsTest {
    @Test
    void everyPlaceHasItsHelp() {
        for (String place : new TreeSet<>(HelpSheet.PLACES)) {
            assertEquals(Strings.of("learn.help." + place + ".title"), HelpSheet.title(place));
            assertFalse(Strings.of("learn.help." + place + ".what").isBlank());
            assertFalse(Strings.of("learn.help." + place + ".can").isBlank());
        }
        assertEquals("Discern", HelpSheet.title("somewhere else"));
        assertTrue(HelpSheet.PLACES.containsAll(Set.of("data", "unseen", "tune", "review", "domains", "personalise", "graph",
                "compare", "tasks", "runs", "problems", "history")));
    }

    @Test
    void everyMethodNamesItsSources() {
        for (Method method : Method.values()) {
            for (String part : new String[]{"tab", "title", "lead", "steps", "limits", "drawing"})
                assertFalse(Strings.of(method.key() + "." + part).isBlank());
            assertEquals(method.sources().size(), Strings.of(method.key() + ".sources").split("\\|").length, method.name());
            for (Method.Source source : method.sources()) {
                String number = source.id().replace("arXiv:", "");
                assertTrue(source.address().endsWith(number), source.address());
            }
        }
    }
}
