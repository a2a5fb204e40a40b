package org.discern.ui.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.TaskProgressView;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.chart.ChartPane;
import org.discern.ui.kit.chart.Charts;
import org.discern.work.Workspace;
import org.discern.work.job.JobHandle;
import org.discern.work.job.JobState;

/// Every running, waiting and lately ended task, and the live curves of the one that draws some.
public final class TasksPane extends StackPane {
    private static final List<String> LINES = List.of("canvas-mark", "canvas-unseen", "canvas-learned", "canvas-hover");

    private final TaskProgressView<JobTask> list = new TaskProgressView<>();
    private final ChartPane curves = new ChartPane();
    private final SplitPane split = new SplitPane();

    public TasksPane(Workspace workspace) {
        list.setRetainTasks(true); // the workspace says how long an ended one stays
        var none = new Label(Strings.of("tasks.empty"));
        none.getStyleClass().add("muted");
        split.getItems().add(list);
        getChildren().addAll(split, none);
        Fx.whileShown(this, workspace.tasks(), tasks -> {
            none.setVisible(tasks.isEmpty());
            split.setVisible(!tasks.isEmpty());
            follow(tasks);
        });
    }

    private void follow(List<JobHandle<?>> jobs) {
        list.getTasks().removeIf(task -> !jobs.contains(task.job()));
        for (JobHandle<?> job : jobs) {
            if (list.getTasks().stream().anyMatch(task -> task.job().equals(job))) continue;
            var task = new JobTask(job, this::draw);
            list.getTasks().add(task);
            task.follow();
        }
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
