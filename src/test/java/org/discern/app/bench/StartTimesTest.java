package org.discern.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.discern.work.report.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Real processes are started and reach what they are watched for, in order; how fast is for `discern bench` to say.
@Tag("slow")
class StartTimesTest {
    @Test
    void everyStartReachesItsProject() {
        Map<String, Row> rows = StartTimes.rows(1).stream().collect(Collectors.toMap(Row::method, row -> row));
        double welcome = rows.get("welcome").metrics().get("medianMs");
        assertTrue(welcome > 0);
        assertTrue(rows.get("first").metrics().get("medianMs") > welcome, "the sample comes after the welcome");
        assertTrue(rows.get("sample").metrics().get("cpuMs") > 0);
        Map<String, Double> memory = rows.get("memory").metrics();
        assertEquals(0.0, memory.get("engines"), "no engine before somebody needs one");
        if (Files.exists(Path.of("/proc/self/status"))) assertTrue(memory.get("residentMiB") > 50);
    }
}
