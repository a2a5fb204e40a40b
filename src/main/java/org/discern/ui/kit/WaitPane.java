package org.discern.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.discern.work.job.JobHandle;
import org.discern.work.job.JobState;

/// What stands in a view's place while something is on its way: what it is, how far, and the way to stop it.
public final class WaitPane extends VBox {
    private final Label title = new Label();
    private final Label stage = new Label();
    private final ProgressBar bar = new ProgressBar(-1);

    /// Something short that cannot be stopped.
    public WaitPane(String words) {
        dress();
        title.setText(words);
    }

    public WaitPane(JobHandle<?> job) {
        dress();
        title.setText(job.name());
        var cancel = new Button(Strings.of("cancel"));
        cancel.setOnAction(_ -> job.cancel());
        getChildren().add(cancel);
        job.onState(state -> Fx.run(() -> show(state)));
    }

    private void dress() {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        title.getStyleClass().add("empty-title");
        stage.getStyleClass().add("empty-words");
        bar.setPrefWidth(280);
        getChildren().addAll(title, stage, bar);
    }

    private void show(JobState state) {
        bar.setProgress(state.fraction());
        String step = state.steps() == 0
                ? state.stage()
                : Strings.of("wait.step", state.stage(), state.step(), state.steps());
        stage.setText(state.remainingMs() < 0
                ? step
                : Strings.of("wait.left", step, Numbers.duration(state.remainingMs())));
    }
}
