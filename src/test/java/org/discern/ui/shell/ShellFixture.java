package org.discern.ui.shell;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.ui.kit.EmptyState;
import org.discern.ui.kit.Findables;
import org.discern.ui.kit.Screen;
import org.discern.ui.kit.ScreenState;
import org.discern.ui.log.LogPane;
import org.discern.ui.log.LogViewModel;
import org.discern.ui.project.DataView;
import org.discern.ui.project.ProjectVerbs;
import org.discern.ui.run.RunCommands;
import org.discern.ui.run.RunVerbs;
import org.discern.ui.run.RunsPane;
import org.discern.ui.run.TaskResults;
import org.discern.ui.run.TasksPane;
import org.discern.work.Commands;
import org.discern.work.ProjectSummary;
import org.discern.work.Settings;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.discern.ui.finding.ProblemsPane;
import org.discern.ui.finding.ProblemsViewModel;
import org.discern.work.encode.Encoders;
import org.discern.work.log.LogRing;
import org.discern.work.finding.FindProblems;
import org.discern.work.finding.MendFinding;
import org.discern.work.project.LabelRows;
import org.discern.work.search.Search;
import org.discern.ui.search.MatchVerbs;
import org.discern.ui.search.SearchBar;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// A whole window over a synthetic project, with nothing behind it: for pictures and smoke tests.
final class ShellFixture {
    final Workspace workspace = new Workspace();
    final Commands commands = new Commands();
    final Signal<Settings> settings = new Signal<>(Settings.FIRST.withRecent("/data/old-audit.discern").withRecent(
            "/data/bank-chat.discern"));
    final Search search = new Search(workspace, new Encoders(1));
    final SearchBar bar;
    final FindProblems find = new FindProblems(workspace, new Encoders(1));
    final ProblemsViewModel problems;
    String labelled = "";
    /// Stand for clusters in the palette; the one that was opened last.
    final List<String> names = new java.util.ArrayList<>();
    String opened = "";
    final LogRing log = new LogRing();
    final TaskResults results = new TaskResults();
    final WorkbenchWindow window = new WorkbenchWindow(workspace, commands, ProjectVerbs.none(), settings);

    ShellFixture() {
        var verbs = new MatchVerbs(workspace, window.dialogs(), window).all((_, intent) -> labelled = intent, (_, file) -> {});
        bar = new SearchBar(workspace, search, commands, window.dialogs(), verbs);
        window.above(bar, Set.of("data", "unseen"));
        var runs = new RunVerbs(_ -> {}, _ -> {}, _ -> {}, (_, _) -> {}, _ -> {}, (_, _) -> {});
        RunCommands.register(workspace, commands, window.dialogs(), runs);
        Map<String, Node> panes = new LinkedHashMap<>();
        panes.put("tasks", new TasksPane(workspace, results, () -> window.showBottom("log")));
        panes.put("runs", new RunsPane(workspace, commands, runs));
        problems = new ProblemsViewModel(workspace, find, new MendFinding(workspace, new LabelRows(workspace)), window,
                () -> commands.run("edit.select.only"));
        window.problems(problems.count());
        panes.put("problems", new ProblemsPane(workspace, problems));
        panes.put("log", new LogPane(new LogViewModel(log), () -> {}, () -> commands.run("help.diagnostics.save")));
        window.find(new Findables("clusters", () -> new Findables.Names(names.size(), names::get, i -> "new, " + (12 + i)
                + " utterances", i -> opened = names.get(i))));
        window.fill(List.of(new Screen("data", "Data", Material2MZ.TABLE_CHART, () -> new DataView(workspace, commands,
                new Signal<>(_ -> "")),
                new Signal<>(
                        ScreenState.READY)), new Screen("unseen", "Unseen", Material2AL.BAR_CHART, () -> new EmptyState(
                                Material2AL.BAR_CHART,
                                "No run yet", "Run discovery to see which utterances belong to no known intent.", "Run discovery",
                                () -> commands
                                        .run("discover.run.run")), new Signal<>(ScreenState.EMPTY))), panes);
    }

    /// A project with a corpus and a run.
    ShellFixture open(DiscoveryFixture fixture) {
        workspace.project().set(Optional.of(new ProjectSummary(Path.of("/data/bank-chat.discern"), "bank-chat", false, "")));
        workspace.corpus().set(fixture.corpus());
        workspace.discovery().set(Optional.of(fixture.discovery()));
        workspace.runs().set(List.of(fixture.discovery().record()));
        return this;
    }
}
