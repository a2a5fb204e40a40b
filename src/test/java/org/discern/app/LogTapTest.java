package org.discern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.work.Problems;
import org.discern.work.ProjectSummary;
import org.discern.work.RunFacts;
import org.discern.work.Settings;
import org.discern.work.Workspace;
import org.discern.work.log.DiagnosticsBundle;
import org.discern.work.log.LogLine;
import org.discern.work.log.LogRing;
import org.discern.work.settings.Machine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// The log in memory, and what of it may leave the machine.
final class LogTapTest {
    private static final String SECRET = "my card is lost, says Quetzal";

    private static LogRing logged() {
        var ring = new LogRing();
        Runnable detach = LogTap.attach(ring);
        try {
            LoggerFactory.getLogger(LogTapTest.class).warn("Read {} rows of {} in {} ms", 1200, "/home/quetzal/" + SECRET, 31);
            LoggerFactory.getLogger("ai.djl.tapped").error("cannot encode " + SECRET);
            Problems.of("Import quetzal.csv", new WorkbenchException("Row 7 “" + SECRET + "” is broken", new IOException(
                    SECRET)));
        } finally {
            detach.run();
        }
        LoggerFactory.getLogger(LogTapTest.class).warn("after the end");
        return ring;
    }

    @Test
    void aLineIsKeptInFullForTheScreenAndBareForOthers() {
        List<LogLine> lines = logged().lines();
        assertEquals(3, lines.size());
        assertEquals("Read 1200 rows of /home/quetzal/" + SECRET + " in 31 ms", lines.get(0).words());
        assertEquals("Read 1200 rows of … in 31 ms", lines.get(0).bare());
        assertEquals("LogTapTest", lines.get(0).source());
        assertEquals("…", lines.get(1).bare(), "a library's words are not known");
        assertEquals(LogLine.Level.ERROR, lines.get(2).level());
        assertTrue(lines.get(2).trace().contains(SECRET));
        assertTrue(lines.get(2).bare().matches("… failed \\[[0-9A-Z]{3}-[0-9A-Z]{3}]"), lines.get(2).bare());
        assertTrue(lines.get(2).bareTrace().contains("caused by java.io.IOException"), lines.get(2).bareTrace());
        assertTrue(lines.get(2).bareTrace().contains("LogTapTest.java"));
    }

    @Test
    void theBundleHoldsNoTextNoNameAndNoPath(@TempDir Path folder) throws IOException {
        Corpus corpus = DiscoveryFixture.small().corpus();
        var workspace = new Workspace();
        workspace.project().set(Optional.of(new ProjectSummary(Path.of("/home/quetzal/audit.discern"), "audit", false, "")));
        workspace.corpus().set(corpus);
        Settings settings = Settings.FIRST.withRecent("/home/quetzal/audit.discern").withPinned("/home/quetzal/audit.discern",
                true).with(
                        new Machine(2, "/home/quetzal/cache")).withLayout(Map.of("last.folder", "/home/quetzal"));
        Path file = DiagnosticsBundle.write(folder.resolve("d.zip"), new RunFacts("1.2.3", "engine", "device"), settings,
                logged(),
                workspace);
        var names = new ArrayList<String>();
        var all = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                names.add(entry.getName());
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertEquals(List.of("contents.txt", "about.txt", "settings.json", "project.txt", "log.txt"), names);
        for (String told : List.of("1.2.3", "utterances: " + corpus.size(), "Read 1200 rows of … in 31 ms", "WorkbenchException"))
            assertTrue(all.toString().contains(told), told);
        for (String secret : List.of("quetzal", "Quetzal", "audit", SECRET, "card is lost"))
            assertFalse(all.toString().contains(secret),
                    secret);
        corpus.utterances().forEach(u -> assertFalse(all.toString().contains(u.text()), u.text()));
    }

    @Test
    void theRingKeepsTheLatest() {
        var ring = new LogRing();
        for (int i = 0; i < LogRing.MOST + 10; i++)
            ring.add(new LogLine(0, java.time.Instant.EPOCH, LogLine.Level.INFO, "t", "s",
                    "line " + i, "", "", ""));
        assertEquals(LogRing.MOST, ring.lines().size());
        assertEquals(11, ring.lines().getFirst().number());
        assertEquals("line " + (LogRing.MOST + 9), ring.lines().getLast().words());
    }
}
