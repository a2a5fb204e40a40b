package org.discern.ui.run;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.discern.work.Problem;
import org.discern.work.Problems;
import org.discern.work.job.JobHandle;
import org.discern.work.job.JobState;
import org.discern.work.job.JobState.Phase;

/// One task: its name, step and pace, and what can be done about it now: cancel it, show what came of it, or find out why it
/// failed.
final class TaskRow extends HBox {
    private final JobHandle<?> job;
    private final TaskResults results;
    private final Runnable openLog;
    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final HBox verbs = new HBox(8);
    private JobState state;

    /// @param curves hears every state, on the screen's thread
    TaskRow(JobHandle<?> job, TaskResults results, Runnable openLog, Consumer<JobState> curves) {
        this.job = job;
        this.results = results;
        this.openLog = openLog;
        this.state = job.state();
        getStyleClass().add("task-row");
        var name = new Label(job.name());
        name.getStyleClass().add("strong");
        words.getStyleClass().addAll("muted", "small");
        words.setMinWidth(0);
        bar.getStyleClass().add("small-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        var text = new VBox(4, name, bar, words);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        verbs.getStyleClass().add("task-verbs");
        verbs.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(text, verbs);
        job.onState(now -> Fx.run(() -> {
            boolean other = now.phase() != state.phase();
            state = now;
            show();
            if (other) verbs();
            curves.accept(now);
        }));
        show();
        verbs();
    }

    JobHandle<?> job() { return job; }

    private void show() {
        boolean ended = state.phase().ended();
        bar.setVisible(!ended);
        bar.setManaged(!ended);
        bar.setProgress(state.phase() == Phase.WAITING ? 0 : state.fraction());
        words.setText(state.phase() == Phase.FAILED ? problem().text() : words(state));
        words.getStyleClass().remove("danger-text");
        if (state.phase() == Phase.FAILED) words.getStyleClass().add("danger-text");
        setAccessibleText(job.name() + ", " + words.getText());
    }

    /// What can be done now.
    void verbs() {
        verbs.getChildren().clear();
        switch (state.phase()) {
            case WAITING, RUNNING, CANCELLING -> {
                Button cancel = button(Strings.of("task.cancel"), job::cancel);
                cancel.setDisable(state.phase() == Phase.CANCELLING);
                verbs.getChildren().add(cancel);
            }
            case DONE -> results.of(job).ifPresent(result -> verbs.getChildren().add(button(result.words(), result.show())));
            case FAILED -> {
                Problem problem = problem();
                verbs.getChildren().addAll(button(Strings.of("problem.copy"), () -> Tables.copy(problem.text() + "\n" + problem
                        .code() + "\n" + problem.details())), button(Strings.of("problem.log"), openLog));
            }
            case CANCELLED -> {
                // there is nothing to show
            }
        }
    }

    private Problem problem() {
        Throwable failure = job.result().handle((_, wrong) -> wrong).getNow(null);
        return Problems.told(job.name(), failure == null ? new IllegalStateException(Strings.of("phase.failed")) : failure);
    }

    private static Button button(String words, Runnable action) {
        var button = new Button(words);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    static String words(JobState state) {
        if (state.phase() != Phase.RUNNING) return Strings.of("phase." + state.phase().name().toLowerCase(Locale.ROOT));
        var words = new StringBuilder(state.steps() > 0
                ? Strings.of("task.stage", state.stage(), state.step(), state.steps())
                : Strings.of("phase.running"));
        if (state.total() > 0) words.append("   ").append(Strings.of("task.done", state.done(), state.total()));
        if (state.perSecond() > 0) words.append("   ").append(Strings.of("task.rate", Numbers.rate(state.perSecond())));
        if (state.remainingMs() >= 0)
            words.append("   ").append(Strings.of("task.remaining", Numbers.duration(state.remainingMs())));
        return words.toString();
    }
}
