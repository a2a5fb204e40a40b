package org.discern.app.window;

import java.nio.file.Files;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import org.discern.domain.corpus.Corpus;
import org.discern.ui.intent.IntentScreens;
import org.discern.ui.intent.diff.DiffCommands;
import org.discern.ui.intent.diff.OutcomeCommands;
import org.discern.ui.intent.trial.TrialCommands;
import org.discern.ui.finding.ProblemsPane;
import org.discern.ui.finding.ProblemsViewModel;
import org.discern.ui.kit.Fx;
import org.discern.ui.learn.LearnCommands;
import org.discern.ui.learn.TourLayer;
import org.discern.ui.learn.TourViewModel;
import org.discern.work.job.Lane;
import org.discern.ui.kit.Screen;
import org.discern.ui.kit.ScreenState;
import org.discern.ui.kit.Strings;
import org.discern.ui.project.DataView;
import org.discern.ui.project.NameSheet;
import org.discern.ui.project.ProjectVerbs;
import org.discern.ui.project.Stopped;
import org.discern.ui.recipe.RecipeScreens;
import org.discern.ui.recipe.live.Kitchen;
import org.discern.ui.recipe.live.RecipeRoom;
import org.discern.ui.log.LogPane;
import org.discern.ui.log.LogViewModel;
import org.discern.ui.run.RunCommands;
import org.discern.ui.run.RunVerbs;
import org.discern.ui.run.RunsPane;
import org.discern.ui.run.TaskResults;
import org.discern.ui.run.TasksPane;
import org.discern.ui.intent.rows.ClusterRowsVerbs;
import org.discern.ui.search.MatchVerbs;
import org.discern.ui.search.SearchBar;
import org.discern.ui.shell.WorkbenchWindow;
import org.discern.ui.stage.StageCommands;
import org.discern.ui.stage.StageDesk;
import org.discern.ui.stage.StageViewModel;
import org.discern.ui.user.UserScreens;
import org.discern.work.Command;
import org.discern.work.Commands;
import org.discern.work.ProjectSummary;
import org.discern.work.Settings;
import org.discern.work.RowsVerb;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.discern.work.desk.Desk;
import org.discern.work.job.JobHandle;
import org.discern.work.project.Sample;
import org.discern.work.session.LastSession;
import org.kordamp.ikonli.material2.Material2MZ;

/// One window over one desk. Read [#window] for the whole picture; every verb of the screens is one line below it.
public final class WindowWiring {
    private final Desk desk;
    private List<RowsVerb> rowVerbs = List.of();
    private final Workspace workspace;
    private final Signal<Settings> settings;
    private final Commands commands = new Commands();
    private final WorkbenchWindow window;
    private final ImportWiring imports;
    private final TaskResults results = new TaskResults();
    private final WelcomeDesk welcome;
    private final Path home;
    private final Sequel after;
    private final OutputWiring output;
    private final RunWiring runs;
    private final IntentWiring intentVerbs;

    private WindowWiring(Desk desk, Signal<Settings> settings, Path home, List<LastSession> unfinished, Runnable quit) {
        this.home = home;
        this.welcome = new WelcomeDesk(desk, home, unfinished, this::sample, this::resume);
        this.desk = desk;
        this.workspace = desk.workspace();
        this.settings = settings;
        this.window = new WorkbenchWindow(workspace, commands, projectVerbs(quit), settings);
        this.after = new Sequel(workspace, window);
        this.output = new OutputWiring(desk, settings, window, results, after);
        this.runs = new RunWiring(desk, window, results, after);
        this.intentVerbs = new IntentWiring(desk, commands, window, results, after);
        this.imports = new ImportWiring(desk, window.dialogs(), home.resolve("import-mappings.json"));
    }

    /// On the screen's thread.
    ///
    /// @param home the program's folder: copies of the samples, mappings, the log
    /// @param quit ends the program
    public static WorkbenchWindow window(Desk desk, Signal<Settings> settings, Path home, Runnable quit) {
        return window(desk, settings, home, List.of(), quit);
    }

    /// The same, for a program that knows how its last session ended.
    ///
    /// @param unfinished sessions that were cut off, latest first
    public static WorkbenchWindow window(Desk desk, Signal<Settings> settings, Path home, List<LastSession> unfinished,
            Runnable quit) {
        return new WindowWiring(desk, settings, home, unfinished, quit).filled();
    }

    private WorkbenchWindow filled() {
        // the words by which the other views call what nobody named yet; known a frame after the run
        Signal<IntFunction<String>> hints = new Signal<>(_ -> "");
        learn();
        window.above(searchBar(hints), Set.of("data", "unseen", "tune", "review", "domains"));
        commands.add(Command.always("edit.copy.paste", "Edit", Strings.of("edit.copy.paste"), "Shortcut+V", this::paste));
        RunVerbs verbs = runs.runVerbs();
        RunCommands.register(workspace, commands, window.dialogs(), verbs);
        var intents = new IntentScreens(workspace, window, commands, intentVerbs.evidence());
        var comparing = intentVerbs.comparing();
        DiffCommands.register(intents.room(), window.dialogs(), comparing);
        OutcomeCommands.register(intents.room(), comparing, intentVerbs.outcomes(intents.room()));
        TrialCommands.register(intents.room(), window.dialogs(), sentence -> desk.trySentence().ask(sentence).result());
        intents.room().live().live().subscribe(live -> hints.set(node -> live.filter(now -> node < now.ground().tree().nodes())
                .map(
                        now -> now.called(node)).orElse("")));
        Signal<ScreenState> data = new Signal<>(ScreenState.EMPTY);
        workspace.corpus().listen((Corpus corpus) -> data.set(corpus.size() == 0 ? ScreenState.EMPTY : ScreenState.READY));
        var screens = new ArrayList<Screen>();
        screens.add(new Screen("data", Strings.of("data.title"), Material2MZ.TABLE_CHART, () -> new DataView(workspace, commands,
                hints, rowVerbs), data));
        screens.addAll(intents.screens());
        var users = new UserScreens(workspace, desk.readUser(), window, commands, window.dialogs(), runs.userVerbs());
        screens.addAll(users.screens());
        var recipes = new RecipeScreens(workspace, Kitchen.of(workspace, desk.searchGraph()), desk.rankRecipes(), window,
                commands, window.dialogs(), runs::trainRecipes);
        screens.addAll(recipes.screens());
        List.of(intents.findables(), users.findables(), recipes.findables()).forEach(window::find);
        Map<String, Node> panes = new LinkedHashMap<>();
        panes.put("tasks", new TasksPane(workspace, results, () -> window.showBottom("log")));
        panes.put("runs", new RunsPane(workspace, commands, verbs));
        var problems = new ProblemsViewModel(workspace, desk.findProblems(), desk.mendFinding(), window, () -> commands.run(
                "edit.select.only"));
        window.problems(problems.count());
        panes.put("problems", new ProblemsPane(workspace, problems));
        commands.does("file.data.report", output::report);
        stage(intents, users, recipes);
        panes.put("log", new LogPane(new LogViewModel(desk.log()), () -> after.then("Show the log", workspace.runner().quiet(
                Lane.QUICK,
                "Show the log", _ -> FileBrowser.show(home.resolve("discern.log"))), _ -> {}), () -> commands.run(
                        "help.diagnostics.save")));
        commands.does("help.diagnostics.save", output::diagnostics);
        window.fill(List.copyOf(screens), panes);
        sayWhenCutOff();
        return window;
    }

    /// The tour looks at what the project and the window say, and never at a screen.
    private void learn() {
        var memory = new TourViewModel.Memory() {
            @Override
            public String get() { return settings.get().layout(TourViewModel.MEMORY, ""); }

            @Override
            public void set(String step) { settings.set(settings.get().withLayout(TourViewModel.MEMORY, step)); }
        };
        var tour = new TourViewModel(workspace, window.place(), commands.ran(), memory, Fx.moment(), () -> sample(Sample.CHATS,
                false));
        var layer = new TourLayer(tour, commands);
        for (Signal<?> said : List.of(workspace.project(), workspace.discovery(), workspace.decisions(), workspace.selection()
                .rows(), workspace.undoState(), window.place(), commands.ran()))
            Fx.whileShown(window.root(), said, _ -> tour.look());
        window.overlay(layer);
        LearnCommands.register(commands, window.dialogs(), tour, window::inUse, layer::focusCard);
    }

    /// Search and selection over every screen of utterances. What other screens can do to rows joins the list here.
    private SearchBar searchBar(Signal<IntFunction<String>> hints) {
        var verbs = new ArrayList<RowsVerb>(new MatchVerbs(workspace, window.dialogs(), window).all((rows, intent) -> after.then(
                "Label", desk.labelRows()
                        .start(rows, intent), count -> window.tell(Strings.of("edit.match.labelled", count, intent), Strings.of(
                                "edit.undo.undo"), workspace::undo)), (rows, file) -> after.then("Export " + file.getFileName(),
                                        desk
                                                .exportCorpus().start(file, rows), count -> after.tell("saved.export", count, file
                                                        .getFileName()))));
        verbs.addAll(new ClusterRowsVerbs(workspace, hints, window.dialogs(), window).all());
        rowVerbs = verbs.stream().filter(verb -> verb.id().equals("edit.match.label") || verb.id().equals("edit.match.move"))
                .toList();
        return new SearchBar(workspace, desk.search(), commands, window.dialogs(), verbs);
    }

    private ProjectVerbs projectVerbs(Runnable quit) {
        return new ProjectVerbs(this::open, file -> opened(file, workspace.create(file)), welcome, this::importFiles,
                () -> output.export(),
                this::checkpoint, file -> after.then("Save a copy", workspace.saveCopyAs(file), path -> after.tell("saved.copy",
                        path
                                .getFileName())),
                () -> after.then("Close", workspace.closeProject(), _ -> {}), quit);
    }

    private void open(Path file) { opened(file, workspace.open(file)); }

    private void opened(Path file, JobHandle<ProjectSummary> opening) { opened(file, opening, () -> {}); }

    private void opened(Path file, JobHandle<ProjectSummary> opening, Runnable open) {
        after.then("Open " + file.getFileName(), opening, project -> {
            settings.set(settings.get().withRecent(project.file().toAbsolutePath().toString()));
            open.run();
        });
    }

    /// A copy that is there already is opened again, with all that was decided in it; afresh means another copy beside it.
    private void sample(Sample sample, boolean afresh) {
        Path file = welcome.copyOf(sample);
        Runnable show = () -> window.go(switch (sample) {
            case CHATS -> "tune";
            case RECIPES -> RecipeRoom.COMPARE;
            case NOTES -> UserScreens.ID;
        });
        if (Files.exists(file) && !afresh) opened(file, workspace.open(file), show);
        else {
            Path target = free(file);
            opened(target, desk.openSample().start(sample, target), show);
        }
    }

    /// After a session that was cut off: the project as it was written last, and the sheet that starts its task again.
    private void resume(LastSession session) {
        opened(session.project(), workspace.open(session.project()), () -> Stopped.command(session).ifPresent(commands::run));
    }

    /// A project that was cut off and is opened some other way than by the welcome line says so once.
    private void sayWhenCutOff() {
        workspace.project().listen(project -> project.flatMap(now -> welcome.cutOff().get().filter(last -> last.project().equals(
                now.file()))).ifPresent(last -> {
                    welcome.cutOff().set(Optional.empty());
                    after.then("Look at " + last.name(), workspace.countOperations(last.project()), count -> window.tell(Strings
                            .of(
                                    "welcome.cut", last.name(), count), Stopped.command(last).isPresent()
                                            ? Strings.of("welcome.cut.again")
                                            : "", () -> Stopped.command(last).ifPresent(commands::run)));
                }));
    }

    private void importFiles(List<Path> files) {
        if (workspace.project().get().isPresent()) {
            imports.open(files);
            return;
        }
        Path file = files.getFirst();
        Path beside = free(file.toAbsolutePath().resolveSibling(String.valueOf(file.getFileName()).replaceFirst(
                "\\.[^.]*(\\.gz)?$", "")
                + ProjectVerbs.ENDING));
        after.then("New project " + beside.getFileName(), workspace.create(beside), project -> {
            settings.set(settings.get().withRecent(project.file().toAbsolutePath().toString()));
            imports.open(files);
        });
    }

    /// What is on the clipboard goes through the same wizard: files that were copied, or words, line by line or cell by cell.
    private void paste() {
        Clipboard board = Clipboard.getSystemClipboard();
        if (board.hasFiles() && !board.getFiles().isEmpty()) {
            importFiles(board.getFiles().stream().map(File::toPath).toList());
            return;
        }
        String words = board.hasString() ? board.getString() : "";
        if (words.isBlank()) {
            window.tell(Strings.of("paste.nothing"), "", () -> {});
            return;
        }
        if (workspace.project().get().isPresent()) imports.open(List.of(ImportWiring.pasted(words)));
        else
            window.dialogs().saveFile(Strings.of("file.project.new"), "project" + ProjectVerbs.ENDING, ProjectVerbs.PROJECTS)
                    .ifPresent(file -> after.then("New project " + file.getFileName(), workspace.create(file), project -> {
                        settings.set(settings.get().withRecent(project.file().toAbsolutePath().toString()));
                        imports.open(List.of(ImportWiring.pasted(words)));
                    }));
    }

    /// Shows for others, over a copy of what this window holds.
    private void stage(IntentScreens intents, UserScreens users, RecipeScreens recipes) {
        var theatre = new Theatre(desk, intentVerbs.evidence(), intents.room().live()).beside(users, recipes);
        var stage = new StageDesk(new StageViewModel(workspace, System::nanoTime), theatre);
        StageCommands.register(workspace, commands, window, window.dialogs(), stage, () -> stage.play(Optional.ofNullable(window
                .root().getScene()).map(javafx.scene.Scene::getWindow).orElse(null)));
        Fx.listen(workspace.project(), (Optional<ProjectSummary> project) -> {
            if (project.isEmpty()) stage.close();
        });
    }

    private void checkpoint() {
        String now = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).format(LocalDateTime.now(ZoneId.systemDefault()));
        NameSheet.ask(window.dialogs(), Strings.of("file.save.checkpoint"), Strings.of("checkpoint.words"), now, Strings.of(
                "checkpoint.go"),
                name -> after.then("Checkpoint", workspace.checkpoint(name), kept -> after.tell("saved.checkpoint", kept)));
    }

    private static Path free(Path wanted) {
        Path file = wanted;
        for (int i = 2; Files.exists(file); i++)
            file = wanted.resolveSibling(String.valueOf(wanted.getFileName()).replace(ProjectVerbs.ENDING, "-" + i
                    + ProjectVerbs.ENDING));
        return file;
    }
}
