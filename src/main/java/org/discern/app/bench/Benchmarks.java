package org.discern.app.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.discern.app.window.Display;
import org.discern.domain.intent.Dendrogram;
import org.discern.ui.intent.tune.TuneDragBench;
import org.discern.ui.kit.Theme;
import org.discern.work.desk.Desk;
import org.discern.work.report.EvaluationReport;
import org.discern.work.report.Row;
import org.discern.work.report.SeedRows;
import org.discern.work.job.Lane;

/// Runs the benchmarks that were asked for and reports them in the form of every evaluation.
public final class Benchmarks {
    private static final List<String> ALL = List.of("tree", "cut", "encoder", "corpus", "open", "tune", "users", "recipes",
            "graph", "graph-frames", "what-if", "export", "search", "map", "startup");

    /// Counted only when it is named: decisions, not times.
    public static final String ANALYST = AnalystDecisions.TASK;

    /// Measured only when it is named: the engine must have loaded as beside a window, with one core left to the screen.
    public static final String FRAMES = "frames";

    /// Measured only when it is named: it writes a table of a million rows and wants a memory of its own.
    public static final String IMPORT = "import";

    /// A metric of rows that have a goal: 1 when it was missed, else 0.
    public static final String MISSED = "missed";

    private final Supplier<Desk> desks;
    private final Supplier<Desk> windowDesks;
    private final int threads;
    private final String app;

    /// @param desks as for a command
    /// @param windowDesks as for a window
    /// @param threads what the encoder may use
    /// @param app product and version
    public Benchmarks(Supplier<Desk> desks, Supplier<Desk> windowDesks, int threads, String app) {
        this.desks = desks;
        this.windowDesks = windowDesks;
        this.threads = threads;
        this.app = app;
    }

    /// @param data a folder that holds `clinc150/train.tsv`, `splits_textoir_clinc/train.tsv` or `train.tsv`; without it `corpus` is left out
    /// @param only names of tasks; empty means all but [#FRAMES], [#ANALYST] and [#IMPORT]
    /// @param tell hears each finished line
    public EvaluationReport run(Optional<Path> data, List<String> only, Consumer<Row> tell) {
        List<String> tasks = only.isEmpty() ? ALL : only;
        var rows = new ArrayList<Row>();
        Consumer<List<Row>> keep = found -> {
            rows.addAll(found);
            found.forEach(tell);
        };
        if (tasks.contains("tree") || tasks.contains("cut")) {
            var grown = new ArrayList<Dendrogram>();
            try (Desk desk = desks.get()) {
                var runner = desk.workspace().runner();
                keep.accept(runner.start(Lane.COMPUTE, "Trees", progress -> TreeTimes.rows(runner.parallel(), progress,
                        grown::add)).await());
            }
            keep.accept(EditTimes.undo(desks, grown.getFirst()));
        }
        if (tasks.contains("encoder"))
            try (Desk desk = desks.get()) {
                keep.accept(desk.workspace().runner().start(Lane.COMPUTE, "Encoder", _ -> EncoderTimes.rows(threads)).await());
            }
        if (tasks.contains("users"))
            try (Desk desk = desks.get()) {
                keep.accept(desk.workspace().runner().start(Lane.COMPUTE, "Users", UserTimes::rows).await());
            }
        if (tasks.contains("recipes"))
            try (Desk desk = desks.get()) {
                var runner = desk.workspace().runner();
                keep.accept(runner.start(Lane.COMPUTE, "Recipes", progress -> RecipeTimes.rows(runner.parallel(), progress))
                        .await());
            }
        if (tasks.contains("corpus"))
            data.flatMap(Benchmarks::table).ifPresent(table -> keep.accept(ProjectTimes.corpus(desks, table)));
        if (tasks.contains("startup")) keep.accept(StartTimes.rows(StartTimes.STARTS));
        if (tasks.contains("open")) keep.accept(ProjectTimes.open(desks));
        if (tasks.contains("export")) keep.accept(ExportTimes.rows(desks));
        if (tasks.contains("search")) keep.accept(SearchTimes.rows());
        if (tasks.contains("map")) keep.accept(MapTimes.rows());
        if (tasks.contains("graph")) keep.accept(GraphTimes.rows());
        if (tasks.contains("graph-frames")) keep.accept(GraphFrameTimes.rows(windowDesks));
        if (tasks.contains("what-if")) keep.accept(WhatIfTimes.rows(windowDesks));
        if (tasks.contains("tune")) {
            Display.start();
            TuneDragBench.Result drag = Display.call(() -> {
                Theme.LIGHT.use();
                return TuneDragBench.run(20_000, 300);
            });
            keep.accept(List.of(new Row("tune", "ours", "20000", metrics(drag.walk(), drag.composeMs())),
                    new Row("tune", "first-walk", "20000", metrics(drag.first(), Double.NaN))));
        }
        if (tasks.contains(IMPORT)) keep.accept(ImportTimes.rows(desks));
        if (tasks.contains(ANALYST)) keep.accept(AnalystDecisions.rows(desks, data));
        if (tasks.contains(FRAMES)) keep.accept(FrameTimes.rows(windowDesks));
        return new EvaluationReport("discern bench", data.map(Path::toString).orElse("made up"), app, machine(), Map.of("tasks",
                tasks),
                List.of(new SeedRows(1, rows)));
    }

    /// Whether a row missed its goal.
    public static boolean missed(EvaluationReport report) {
        return report.perSeed().stream().flatMap(seed -> seed.rows().stream()).anyMatch(row -> row.metrics().getOrDefault(MISSED,
                0.0) > 0 || !AnalystDecisions.isGoodEnough(List.of(row)));
    }

    private static Map<String, Double> metrics(TuneDragBench.Walk walk, double composeMs) {
        var out = new TreeMap<>(Map.of("medianMs", walk.medianMs(), "p95Ms", walk.p95Ms(), "maxMs", walk.worstMs(), "cpuP95Ms",
                walk.cpuP95Ms(), "cpuMaxMs", walk.cpuWorstMs(), "collectMs", walk.collectMs()));
        if (Double.isFinite(composeMs)) out.put("composeMs", composeMs);
        return out;
    }

    private static Optional<Path> table(Path data) {
        return List.of("clinc150/train.tsv", "clinc150/splits_textoir_clinc/train.tsv", "splits_textoir_clinc/train.tsv",
                "train.tsv").stream()
                .map(data::resolve).filter(Files::isRegularFile).findFirst();
    }

    private static String machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return system.getAvailableProcessors() + " processors, load " + Math.round(system.getSystemLoadAverage() * 10) / 10.0
                + ", "
                + system.getName() + " " + system.getArch() + ", Java " + Runtime.version().feature();
    }
}
