package org.discern.ui.run;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.discern.domain.run.Metric;
import org.discern.domain.run.RunRecord;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.discern.work.Commands;
import org.discern.work.Workspace;

/// Every run of the project with its settings, times and figures; one of them is the current one.
public final class RunsPane extends BorderPane {
    private static final Set<String> REPEATABLE = Set.of("discovery", "users", "recipes"); // kinds of runs
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM  HH:mm", Locale.ENGLISH);

    public RunsPane(Workspace workspace, Commands commands, RunVerbs verbs) {
        TableView<RunRecord> table = Tables.table(Strings.of("runs.none"));
        table.getColumns().add(Tables.text(Strings.of("runs.run"), 128, r -> name(r, workspace)));
        table.getColumns().add(Tables.text(Strings.of("runs.kind"), 96, r -> Strings.of("runs.kind." + r.kind())));
        table.getColumns().add(Tables.text(Strings.of("runs.when"), 112, r -> time(r.startedAt())));
        table.getColumns().add(Tables.text(Strings.of("runs.took"), 72, RunsPane::took));
        table.getColumns().add(Tables.number(Strings.of("runs.rows"), 80, RunRecord::rows, v -> Numbers.count(Math.round(v))));
        table.getColumns().add(Tables.number(Strings.of("runs.seed"), 64, RunRecord::seed, v -> String.valueOf(Math.round(v))));
        table.getColumns().add(Tables.text(Strings.of("runs.figures"), 420, r -> r.metrics().stream().map(RunsPane::metric)
                .collect(
                        Collectors.joining(" · "))));
        table.getColumns().add(Tables.text(Strings.of("runs.engine"), 260, RunRecord::engine));
        var fresh = new Button(Strings.of("discover.run.run"));
        fresh.getStyleClass().add("accent");
        fresh.setOnAction(_ -> commands.run("discover.run.run"));
        var current = new Button(Strings.of("runs.choose"));
        var again = new Button(Strings.of("runs.repeat"));
        again.setTooltip(new Tooltip(Strings.of("runs.repeat.tip")));
        var beside = new Button(Strings.of("runs.compare"));
        beside.setTooltip(new Tooltip(Strings.of("runs.compare.tip")));
        beside.setDisable(true);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        var both = table.getSelectionModel().getSelectedItems();
        both.addListener((ListChangeListener<RunRecord>) _ -> beside.setDisable(!isPair(both)));
        beside.setOnAction(_ -> {
            if (isPair(both)) verbs.compare().accept(both.getFirst(), both.getLast());
        });
        var chosen = table.getSelectionModel().selectedItemProperty();
        chosen.addListener((_, _, record) -> {
            current.setDisable(record == null || workspace.isCurrent(record));
            again.setDisable(record == null || !REPEATABLE.contains(record.kind()));
        });
        current.setDisable(true);
        again.setDisable(true);
        current.setOnAction(_ -> {
            RunRecord record = chosen.get();
            if (record != null) verbs.choose().accept(record);
        });
        again.setOnAction(_ -> {
            RunRecord record = chosen.get();
            if (record != null) verbs.repeat().accept(record);
        });
        var hint = new Label(Strings.of("runs.hint"));
        hint.getStyleClass().addAll("muted", "small");
        var bar = new HBox(fresh, current, again, beside, hint);
        bar.getStyleClass().add("view-bar");
        setTop(bar);
        setCenter(table);
        Fx.whileShown(this, workspace.runs(), table.getItems()::setAll);
        Fx.whileShown(this, workspace.discovery(), _ -> table.refresh());
        Fx.whileShown(this, workspace.userRun(), _ -> table.refresh());
    }

    private static boolean isPair(List<RunRecord> chosen) {
        return chosen.size() == 2 && chosen.getFirst() != null && chosen.getLast() != null;
    }

    private static String name(RunRecord record, Workspace workspace) {
        return Strings.of(workspace.isCurrent(record) ? "runs.current" : "runs.name", String.valueOf(record.id()));
    }

    private static String metric(Metric metric) {
        double value = metric.value();
        String shown = metric.name().endsWith("Ms")
                ? Numbers.duration(Math.round(value))
                : value == Math.rint(value) && Math.abs(value) > 1 ? Numbers.count(Math.round(value)) : Numbers.two(value);
        return MetricWords.of(metric.name()) + " " + shown;
    }

    private static String time(String at) {
        try {
            return TIME.format(Instant.parse(at).atZone(ZoneId.systemDefault()));
        } catch (DateTimeException notATime) {
            return at;
        }
    }

    private static String took(RunRecord record) {
        try {
            return Numbers.duration(Duration.between(Instant.parse(record.startedAt()), Instant.parse(record.endedAt()))
                    .toMillis());
        } catch (DateTimeException notATime) {
            return "–";
        }
    }
}
