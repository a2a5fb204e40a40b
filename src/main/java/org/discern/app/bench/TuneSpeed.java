package org.discern.app.bench;

import java.util.List;
import java.util.Map;
import org.discern.app.window.Display;
import org.discern.ui.intent.tune.TuneDragBench;
import org.discern.ui.kit.Theme;
import org.discern.work.intent.evaluate.Row;

/// The work from a drag event to the finished paint in the Tune view.
final class TuneSpeed {
    private static final int LEAVES = 20_000;
    private static final int EVENTS = 300;

    private TuneSpeed() {}

    static List<Row> rows() {
        Display.start();
        TuneDragBench.Result r = Display.call(() -> {
            Theme.LIGHT.use();
            TuneDragBench.run(LEAVES, EVENTS); // once for the compiler
            return TuneDragBench.run(LEAVES, EVENTS);
        });
        return List.of(new Row("tune", "ours", LEAVES + " points", Map.of("medianMs", r.medianMs(), "p95Ms", r.p95Ms(), "worstMs",
                r
                        .worstMs(), "cpuP95Ms", r.cpuP95Ms(), "cpuWorstMs", r.cpuWorstMs(), "composeMs", r.composeMs())));
    }
}
