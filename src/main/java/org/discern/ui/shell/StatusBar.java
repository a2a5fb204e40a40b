package org.discern.ui.shell;

import javafx.scene.control.Tooltip;
import org.discern.ui.kit.KeyWords;
import org.discern.work.Commands;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.discern.work.job.JobHandle;
import org.discern.work.job.JobState;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/// One line that always says: what is selected, which run, cut and seed are in force, whether it is saved, what is running.
final class StatusBar extends HBox {
    private static final Set<String> HINTS = Set.of("data", "unseen", "tune", "review", "domains", "personalise", "graph",
            "compare");

    private final Workspace workspace;
    private final Label selected = new Label();
    private final Label run = new Label();
    private final Label saved = new Label();
    private final Hyperlink task = new Hyperlink();
    private final ProgressBar bar = new ProgressBar();
    private final Label remaining = new Label();
    private final Button cancel = new Button("", new FontIcon(Material2AL.CANCEL));
    private final Hyperlink problems = new Hyperlink();
    private final Label hint = new Label();
    private final Signal<String> moved = new Signal<>("");

    StatusBar(Workspace workspace, Runnable showTasks, Runnable showProblems, Signal<Integer> open,
            Signal<String> place, Commands commands) {
        this.workspace = workspace;
        getStyleClass().add("status-bar");
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        task.setOnAction(_ -> showTasks.run());
        problems.setOnAction(_ -> showProblems.run());
        bar.getStyleClass().add("small-bar");
        cancel.getStyleClass().addAll("flat", "icon-button", "small-button");
        cancel.setAccessibleText(Strings.of("task.cancel"));
        cancel.setTooltip(new Tooltip(Strings.of("task.cancel")));
        hint.getStyleClass().add("status-hint");
        hint.setMinWidth(0);
        for (Label figure : new Label[]{selected, run, saved}) figure.setMinWidth(USE_PREF_SIZE); // the hint gives way first
        getChildren().addAll(selected, line(), run, line(), saved, spring, hint, problems, task, bar, remaining, cancel);
        Fx.whileShown(this, workspace.selection().rows(), _ -> selection());
        Fx.whileShown(this, workspace.corpus(), _ -> selection());
        Fx.whileShown(this, workspace.histories(), _ -> selection());
        Fx.whileShown(this, workspace.userRun(), _ -> inForce());
        Fx.whileShown(this, workspace.discovery(), _ -> inForce());
        Fx.whileShown(this, workspace.decisions(), _ -> inForce());
        Fx.whileShown(this, workspace.recipeRun(), _ -> inForce());
        Fx.whileShown(this, workspace.recipeGraph(), _ -> selection());
        Fx.whileShown(this, workspace.saved(), state -> saved.setText(state.words()));
        Fx.whileShown(this, workspace.tasks(), this::tasks);
        Fx.whileShown(this, moved, _ -> task());
        Runnable hinted = () -> hint.setText(HINTS.contains(place.get())
                ? KeyWords.told(Strings.of("hint.help", Strings.of("hint." + place.get())), commands)
                : "");
        Fx.whileShown(this, place, _ -> hinted.run());
        Fx.whileShown(this, commands.chosen(), _ -> hinted.run());
        Fx.whileShown(this, open, count -> {
            problems.setText(Strings.of("status.problems", count));
            problems.setVisible(count > 0);
            problems.setManaged(count > 0);
        });
    }

    private void selection() {
        int n = workspace.corpus().get().size();
        int count = workspace.selection().count();
        String by = workspace.selection().source().get();
        int events = workspace.histories().get().size();
        String rows = Strings.of("status.rows", n);
        if (events > 0) {
            String users = Strings.of("status.users", events, workspace.histories().get().users().size());
            rows = n == 0 ? users : rows + ", " + users;
        }
        int recipes = workspace.recipeGraph().get().recipes();
        if (recipes > 0 && n == 0 && events == 0) rows = Strings.of("status.recipes", recipes);
        selected.setText(count == 0
                ? rows
                : by.isEmpty() ? Strings.of("status.selected", count, n) : Strings.of("status.selected.by", count, n, by));
    }

    private void inForce() {
        String users = workspace.userRun().get().map(r -> Strings.of("status.userRun", String.valueOf(r.record().id()), String
                .valueOf(r
                        .spec().seed()))).orElse("");
        String intents = workspace.discovery().get().map(found -> {
            double cut = found.cutHeight(workspace.decisions().get());
            double top = found.tree().maxHeight();
            return Strings.of("status.run", String.valueOf(found.record().id()), Numbers.two(top > 0 ? cut / top : cut), String
                    .valueOf(found
                            .spec().seed()));
        }).orElse("");
        String recipes = workspace.recipeRun().get().map(r -> Strings.of("status.recipeRun", String.valueOf(r.record().id()),
                String
                        .valueOf(r.record().seed()))).orElse("");
        // three at once are too many for one line: those of recipes stand for themselves where they are the only ones
        List<String> all = Stream.of(intents, users, intents.isEmpty() && users.isEmpty() ? recipes : "").filter(words -> !words
                .isEmpty()).toList();
        run.setText(all.isEmpty() ? Strings.of("status.norun") : String.join(", ", all));
    }

    private void tasks(List<JobHandle<?>> all) {
        for (JobHandle<?> job : all) if (!job.state().phase().ended()) job.onState(_ -> moved.set(job.name()));
        task();
    }

    private void task() {
        List<JobHandle<?>> alive = workspace.tasks().get().stream().filter(job -> !job.state().phase().ended()).toList();
        boolean any = !alive.isEmpty();
        hint.setVisible(!any);
        hint.setManaged(!any);
        for (var node : List.of(task, bar, remaining, cancel)) {
            node.setVisible(any);
            node.setManaged(any);
        }
        if (!any) return;
        JobHandle<?> first = alive.getLast();
        for (JobHandle<?> job : alive) if (job.state().phase() == JobState.Phase.RUNNING) first = job;
        JobState state = first.state();
        String more = alive.size() > 1 ? Strings.of("status.more", alive.size() - 1) : "";
        task.setText(state.steps() > 0 ? first.name() + ": " + state.stage() + more : first.name() + more);
        bar.setProgress(state.fraction());
        remaining.setText(state.remainingMs() >= 0 ? Numbers.duration(state.remainingMs()) : "");
        JobHandle<?> shown = first;
        cancel.setOnAction(_ -> shown.cancel());
    }

    private static Region line() {
        var line = new Region();
        line.getStyleClass().add("status-line");
        return line;
    }
}
