package org.discern.ui.run;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.work.Signal;
import org.discern.work.job.JobHandle;
import org.discern.work.job.JobState;

/// One task: its name, stage k of n, a bar, rate and remaining time, and the way to stop it.
final class TaskRow extends HBox {
    private final JobHandle<?> task;
    private final Label stage = new Label();
    private final Label pace = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button(Strings.of("task.cancel"));

    TaskRow(JobHandle<?> task, Consumer<JobState> curves) {
        this.task = task;
        getStyleClass().add("task-row");
        setAlignment(Pos.CENTER_LEFT);
        var name = new Label(task.name());
        name.getStyleClass().add("strong");
        stage.getStyleClass().addAll("muted", "small");
        var words = new VBox(2, name, stage);
        words.setPrefWidth(280);
        bar.setPrefWidth(200);
        bar.getStyleClass().add("small-bar");
        pace.getStyleClass().addAll("muted", "small");
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        cancel.setOnAction(_ -> task.cancel());
        getChildren().addAll(words, bar, pace, spring, cancel);
        var states = new Signal<>(task.state());
        task.onState(states::set);
        Fx.whileShown(this, states, state -> {
            show(state);
            curves.accept(state);
        });
    }

    JobHandle<?> task() { return task; }

    private void show(JobState state) {
        boolean over = state.phase().ended();
        String phase = Strings.of("phase." + state.phase().name().toLowerCase(Locale.ROOT));
        stage.setText(state.phase() == JobState.Phase.RUNNING && state.steps() > 0
                ? Strings.of("task.stage", state.stage(), state.step(), state.steps())
                : phase);
        stage.getStyleClass().removeAll("danger-text", "success-text");
        if (state.phase() == JobState.Phase.FAILED) stage.getStyleClass().add("danger-text");
        if (state.phase() == JobState.Phase.DONE) stage.getStyleClass().add("success-text");
        bar.setVisible(!over);
        bar.setProgress(state.phase() == JobState.Phase.WAITING ? 0 : state.fraction());
        pace.setText(over ? "" : pace(state));
        cancel.setVisible(!over);
        cancel.setDisable(state.phase() == JobState.Phase.CANCELLING);
    }

    private static String pace(JobState state) {
        var words = new StringBuilder();
        if (state.total() > 0) words.append(Strings.of("task.done", state.done(), state.total()));
        if (state.perSecond() > 0) words.append("  ").append(Strings.of("task.rate", Numbers.rate(state.perSecond())));
        if (state.remainingMs() >= 0)
            words.append("  ").append(Strings.of("task.remaining", Numbers.duration(state.remainingMs())));
        return words.toString();
    }
}
