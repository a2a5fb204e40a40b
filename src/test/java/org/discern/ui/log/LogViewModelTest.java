package org.discern.ui.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.discern.work.log.LogLine;
import org.discern.work.log.LogLine.Level;
import org.discern.work.log.LogRing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Levels, filter and text of the log, without a toolkit.
final class LogViewModelTest {
    private final LogRing ring = new LogRing();
    private final LogViewModel model = new LogViewModel(ring);

    @BeforeEach
    void lines() {
        line(Level.INFO, "Task Discover intents: DONE", "");
        line(Level.WARN, "Settings could not be kept", "");
        line(Level.ERROR, "Import failed", "java.io.IOException: disk full\n  at a.B");
    }

    private void line(Level level, String words, String trace) {
        ring.add(new LogLine(0, Instant.parse("2026-01-02T03:04:05Z"), level, "main", "Source", words, trace, "", ""));
    }

    private List<String> shown() { return model.shown().stream().map(LogLine::words).toList(); }

    @Test
    void theNewestComeFirstAndLevelsHideWhatIsLessGrave() {
        assertEquals(List.of("Import failed", "Settings could not be kept", "Task Discover intents: DONE"), shown());
        model.level().set(Level.WARN);
        assertEquals(2, shown().size());
        model.level().set(Level.ERROR);
        assertEquals(List.of("Import failed"), shown());
    }

    @Test
    void theFilterLooksIntoTracesToo() {
        model.filter().set("disk FULL");
        assertEquals(List.of("Import failed"), shown());
        model.filter().set("nothing of the kind");
        assertEquals(List.of(), shown());
    }

    @Test
    void copiedLinesReadInTheOrderTheyCame() {
        String text = LogViewModel.text(model.shown());
        assertTrue(text.startsWith("2026-01-02T03:04:05Z INFO Source - Task Discover intents"), text);
        assertTrue(text.endsWith("java.io.IOException: disk full\n  at a.B\n"), text);
    }
}
