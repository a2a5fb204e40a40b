package org.discern.app.window;

import java.nio.file.Files;
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
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.ExportFormat;
import org.discern.domain.export.ExportChoices;
import org.discern.domain.intent.ClosestPair;
import org.discern.domain.recipe.rank.RecipeSpec;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DomainTree;
import org.discern.domain.intent.Stability;
import org.discern.domain.run.RunRecord;
import org.discern.ui.intent.IntentScreens;
import org.discern.ui.intent.diff.Comparing;
import org.discern.ui.intent.diff.DiffCommands;
import org.discern.ui.intent.diff.OutcomeCommands;
import org.discern.ui.intent.diff.Outcomes;
import org.discern.ui.intent.diff.RefineSheet;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.trial.TrialCommands;
import org.discern.ui.intent.live.Evidence;
import org.discern.ui.finding.ProblemsPane;
import org.discern.ui.finding.ProblemsViewModel;
import org.discern.domain.handout.HandoutFacts;
import org.discern.ui.handout.HandoutSheet;
import org.discern.ui.handout.HandoutVerbs;
import org.discern.ui.handout.HandoutViewModel;
import org.discern.work.handout.HandoutChoices;
import org.discern.work.handout.WriteHandout;
import org.discern.ui.kit.FileChoosers;
import org.discern.ui.kit.Fx;
import org.discern.work.CompareRuns;
import org.discern.work.replay.Replayed;
import org.discern.ui.learn.LearnCommands;
import org.discern.ui.learn.TourLayer;
import org.discern.ui.learn.TourViewModel;
import org.discern.work.job.Lane;
import org.discern.work.project.ExportCorpus.Checked;
import org.discern.ui.project.ExportViewModel;
import org.discern.ui.project.ExportVerbs;
import org.discern.ui.project.ExportSheet;
import org.discern.domain.export.Phrases;
import org.discern.domain.export.Fix;
import org.discern.ui.kit.Numbers;
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
import org.discern.ui.run.LinesSheet;
import org.discern.ui.run.RunDiffSheet;
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
import org.discern.ui.user.live.UserVerbs;
import org.discern.work.Command;
import org.discern.work.Commands;
import org.discern.work.ProjectSummary;
import org.discern.work.Settings;
import org.discern.work.RowsVerb;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.discern.work.desk.Desk;
import org.discern.work.intent.Refinement;
import org.discern.work.intent.compare.Comparison;
import org.discern.work.intent.compare.Side;
import org.discern.work.job.JobHandle;
import org.discern.work.log.DiagnosticsBundle;
import org.discern.work.project.Sample;
import org.discern.work.session.LastSession;
import org.discern.work.report.Repetition;
import org.kordamp.ikonli.material2.Material2MZ;

/// One window over one desk. Read [#window] for the whole picture; every verb of the screens is one line below it.
public final class WindowWiring {
    private final Desk desk;
    private final Workspace workspace;
    private final Signal<Settings> settings;
    private final Commands commands = new Commands();
    private final WorkbenchWindow window;
    private final ImportWiring imports;
    private final TaskResults results = new TaskResults();
    private final WelcomeDesk welcome;
    private final Path home;

    private WindowWiring(Desk desk, Signal<Settings> settings, Path home, List<LastSession> unfinished, Runnable quit) {
        this.home = home;
        this.welcome = new WelcomeDesk(desk, home, unfinished, this::sample, this::resume);
        this.desk = desk;
        this.workspace = desk.workspace();
        this.settings = settings;
        this.window = new WorkbenchWindow(workspace, commands, projectVerbs(quit), settings);
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
        RunVerbs runs = runVerbs();
        RunCommands.register(workspace, commands, window.dialogs(), runs);
        var intents = new IntentScreens(workspace, window, commands, evidence());
        var comparing = comparing();
        DiffCommands.register(intents.room(), window.dialogs(), comparing);
        OutcomeCommands.register(intents.room(), comparing, outcomes(intents.room()));
        TrialCommands.register(intents.room(), window.dialogs(), sentence -> desk.trySentence().ask(sentence).result());
        intents.room().live().live().subscribe(live -> hints.set(node -> live.filter(now -> node < now.ground().tree().nodes())
                .map(
                        now -> now.hintOf(node)).orElse("")));
        Signal<ScreenState> data = new Signal<>(ScreenState.EMPTY);
        workspace.corpus().listen((Corpus corpus) -> data.set(corpus.size() == 0 ? ScreenState.EMPTY : ScreenState.READY));
        var screens = new ArrayList<Screen>();
        screens.add(new Screen("data", Strings.of("data.title"), Material2MZ.TABLE_CHART, () -> new DataView(workspace, commands,
                hints), data));
        screens.addAll(intents.screens());
        var users = new UserScreens(workspace, desk.readUser(), window, commands, window.dialogs(), userVerbs());
        screens.addAll(users.screens());
        var recipes = new RecipeScreens(workspace, Kitchen.of(workspace, desk.searchGraph()), desk.rankRecipes(), window,
                commands, window.dialogs(), this::trainRecipes);
        screens.addAll(recipes.screens());
        List.of(intents.findables(), users.findables(), recipes.findables()).forEach(window::find);
        Map<String, Node> panes = new LinkedHashMap<>();
        panes.put("tasks", new TasksPane(workspace, results, () -> window.showBottom("log")));
        panes.put("runs", new RunsPane(workspace, commands, runs));
        var problems = new ProblemsViewModel(workspace, desk.findProblems(), desk.mendFinding(), window, () -> commands.run(
                "edit.select.only"));
        window.problems(problems.count());
        panes.put("problems", new ProblemsPane(workspace, problems));
        commands.does("file.data.report", this::report);
        stage(intents);
        panes.put("log", new LogPane(new LogViewModel(desk.log()), () -> then("Show the log", workspace.runner().quiet(Lane.QUICK,
                "Show the log", _ -> FileBrowser.show(home.resolve("discern.log"))), _ -> {}), () -> commands.run(
                        "help.diagnostics.save")));
        commands.does("help.diagnostics.save", this::diagnostics);
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
        var verbs = new ArrayList<RowsVerb>(new MatchVerbs(workspace, window.dialogs(), window).all((rows, intent) -> then(
                "Label", desk.labelRows()
                        .start(rows, intent), count -> window.tell(Strings.of("edit.match.labelled", count, intent), Strings.of(
                                "edit.undo.undo"), workspace::undo)), (rows, file) -> then("Export " + file.getFileName(), desk
                                        .exportCorpus().start(file, rows), count -> tell("saved.export", count, file
                                                .getFileName()))));
        verbs.addAll(new ClusterRowsVerbs(workspace, hints, window.dialogs(), window).all());
        return new SearchBar(workspace, desk.search(), commands, window.dialogs(), verbs);
    }

    private JobHandle<Repetition> repeat(RunRecord record) {
        return switch (record.kind()) {
            case "users" -> desk.repeatTraining().start(record.id());
            case "recipes" -> desk.repeatRecipes().start(record.id());
            default -> desk.repeatRun().start(record.id());
        };
    }

    private ProjectVerbs projectVerbs(Runnable quit) {
        return new ProjectVerbs(this::open, file -> opened(file, workspace.create(file)), welcome, this::importFile,
                this::export,
                this::checkpoint, file -> then("Save a copy", workspace.saveCopyAs(file), path -> tell("saved.copy", path
                        .getFileName())),
                () -> then("Close", workspace.closeProject(), _ -> {}), quit);
    }

    private void open(Path file) { opened(file, workspace.open(file)); }

    private void opened(Path file, JobHandle<ProjectSummary> opening) { opened(file, opening, () -> {}); }

    private void opened(Path file, JobHandle<ProjectSummary> opening, Runnable after) {
        then("Open " + file.getFileName(), opening, project -> {
            settings.set(settings.get().withRecent(project.file().toAbsolutePath().toString()));
            after.run();
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
                    then("Look at " + last.name(), workspace.countOperations(last.project()), count -> window.tell(Strings.of(
                            "welcome.cut", last.name(), count), Stopped.command(last).isPresent()
                                    ? Strings.of("welcome.cut.again")
                                    : "", () -> Stopped.command(last).ifPresent(commands::run)));
                }));
    }

    private void importFile(Path file) {
        if (workspace.project().get().isPresent()) {
            importSheet(file);
            return;
        }
        Path beside = free(file.toAbsolutePath().resolveSibling(String.valueOf(file.getFileName()).replaceFirst(
                "\\.[^.]*(\\.gz)?$", "")
                + ProjectVerbs.ENDING));
        then("New project " + beside.getFileName(), workspace.create(beside), project -> {
            settings.set(settings.get().withRecent(project.file().toAbsolutePath().toString()));
            importSheet(file);
        });
    }

    private void importSheet(Path file) { imports.open(List.of(file)); }

    /// What is on the clipboard goes through the same wizard: files that were copied, or words, line by line or cell by cell.
    private void paste() {
        Clipboard board = Clipboard.getSystemClipboard();
        if (board.hasFiles() && !board.getFiles().isEmpty()) {
            importFile(board.getFiles().getFirst().toPath());
            return;
        }
        String words = board.hasString() ? board.getString() : "";
        if (words.isBlank()) {
            window.tell(Strings.of("paste.nothing"), "", () -> {});
            return;
        }
        if (workspace.project().get().isPresent()) importSheet(ImportWiring.pasted(words));
        else
            window.dialogs().saveFile(Strings.of("file.project.new"), "project" + ProjectVerbs.ENDING, ProjectVerbs.PROJECTS)
                    .ifPresent(file -> then("New project " + file.getFileName(), workspace.create(file), project -> {
                        settings.set(settings.get().withRecent(project.file().toAbsolutePath().toString()));
                        importSheet(ImportWiring.pasted(words));
                    }));
    }

    private void export() {
        Runnable[] close = {() -> {}};
        var model = new ExportViewModel(workspace.project().get().map(ProjectSummary::name).orElse("corpus"), exportVerbs(
                () -> close[0]
                        .run()), Fx.thread());
        close[0] = window.dialogs().sheet(Strings.of("export.title"), new ExportSheet(model, window.dialogs(), () -> close[0]
                .run()));
    }

    private ExportVerbs exportVerbs(Runnable closeSheet) {
        var corpus = desk.exportCorpus();
        return new ExportVerbs() {
            @Override
            public CompletableFuture<Checked> check(ExportFormat format, ExportChoices choices, List<Fix> fixes) {
                return corpus.check(format, choices, fixes).result();
            }

            @Override
            public void write(Path file, ExportFormat format, ExportChoices choices, Phrases phrases) {
                JobHandle<Long> job = format.isTool()
                        ? corpus.start(file, format, choices, phrases)
                        : corpus.start(file, format, choices);
                String key = format.isTool()
                        ? "saved.export.examples"
                        : format == ExportFormat.MODEL
                                ? "saved.export.model"
                                : "saved.export";
                then("Export " + file.getFileName(), results.put(job, Strings.of("saved.export.show"), () -> WindowWiring.this
                        .show(file)), rows -> window.tell(Strings.of(key, Numbers.count(rows), String.valueOf(
                                file
                                        .getFileName())), Strings.of("saved.export.show"), () -> WindowWiring.this.show(file)));
            }

            @Override
            public void show(List<Integer> rows) {
                closeSheet.run();
                window.go("data");
                workspace.selection().set(rows.stream().mapToInt(Integer::intValue).toArray(), Strings.of("selection.preflight"));
            }

            @Override
            public boolean given(String name) { return corpus.isGiven(name); }

            @Override
            public boolean rename(String name, String other) { return corpus.renameInProject(name, other); }
        };
    }

    /// Shows for others, over a copy of what this window holds.
    private void stage(IntentScreens intents) {
        var theatre = new Theatre(desk, evidence(), intents.room().live());
        var stage = new StageDesk(new StageViewModel(workspace, System::nanoTime), theatre);
        StageCommands.register(workspace, commands, window, window.dialogs(), stage, () -> stage.play(Optional.ofNullable(window
                .root().getScene()).map(javafx.scene.Scene::getWindow).orElse(null)));
        Fx.listen(workspace.project(), (Optional<ProjectSummary> project) -> {
            if (project.isEmpty()) stage.close();
        });
    }

    private void report() {
        Runnable[] close = {() -> {}};
        Optional<ProjectSummary> project = workspace.project().get();
        var model = new HandoutViewModel(project.map(ProjectSummary::name).orElse("project"), project.map(
                ProjectSummary::readOnly)
                .orElse(false), handoutVerbs(), Fx.thread());
        close[0] = window.dialogs().sheet(Strings.of("handout.sheet.title"), new HandoutSheet(model, window.dialogs(),
                () -> close[0].run()));
    }

    private HandoutVerbs handoutVerbs() {
        return new HandoutVerbs() {
            @Override
            public CompletableFuture<List<HandoutFacts>> earlier() {
                return workspace.runner().quiet(Lane.QUICK, "Earlier reports", _ -> desk.writeHandout().earlier()).result();
            }

            @Override
            public void write(WriteHandout.Target target, HandoutChoices choices) {
                then("Report", desk.writeHandout().start(target, choices, Strings::of), done -> window.tell(done.gaps() == 0
                        ? Strings.of("handout.done", done.files().size(), String.valueOf(done.files().getFirst().getFileName()))
                        : Strings.of("handout.gaps", done.gaps()), Strings.of("saved.export.show"), () -> then("Show report",
                                workspace.runner().quiet(Lane.QUICK, "Show report", _ -> FileBrowser.show(done.files()
                                        .getFirst())), _ -> {})));
                window.showBottom("tasks");
            }
        };
    }

    private void checkpoint() {
        String now = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).format(LocalDateTime.now(ZoneId.systemDefault()));
        NameSheet.ask(window.dialogs(), Strings.of("file.save.checkpoint"), Strings.of("checkpoint.words"), now, Strings.of(
                "checkpoint.go"),
                name -> then("Checkpoint", workspace.checkpoint(name), kept -> tell("saved.checkpoint", kept)));
    }

    private void diagnostics() {
        window.dialogs().saveFile(Strings.of("help.diagnostics.save"), "discern-diagnostics.zip", List.of(new FileChoosers.Kind(
                Strings
                        .of("diagnostics.kind"), List.of("*.zip")))).ifPresent(file -> then("Save " + file.getFileName(),
                                workspace
                                        .runner().start(Lane.QUICK, "Save diagnostics", _ -> DiagnosticsBundle.write(file, desk
                                                .facts(), settings
                                                        .get(), desk.log(), workspace)), made -> window.tell(Strings.of(
                                                                "diagnostics.saved", String
                                                                        .valueOf(made.getFileName())), Strings.of(
                                                                                "saved.export.show"), () -> show(made))));
    }

    private void show(Path file) {
        then("Show " + file.getFileName(), workspace.runner().quiet(Lane.QUICK, "Show " + file.getFileName(), _ -> FileBrowser
                .show(file)), _ -> {});
    }

    private RunVerbs runVerbs() {
        return new RunVerbs(spec -> {
            then("Discover intents", results.put(desk.discoverIntents().start(spec), Strings.of("run.show"), () -> window.go(
                    "tune")), found -> window.tell(Strings.of("run.finished", String
                            .valueOf(found
                                    .record().id())), Strings.of("run.show"), () -> window.go("tune")));
            window.showBottom("tasks");
        }, record -> then("Repeat run " + record.id(), repeat(record), again -> window.tell(again.identical()
                ? Strings.of("repeat.same", String.valueOf(again.runId()))
                : Strings.of("repeat.differs", String.valueOf(again.runId()), again.difference()), "", () -> {})),
                workspace::chooseRun, (left, right) -> window.dialogs().sheet(Strings.of("runs.diff"), new RunDiffSheet(
                        CompareRuns.of(workspace, left, right))), this::saveSteps, this::replaySteps);
    }

    private void saveSteps(Path target) {
        then("Save the steps", desk.saveSteps().start(target), drawn -> window.tell(Strings.of("run.steps.saved", target
                .getFileName(), drawn.rules().size()), "", () -> {}));
    }

    private void replaySteps(Path steps, Path data) {
        then("Read the steps", desk.replaySteps().read(steps), procedure -> {
            window.showBottom("tasks");
            var _ = desk.replaySteps().start(procedure, data).whenCompleteAsync((done, failure) -> {
                if (failure != null) workspace.tell(Strings.of("run.steps.replay"), failure);
                else replayed(done);
            }, Fx.thread());
        });
    }

    private void replayed(Replayed done) {
        window.tell(Strings.of("run.steps.done", done.named(), done.rejected()), Strings.of("run.show"),
                () -> window.go("review"));
        if (!done.told().isEmpty())
            window.dialogs().sheet(Strings.of("run.steps.open", done.told().size()), new LinesSheet(done.told()));
    }

    private UserVerbs userVerbs() {
        return new UserVerbs(spec -> {
            boolean isGoingOn = workspace.userRun().get().map(run -> run.spec().equals(spec)).orElse(false);
            then("Train the user model", results.put(desk.trainUsers().start(spec, isGoingOn), Strings.of("run.show"),
                    () -> window.go(UserScreens.ID)), run -> window.tell(Strings.of(
                            "user.train.done",
                            String.valueOf(run.record().id())), Strings.of("run.show"), () -> window.go(UserScreens.ID)));
            window.showBottom("tasks");
        });
    }

    private void trainRecipes(RecipeSpec spec) {
        boolean isGoingOn = workspace.recipeRun().get().map(run -> run.spec().equals(spec)).orElse(false);
        then("Train the recipe model", results.put(desk.trainRecipes().start(spec, isGoingOn), Strings.of("run.show"),
                () -> window.go(RecipeRoom.COMPARE)), run -> window.tell(Strings.of(
                        "recipe.train.done", String.valueOf(run.record().id())), Strings.of("run.show"), () -> window.go(
                                RecipeRoom.COMPARE)));
        window.showBottom("tasks");
    }

    private Comparing comparing() {
        return new Comparing() {
            @Override
            public CompletableFuture<Comparison> compare(Side before, Side after) {
                return desk.compareClusters().compare(before, after).result();
            }

            @Override
            public void keep(String name) { desk.compareClusters().keep(name); }
        };
    }

    private Outcomes outcomes(Room room) {
        return new Outcomes() {
            @Override
            public String whyNotApply() { return desk.applyCut().unavailable(); }

            @Override
            public void apply() {
                then("Apply the present cut", results.put(desk.applyCut().start(), Strings.of("intent.diff.title.short"),
                        () -> commands.run(Room.COMPARE)), done -> window.tell(Strings.of("run.applied", done.added(),
                                done
                                        .joined(), done.added() - done.joined()), Strings.of("intent.diff.title.short"),
                                () -> commands
                                        .run(
                                                Room.COMPARE)));
                window.showBottom("tasks");
            }

            @Override
            public String whyNotRefine() { return desk.refineDecisions().unavailable(); }

            @Override
            public Signal<List<Refinement>> pending() { return desk.refineDecisions().pending(); }

            @Override
            public void refine() {
                var waiting = pending().get();
                if (!waiting.isEmpty()) {
                    look(room, waiting.getFirst());
                    return;
                }
                then("Refine with my decisions", desk.refineDecisions().start(), outcome -> look(room, outcome));
                window.showBottom("tasks");
            }
        };
    }

    /// Shows what a refinement would change; nothing is decided by looking.
    private void look(Room room, Refinement outcome) {
        var refine = desk.refineDecisions();
        then("Compare clusters", desk.compareClusters().compare(outcome.discovery(), outcome.decisions()), told -> RefineSheet
                .show(
                        room, window.dialogs(), outcome, told, new RefineSheet.Verbs(refine.conflicts(outcome), () -> {
                            try {
                                then("Refine with my decisions", refine.accept(outcome), run -> tell("intent.refine.accepted", run
                                        .record()
                                        .id()));
                            } catch (WorkbenchException refused) {
                                workspace.tell("Refine with my decisions", refused);
                            }
                        }, () -> {
                            refine.discard();
                            window.tell(Strings.of("intent.refine.discarded"), "", () -> {});
                        })));
    }

    private Evidence evidence() {
        return new Evidence() {
            @Override
            public CompletableFuture<ClusterCard> card(Discovery discovery, Cut cut, int node) {
                return desk.clusterEvidence().card(discovery, cut, node).result();
            }

            @Override
            public CompletableFuture<ClosestPair> closestPair(Discovery discovery, int join) {
                return desk.clusterEvidence().closestPair(discovery, join).result();
            }

            @Override
            public Optional<Stability> knownStability(Discovery discovery, Cut cut) {
                return desk.measureStability().known(discovery, cut);
            }

            @Override
            public CompletableFuture<Stability> measureStability(Discovery discovery, Cut cut) {
                return desk.measureStability().start(discovery, cut).result();
            }

            @Override
            public CompletableFuture<DomainTree> domains(Discovery discovery, Cut cut) {
                return desk.linkDomains().at(discovery, cut).result();
            }
        };
    }

    private void tell(String key, Object... arguments) {
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < shown.length; i++)
            shown[i] = arguments[i] instanceof Number n ? Numbers.count(n.longValue()) : String.valueOf(arguments[i]);
        window.tell(Strings.of(key, shown), "", () -> {});
    }

    /// What follows a job, on the screen's thread; failures go the one road.
    private <T> void then(String doing, JobHandle<T> job, Consumer<T> after) {
        var _ = job.result().whenCompleteAsync((made, failure) -> {
            if (failure == null) after.accept(made);
            else workspace.tell(doing, failure);
        }, Fx.thread());
    }

    private static Path free(Path wanted) {
        Path file = wanted;
        for (int i = 2; Files.exists(file); i++)
            file = wanted.resolveSibling(String.valueOf(wanted.getFileName()).replace(ProjectVerbs.ENDING, "-" + i
                    + ProjectVerbs.ENDING));
        return file;
    }
}
