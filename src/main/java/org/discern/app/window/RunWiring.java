package org.discern.app.window;

import java.nio.file.Path;
import org.discern.domain.recipe.rank.RecipeSpec;
import org.discern.domain.run.RunRecord;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Strings;
import org.discern.ui.recipe.live.RecipeRoom;
import org.discern.ui.run.LinesSheet;
import org.discern.ui.run.RunDiffSheet;
import org.discern.ui.run.RunVerbs;
import org.discern.ui.run.TaskResults;
import org.discern.ui.shell.WorkbenchWindow;
import org.discern.ui.user.UserScreens;
import org.discern.ui.user.live.UserVerbs;
import org.discern.work.CompareRuns;
import org.discern.work.Workspace;
import org.discern.work.desk.Desk;
import org.discern.work.job.JobHandle;
import org.discern.domain.corpus.ImportKind;
import org.discern.work.replay.Replayed;
import org.discern.work.report.Repetition;

/// What starts, repeats and compares runs, and does the steps of one project on another file.
final class RunWiring {
    private final Desk desk;
    private final Workspace workspace;
    private final WorkbenchWindow window;
    private final TaskResults results;
    private final Sequel after;

    RunWiring(Desk desk, WorkbenchWindow window, TaskResults results, Sequel after) {
        this.desk = desk;
        this.workspace = desk.workspace();
        this.window = window;
        this.results = results;
        this.after = after;
    }

    RunVerbs runVerbs() {
        return new RunVerbs(spec -> {
            after.then("Discover intents", results.put(desk.discoverIntents().start(spec), Strings.of("run.show"), () -> window
                    .go(
                            "tune")), found -> window.tell(Strings.of("run.finished", String
                                    .valueOf(found
                                            .record().id())), Strings.of("run.show"), () -> window.go("tune")));
            window.showBottom("tasks");
        }, record -> after.then("Repeat run " + record.id(), repeat(record), again -> window.tell(again.identical()
                ? Strings.of("repeat.same", String.valueOf(again.runId()))
                : Strings.of("repeat.differs", String.valueOf(again.runId()), again.difference()), "", () -> {})),
                workspace::chooseRun, (left, right) -> window.dialogs().sheet(Strings.of("runs.diff"), new RunDiffSheet(
                        CompareRuns.of(workspace, left, right))), this::saveSteps, this::replaySteps);
    }

    private void saveSteps(Path target) {
        after.then("Save the steps", desk.saveSteps().start(target), drawn -> window.tell(Strings.of("run.steps.saved", target
                .getFileName(), drawn.intents() == null ? 0 : drawn.intents().rules().size()), "", () -> {}));
    }

    private void replaySteps(Path steps, Path data) {
        after.then("Read the steps", desk.replaySteps().read(steps), procedure -> {
            window.showBottom("tasks");
            var _ = desk.replaySteps().start(procedure, data).whenCompleteAsync((done, failure) -> {
                if (failure != null) workspace.tell(Strings.of("run.steps.replay"), failure);
                else replayed(done);
            }, Fx.thread());
        });
    }

    private void replayed(Replayed done) {
        switch (done) {
            case Replayed.Named named -> {
                window.tell(Strings.of("run.steps.done", named.named(), named.rejected()), Strings.of("run.show"), () -> window
                        .go(
                                "review"));
                if (!named.told().isEmpty())
                    window.dialogs().sheet(Strings.of("run.steps.open", named.told().size()), new LinesSheet(named.told()));
            }
            case Replayed.Trained trained -> {
                boolean users = trained.kind() == ImportKind.HISTORIES;
                window.tell(Strings.of(users ? "user.train.done" : "recipe.train.done", String.valueOf(trained.run())), Strings
                        .of(
                                "run.show"), () -> window.go(users ? UserScreens.ID : RecipeRoom.COMPARE));
            }
        }
    }

    UserVerbs userVerbs() {
        return new UserVerbs(spec -> {
            boolean isGoingOn = workspace.userRun().get().map(run -> run.spec().equals(spec)).orElse(false);
            after.then("Train the user model", results.put(desk.trainUsers().start(spec, isGoingOn), Strings.of("run.show"),
                    () -> window.go(UserScreens.ID)), run -> window.tell(Strings.of(
                            "user.train.done",
                            String.valueOf(run.record().id())), Strings.of("run.show"), () -> window.go(UserScreens.ID)));
            window.showBottom("tasks");
        });
    }

    void trainRecipes(RecipeSpec spec) {
        boolean isGoingOn = workspace.recipeRun().get().map(run -> run.spec().equals(spec)).orElse(false);
        after.then("Train the recipe model", results.put(desk.trainRecipes().start(spec, isGoingOn), Strings.of("run.show"),
                () -> window.go(RecipeRoom.COMPARE)), run -> window.tell(Strings.of(
                        "recipe.train.done", String.valueOf(run.record().id())), Strings.of("run.show"), () -> window.go(
                                RecipeRoom.COMPARE)));
        window.showBottom("tasks");
    }

    private JobHandle<Repetition> repeat(RunRecord record) {
        return switch (record.kind()) {
            case "users" -> desk.repeatTraining().start(record.id());
            case "recipes" -> desk.repeatRecipes().start(record.id());
            default -> desk.repeatRun().start(record.id());
        };
    }
}
