package org.discern.ui.intent.tune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.discern.ui.kit.Theme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// The bench paints, and a frame's work at 20,000 points stays far from a visible stall even on a busy machine. The budget of
/// 16.7 ms is held by `discern bench`, where nothing else runs.
@ExtendWith(ApplicationExtension.class)
class TuneDragBenchTest {
    @Tag("slow")
    @Test
    void aDragAtTwentyThousandPoints(FxRobot robot) {
        var result = new TuneDragBench.Result[1];
        robot.interact(() -> {
            Theme.LIGHT.use();
            result[0] = TuneDragBench.run(20_000, 100);
        });
        assertEquals(20_000, result[0].leaves());
        assertTrue(result[0].walk().medianMs() > 0.2, "it really paints: " + result[0]);
        assertTrue(result[0].walk().cpuP95Ms() < 50, "work of an event: " + result[0]);
    }

    @Test
    void theMadeUpRunIsWhole() {
        BenchRun run = BenchRun.of(500, 12, 3);
        assertEquals(500, run.discovery().tree().leaves());
        assertEquals(12, run.discovery().tree().cut(0.9).clusters());
    }
}
