package org.discern.ui.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.chart.ChartPane;
import org.discern.ui.kit.chart.Charts;
import org.discern.work.Workspace;
import org.discern.work.job.JobHandle;
import org.discern.work.job.JobState;

/// Every running, waiting and lately ended task, newest first, and the live curves of the one that draws some.
public final class TasksPane extends StackPane {
    private static final List<String> LINES = List.of("canvas-mark", "canvas-unseen", "canvas-learned", "canvas-hover");

    private final TaskResults results;
    private final Runnable openLog;
    private final VBox list = new VBox();
    private final Map<JobHandle<?>, TaskRow> rows = new HashMap<>();
    private final ChartPane curves = new ChartPane();
    private final SplitPane split = new SplitPane();
    private final HBox foot = new HBox();

    /// Without results to show, nor a log.
    public TasksPane(Workspace workspace) { this(workspace, new TaskResults(), () -> {}); }

    public TasksPane(Workspace workspace, TaskResults results, Runnable openLog) {
        this.results = results;
        this.openLog = openLog;
        var none = new Label(Strings.of("tasks.empty"));
        none.getStyleClass().add("muted");
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFocusTraversable(false);
        split.getItems().add(scroll);
        var clear = new Button(Strings.of("tasks.clear"));
        clear.getStyleClass().addAll("flat", "small");
        clear.setOnAction(_ -> workspace.runner().forgetEnded());
        foot.getChildren().add(clear);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("task-foot");
        getChildren().addAll(split, none);
        Fx.whileShown(this, workspace.tasks(), tasks -> {
            none.setVisible(tasks.isEmpty());
            split.setVisible(!tasks.isEmpty());
            follow(tasks);
        });
        Fx.whileShown(this, results.changes(), _ -> rows.values().forEach(TaskRow::verbs));
    }

    private void follow(List<JobHandle<?>> jobs) {
        for (JobHandle<?> gone : List.copyOf(rows.keySet())) if (!jobs.contains(gone)) {
            rows.remove(gone);
            results.forget(gone);
        }
        var now = new ArrayList<Node>();
        for (JobHandle<?> job : jobs) now.add(rows.computeIfAbsent(job, each -> new TaskRow(each, results, openLog, this::draw)));
        if (jobs.stream().anyMatch(job -> job.state().phase().ended())) now.add(foot);
        if (!list.getChildren().equals(now)) list.getChildren().setAll(now);
    }

    private void draw(JobState state) {
        Map<String, List<double[]>> series = state.curves();
        if (series.isEmpty()) return;
        var lines = new ArrayList<Charts.Line>();
        for (var entry : series.entrySet()) {
            double[] xs = entry.getValue().stream().mapToDouble(p -> p[0]).toArray();
            double[] ys = entry.getValue().stream().mapToDouble(p -> p[1]).toArray();
            lines.add(new Charts.Line(entry.getKey(), xs, ys, LINES.get(lines.size() % LINES.size())));
        }
        curves.show(Charts.lines(Strings.of("tasks.step"), "", lines));
        if (!split.getItems().contains(curves)) {
            split.getItems().add(curves);
            split.setDividerPositions(0.6);
        }
    }
}
