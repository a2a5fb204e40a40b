package org.discern.ui.run;

import java.util.Comparator;
import java.util.List;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.run.RunRecord;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.FileChoosers;
import org.discern.ui.kit.Strings;
import org.discern.work.Command;
import org.discern.work.Commands;
import org.discern.work.encode.GivenVectors;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.discern.work.job.JobHandle;

/// The commands of the *Run* menu.
public final class RunCommands {
    private static final List<FileChoosers.Kind> STEPS = List.of(new FileChoosers.Kind(Strings.of("run.steps.kind"), List.of(
            "*.json")));

    private RunCommands() {}

    public static void register(Workspace workspace, Commands commands, Dialogs dialogs, RunVerbs verbs) {
        var live = new Signal<>(new Command.State(Strings.of("discover.run.run"), ""));
        workspace.corpus().listen(corpus -> live.set(new Command.State(Strings.of("discover.run.run"), why(workspace, corpus))));
        workspace.project().listen(_ -> live.set(new Command.State(Strings.of("discover.run.run"), why(workspace, workspace
                .corpus().get()))));
        commands.add(new Command("discover.run.run", "Discover", Strings.of("discover.run.run"), "Shortcut+R", live,
                () -> settings(
                        workspace,
                        dialogs, verbs)));
        latest(workspace, commands, verbs);
        steps(workspace, commands, dialogs, verbs);
        var stop = new Signal<>(new Command.State(Strings.of("run.task.cancel"), ""));
        workspace.tasks().listen(tasks -> stop.set(new Command.State(Strings.of("run.task.cancel"), tasks.stream().allMatch(t -> t
                .state()
                .phase().ended()) ? Strings.of("tasks.none") : "")));
        commands.add(new Command("run.task.cancel", "Run", Strings.of("run.task.cancel"), "Shortcut+Period", stop, () -> {
            for (JobHandle<?> task : workspace.tasks().get()) if (!task.state().phase().ended()) {
                task.cancel();
                return;
            }
        }));
    }

    /// The newest run beside the one of its kind before it; any other two are chosen in the table of runs.
    private static void latest(Workspace workspace, Commands commands, RunVerbs verbs) {
        var live = new Signal<>(new Command.State(Strings.of("run.runs.latest"), Strings.of("needs.project")));
        workspace.runs().listen(runs -> live.set(new Command.State(Strings.of("run.runs.latest"), pair(runs).isEmpty()
                ? Strings.of("runs.latest.needs")
                : "")));
        commands.add(new Command("run.runs.latest", "Run", Strings.of("run.runs.latest"), "", live, () -> {
            List<RunRecord> both = pair(workspace.runs().get());
            if (!both.isEmpty()) verbs.compare().accept(both.getFirst(), both.getLast());
        }));
    }

    /// Older first; empty when no kind has two.
    private static List<RunRecord> pair(List<RunRecord> runs) {
        List<RunRecord> newest = runs.stream().sorted(Comparator.comparingLong(RunRecord::id).reversed()).toList();
        for (RunRecord run : newest)
            for (RunRecord before : newest)
                if (before.id() < run.id() && before.kind().equals(run.kind())) return List.of(before, run);
        return List.of();
    }

    /// How the project came to its intents and models, as a file, and from a file.
    private static void steps(Workspace workspace, Commands commands, Dialogs dialogs, RunVerbs verbs) {
        var save = new Signal<>(new Command.State(Strings.of("run.steps.save"), Strings.of("needs.project")));
        Runnable tell = () -> save.set(new Command.State(Strings.of("run.steps.save"), workspace.discovery().get().isPresent()
                || workspace.userRun().get().isPresent() || workspace.recipeRun().get().isPresent()
                        ? ""
                        : Strings.of("run.steps.needs")));
        workspace.discovery().listen(_ -> tell.run());
        workspace.userRun().listen(_ -> tell.run());
        workspace.recipeRun().listen(_ -> tell.run());
        commands.add(new Command("run.steps.save", "Run", Strings.of("run.steps.save"), "", save, () -> dialogs.saveFile(Strings
                .of("run.steps.save"), "steps.json", STEPS).ifPresent(verbs.saveSteps())));
        var replay = new Signal<>(new Command.State(Strings.of("run.steps.replay"), Strings.of("needs.project")));
        workspace.project().listen(project -> replay.set(new Command.State(Strings.of("run.steps.replay"), project.isEmpty()
                ? Strings.of("needs.project")
                : project.get().readOnly() ? Strings.of("intent.needs.write") : "")));
        commands.add(new Command("run.steps.replay", "Run", Strings.of("run.steps.replay"), "", replay, () -> dialogs.openFile(
                Strings.of("run.steps.choose"), STEPS).ifPresent(steps -> dialogs.openFile(Strings.of("run.steps.data", steps
                        .getFileName()), List.of()).ifPresent(data -> verbs.replaySteps().accept(steps, data)))));
    }

    private static String why(Workspace workspace, Corpus corpus) {
        if (workspace.project().get().isEmpty()) return Strings.of("needs.project");
        return corpus.size() == 0 ? Strings.of("needs.rows") : "";
    }

    private static void settings(Workspace workspace, Dialogs dialogs, RunVerbs verbs) {
        DiscoverySpec start = workspace.discovery().get().map(found -> found.spec()).orElseGet(() -> DiscoverySpec.defaults()
                .withEncoder(
                        GivenVectors.suggested(workspace).orElse("")));
        var close = new Runnable[1];
        var sheet = new RunSettingsSheet(new RunSettingsViewModel(workspace.corpus().get(), start), dialogs, verbs.discover(),
                () -> {
                    if (close[0] != null) close[0].run();
                });
        close[0] = dialogs.sheet(Strings.of("run.go"), sheet);
    }
}
