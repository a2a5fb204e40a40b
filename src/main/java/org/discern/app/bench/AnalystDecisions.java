package org.discern.app.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.work.desk.Desk;
import org.discern.work.intent.analyst.Decision;
import org.discern.work.intent.analyst.MeasureAnalyst;
import org.discern.work.report.Row;

/// How many decisions the simulated analyst needs. On the sample the first lines are the three ways; after them one line a decision, so
/// that the report holds the whole record. On parts of other corpora only the ways are told: those the analyst's manners were not
/// worked out on.
final class AnalystDecisions {
    static final String TASK = "analyst";
    private static final Map<String, String> CORPORA = Map.of("clinc150", "clinc150/splits_textoir_clinc", "banking77",
            "banking77/splits_textoir");

    private AnalystDecisions() {}

    static List<Row> rows(Supplier<Desk> desks, Optional<Path> data) {
        var out = new ArrayList<>(ofSample(desks));
        data.ifPresent(folder -> new TreeMap<>(CORPORA).forEach((name, at) -> {
            Path corpus = folder.resolve(at);
            if (Files.isDirectory(corpus)) out.addAll(ofPart(desks, corpus, name));
        }));
        return out;
    }

    private static List<Row> ofSample(Supplier<Desk> desks) {
        return ProjectTimes.inFolder(folder -> {
            try (Desk desk = desks.get()) {
                desk.openSample().start(folder.resolve("analyst.discern")).await();
                desk.discoverIntents().start(DiscoverySpec.defaults()).await();
                MeasureAnalyst.Result result = measure(desk).run();
                var out = new ArrayList<>(ways(result, "95 %"));
                for (Decision d : result.record())
                    out.add(new Row("decision", String.format(Locale.ROOT, "%03d %s", d.number(), d.verb()), d.words(), Map.of(
                            "utterances", (double) d.utterances(), "keys", (double) d.keys(), "read", (double) d.read(),
                            "accuracy", d.accuracy())));
                return out;
            }
        });
    }

    private static List<Row> ofPart(Supplier<Desk> desks, Path corpus, String name) {
        return ProjectTimes.inFolder(folder -> {
            AnalystPart part = AnalystPart.draw(desks, corpus, folder);
            try (Desk desk = desks.get()) {
                desk.workspace().create(folder.resolve("analyst.discern")).await();
                desk.importTables().start(part.table(), desk.importTables().preview(part.table()).await().plan(), false).await();
                desk.discoverIntents().start(DiscoverySpec.defaults()).await();
                return ways(measure(desk).run(part.intents()), "95 % of " + name);
            }
        });
    }

    private static MeasureAnalyst measure(Desk desk) { return new MeasureAnalyst(desk.workspace(), desk.clusterEvidence()); }

    private static List<Row> ways(MeasureAnalyst.Result result, String what) {
        return List.of(new Row(TASK, "ours", what, Map.of("decisions", (double) result.decisions(), "byVerbs", (double) result
                .byVerbs(), "factor", result.factor(), "keys", (double) result.keys(), "read", (double) result.read(),
                "reachedByVerbs", result.reached())), new Row(TASK, "row by row", what, Map.of("decisions", (double) result
                        .rowByRow(), "keys", (double) result.rowKeys(), "read", (double) result.rowByRow())), new Row(TASK,
                                "k-means, accept or reject", what, Map.of("decisions", (double) result.flat())));
    }

    /// True when the report has no analyst on the sample in it, or one who needed few enough decisions.
    static boolean isGoodEnough(List<Row> rows) {
        return rows.stream().filter(row -> row.key().equals(TASK + "/ours/95 %")).allMatch(row -> row.metrics().getOrDefault(
                "factor", 0.0) >= MeasureAnalyst.WANTED);
    }
}
