package org.discern.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.work.desk.Desk;
import org.discern.work.intent.analyst.Decision;
import org.discern.work.intent.analyst.MeasureAnalyst;
import org.discern.work.report.Row;

/// How many decisions the simulated analyst needs on the sample. The first lines are the three ways; after them one line a
/// decision, so that the report holds the whole record.
final class AnalystDecisions {
    static final String TASK = "analyst";

    private AnalystDecisions() {}

    static List<Row> rows(Supplier<Desk> desks) {
        return ProjectTimes.inFolder(folder -> {
            try (Desk desk = desks.get()) {
                desk.openSample().start(folder.resolve("analyst.discern")).await();
                desk.discoverIntents().start(DiscoverySpec.defaults()).await();
                MeasureAnalyst.Result result = new MeasureAnalyst(desk.workspace(), desk.clusterEvidence()).run();
                var out = new ArrayList<Row>();
                out.add(new Row(TASK, "ours", "95 %", Map.of("decisions", (double) result.decisions(), "byVerbs", (double) result
                        .byVerbs(), "factor", result.factor(), "keys", (double) result.keys(), "read", (double) result.read(),
                        "reachedByVerbs", result.reached())));
                out.add(new Row(TASK, "row by row", "95 %", Map.of("decisions", (double) result.rowByRow(), "keys",
                        (double) result.rowKeys(), "read", (double) result.rowByRow())));
                out.add(new Row(TASK, "k-means, accept or reject", "95 %", Map.of("decisions", (double) result.flat())));
                for (Decision d : result.record())
                    out.add(new Row("decision", String.format(java.util.Locale.ROOT, "%03d %s", d.number(), d.verb()), d.words(),
                            Map.of("utterances", (double) d.utterances(), "keys", (double) d.keys(), "read", (double) d.read(),
                                    "accuracy", d.accuracy())));
                return out;
            }
        });
    }

    /// True when the report has no analyst in it, or one who needed few enough decisions.
    static boolean isGoodEnough(List<Row> rows) {
        return rows.stream().filter(row -> row.key().equals(TASK + "/ours/95 %")).allMatch(row -> row.metrics().getOrDefault(
                "factor", 0.0) >= MeasureAnalyst.WANTED);
    }
}
