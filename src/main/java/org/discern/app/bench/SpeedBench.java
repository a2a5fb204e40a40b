package org.discern.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.discern.domain.WorkbenchException;
import org.discern.work.desk.Desk;
import org.discern.work.intent.evaluate.EvaluationReport;
import org.discern.work.intent.evaluate.ReportFile;
import org.discern.work.intent.evaluate.Row;
import org.discern.work.intent.evaluate.SeedRows;

/// Runs the benchmarks one after the other and reports each as soon as it is done.
public final class SpeedBench {
    /// The names `--only` knows, in order of running.
    public static final List<String> TASKS = List.of("tree", "cut", "encoder", "open", "tune", "corpus");

    private final Supplier<Desk> desks;
    private final String app;
    private final PrintWriter out;

    /// @param desks makes a fresh workspace with its use cases
    /// @param app product and version
    public SpeedBench(Supplier<Desk> desks, String app, PrintWriter out) {
        this.desks = desks;
        this.app = app;
        this.out = out;
    }

    /// @param only empty for all
    /// @param data a folder that holds a TSV split of CLINC150, for `corpus`
    /// @throws WorkbenchException when a name is unknown, or the data is not there
    public void run(List<String> only, Optional<Path> data, Optional<Path> json) {
        for (String name : only)
            if (!TASKS.contains(name))
                throw new WorkbenchException("There is no benchmark " + name + "; there are " + TASKS + ".");
        var rows = new ArrayList<Row>();
        for (String task : TASKS) {
            if (!only.isEmpty() && !only.contains(task)) continue;
            if (task.equals("corpus") && data.isEmpty()) {
                if (!only.isEmpty()) throw new WorkbenchException("The benchmark corpus needs --data, a folder with clinc150.");
                continue;
            }
            for (Row row : measured(task, data)) {
                rows.add(row);
                out.println(line(row));
                out.flush();
            }
            json.ifPresent(file -> write(rows, data, file));
        }
    }

    private List<Row> measured(String task, Optional<Path> data) {
        return switch (task) {
            case "tree" -> TreeSpeed.tree(desks);
            case "cut" -> TreeSpeed.cut();
            case "encoder" -> EncoderSpeed.rows(desks);
            case "open" -> ProjectSpeed.open(desks);
            case "tune" -> TuneSpeed.rows();
            case "corpus" -> ProjectSpeed.corpus(desks, data.orElseThrow());
            default -> throw new IllegalArgumentException(task);
        };
    }

    private void write(List<Row> rows, Optional<Path> data, Path file) {
        var report = new EvaluationReport("bench", data.map(Path::toString).orElse(""), app, Machine.words(), Map.of(), List.of(
                new SeedRows(0, List.copyOf(rows))));
        try {
            Files.writeString(file, ReportFile.json(report));
        } catch (IOException unwritable) {
            throw new WorkbenchException("The report could not be written to " + file + ": " + unwritable.getMessage(),
                    unwritable);
        }
    }

    private static String line(Row row) {
        var words = new StringBuilder(String.format(Locale.ROOT, "%-8s %-8s %-12s", row.task(), row.method(), row.setting()));
        row.metrics().forEach((name, value) -> words.append(String.format(Locale.ROOT, "  %s %.4g", name, value)));
        return words.toString();
    }
}
