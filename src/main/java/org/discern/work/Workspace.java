package org.discern.work;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.KeptSelections;
import org.discern.domain.finding.FindingNotes;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.compare.KeptCuts;
import org.discern.domain.operation.Operation;
import org.discern.domain.operation.Operation.Change;
import org.discern.domain.project.ProjectAbout;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.Scenes;
import org.discern.domain.recipe.rank.Comparisons;
import org.discern.domain.recipe.rank.RecipeRun;
import org.discern.domain.run.CancelledException;
import org.discern.domain.run.RunRecord;
import org.discern.domain.stage.Show;
import org.discern.domain.user.Histories;
import org.discern.domain.user.UserRun;
import org.discern.domain.user.UserScenarios;
import org.discern.storage.table.ComparisonStore;
import org.discern.storage.table.FindingStore;
import org.discern.storage.table.AboutStore;
import org.discern.storage.table.CutStore;
import org.discern.storage.table.RecipeRunStore;
import org.discern.storage.table.SceneStore;
import org.discern.storage.table.SelectionStore;
import org.discern.storage.table.SettingStore;
import org.discern.storage.table.ShowStore;
import org.discern.storage.table.UserRunStore;
import org.discern.work.job.JobHandle;
import org.discern.work.job.JobRunner;
import org.discern.work.job.Lane;
import org.jspecify.annotations.Nullable;

/// The open project as signals of immutable values, and the verbs that change it. One per window.
/// Every verb that changes something is one operation and one transaction in the project file.
///
/// A decision is shown at once and written on the storage lane behind; when the file refuses it, the signals go back to what
/// the file holds and a [Problem] tells why. Without an open project decisions live in memory only.
public final class Workspace implements AutoCloseable {
    private final Signal<Optional<ProjectSummary>> project = new Signal<>(Optional.empty());
    private final Signal<Corpus> corpus = new Signal<>(Corpus.EMPTY);
    private final Signal<Histories> histories = new Signal<>(Histories.EMPTY);
    private final Signal<List<RunRecord>> runs = new Signal<>(List.of());
    private final Signal<String> loading = new Signal<>("");
    private final Signal<Optional<Problem>> problem = new Signal<>(Optional.empty());
    private final Signal<List<JobHandle<?>>> tasks = new Signal<>(List.of());
    private final Selection selection = new Selection();
    private final JobRunner runner;
    private final Ledger ledger;
    private final RunChoice runChoice = new RunChoice("run.current");
    private final RunChoice userRunChoice = new RunChoice("users.current");
    private final RunDecisions decisions = new RunDecisions(runChoice);
    private final RunChoice recipeRunChoice = new RunChoice(SettingStore.CURRENT_RECIPES);
    private final KeptScenarios scenarios = new KeptScenarios();
    private final KeptFields<Scenes> scenes = new KeptFields<>(SceneStore.PREFIX, Scenes.NONE, SceneStore::fields,
            SceneStore::of);
    private final KeptFields<Comparisons> comparisons = new KeptFields<>(ComparisonStore.PREFIX, Comparisons.NONE,
            ComparisonStore::fields, ComparisonStore::of);
    private final KeptFields<KeptSelections> selections = new KeptFields<>(SelectionStore.PREFIX, KeptSelections.NONE,
            SelectionStore::fields, SelectionStore::of);
    private final KeptFields<FindingNotes> findingNotes = new KeptFields<>(FindingStore.PREFIX, FindingNotes.NONE,
            FindingStore::fields, FindingStore::of);
    private final KeptFields<KeptCuts> cuts = new KeptFields<>(CutStore.PREFIX, KeptCuts.NONE, CutStore::fields, CutStore::of);
    private final KeptFields<Show> show = new KeptFields<>(ShowStore.PREFIX, Show.NONE, ShowStore::fields, ShowStore::of);
    private final KeptFields<ProjectAbout> about = new KeptFields<>(AboutStore.PREFIX, ProjectAbout.NONE, AboutStore::fields,
            AboutStore::of);
    private final LoadedGraph recipeGraph = new LoadedGraph(this);
    private final CurrentRun<LoadedRun, Discovery> discovery;
    private final CurrentRun<UserRun, UserRun> userRun;
    private final CurrentRun<RecipeRun, RecipeRun> recipeRun;
    private volatile @Nullable OpenProject open;
    private boolean closed; // guarded by this

    /// A run as stored, with the ids of the utterances its rows meant.
    private record LoadedRun(Discovery discovery, long[] utteranceIds) {}

    /// Puts discovery runs onto the present corpus.
    private final class Discoveries implements CurrentRun.Source<LoadedRun, Discovery> {
        @Override
        public LoadedRun read(OpenProject file, long runId) {
            return new LoadedRun(file.runs().load(runId), file.runs().utteranceIds(runId));
        }

        @Override
        public Optional<Discovery> asShown(LoadedRun stored) {
            return RunRows.onto(corpus.get(), stored.discovery(), stored.utteranceIds());
        }
    }

    /// User runs name their events by id, so they stay as they are.
    private static final class UserRuns implements CurrentRun.Source<UserRun, UserRun> {
        @Override
        public UserRun read(OpenProject file, long runId) { return file.userRuns().load(runId); }

        @Override
        public Optional<UserRun> asShown(UserRun stored) { return Optional.of(stored); }
    }

    /// Recipe runs name nodes by key, so they stay as they are.
    private static final class RecipeRuns implements CurrentRun.Source<RecipeRun, RecipeRun> {
        @Override
        public RecipeRun read(OpenProject file, long runId) { return file.recipeRuns().load(runId); }

        @Override
        public Optional<RecipeRun> asShown(RecipeRun stored) { return Optional.of(stored); }
    }

    /// A workspace that does everything in the caller's thread; for tests.
    public Workspace() { this(JobRunner.sameThread()); }

    public Workspace(JobRunner runner) {
        this.runner = runner;
        this.discovery = new CurrentRun<>(this, runChoice, new Discoveries());
        this.userRun = new CurrentRun<>(this, userRunChoice, new UserRuns());
        this.recipeRun = new CurrentRun<>(this, recipeRunChoice, new RecipeRuns());
        this.ledger = new Ledger(runner, this::tell, List.of(runChoice, decisions, userRunChoice, scenarios, recipeRunChoice,
                scenes, comparisons, selections, findingNotes, cuts, show, about), Map.of("corpus.", this::reloadCorpus,
                        "history.",
                        this::reloadHistories,
                        "recipe.import/",
                        recipeGraph::load));
        runChoice.signal().listen(_ -> discovery.show());
        userRunChoice.signal().listen(_ -> userRun.show());
        recipeRunChoice.signal().listen(_ -> recipeRun.show());
        runner.onJobs(tasks::set);
    }

    /// The open project, or empty while the welcome screen shows.
    public Signal<Optional<ProjectSummary>> project() { return project; }

    public Signal<Corpus> corpus() { return corpus; }

    /// What the current run found, on the rows of the present corpus. Rows imported after the run have the novelty `NaN`.
    public Signal<Optional<Discovery>> discovery() { return discovery.signal(); }

    /// Waits until the current run is read and returns it; for callers without a screen.
    public Optional<Discovery> awaitDiscovery() { return discovery.await(); }

    /// What all users said, as far as it is imported and not undone.
    public Signal<Histories> histories() { return histories; }

    /// The current training of the user model. Events imported after it have no outcome; events that are gone still have one.
    public Signal<Optional<UserRun>> userRun() { return userRun.signal(); }

    /// Waits until the current user run is read and returns it; for callers without a screen.
    public Optional<UserRun> awaitUserRun() { return userRun.await(); }

    /// The what-if scenarios: the one on the screen and those that are kept.
    public Signal<UserScenarios> scenarios() { return scenarios.signal(); }

    /// Users, recipes and attributes, as far as they are imported and not undone; empty while it is being read.
    public Signal<RecipeGraph> recipeGraph() { return recipeGraph.signal(); }

    /// Waits until the graph is as the file has it; for callers without a screen.
    public RecipeGraph awaitRecipeGraph() { return recipeGraph.await(); }

    /// The current training of the recipe model.
    public Signal<Optional<RecipeRun>> recipeRun() { return recipeRun.signal(); }

    /// Waits until the current recipe run is read and returns it; for callers without a screen.
    public Optional<RecipeRun> awaitRecipeRun() { return recipeRun.await(); }

    /// The scene of the graph on the screen, and those that are kept.
    public Signal<Scenes> scenes() { return scenes.signal(); }

    /// The comparison of rankings on the screen, those that are kept, and the grades.
    public Signal<Comparisons> comparisons() { return comparisons.signal(); }

    /// Selections and searches that are kept.
    public Signal<KeptSelections> selections() { return selections.signal(); }

    /// Findings that were set aside, and decisions a run could not take over.
    public Signal<FindingNotes> findingNotes() { return findingNotes.signal(); }

    /// Cuts that are kept by name.
    public Signal<KeptCuts> cuts() { return cuts.signal(); }

    /// What is shown to others, scene by scene.
    public Signal<Show> show() { return show.signal(); }

    /// What people wrote about the project: its name and notes.
    public Signal<ProjectAbout> about() { return about.signal(); }

    /// All runs of the project of every kind, newest first.
    public Signal<List<RunRecord>> runs() { return runs; }

    /// What the analyst decided about the current run.
    public Signal<IntentDecisions> decisions() { return decisions.signal(); }

    /// The operation log, newest first.
    public Signal<List<Operation>> history() { return ledger.history(); }

    public Signal<UndoState> undoState() { return ledger.undoState(); }

    /// Whether the file holds what the screen shows.
    public Signal<SaveState> saved() { return ledger.saved(); }

    /// What is being read from the file just now, in words; empty when nothing is.
    public Signal<String> loading() { return loading; }

    /// The last failure that nobody showed inline.
    public Signal<Optional<Problem>> problem() { return problem; }

    /// Running, waiting and lately ended jobs, newest first.
    public Signal<List<JobHandle<?>>> tasks() { return tasks; }

    public Selection selection() { return selection; }

    public JobRunner runner() { return runner; }

    /// Tells a failure that nobody shows inline; a cancelled job is not one.
    ///
    /// @param doing what was going on, e.g. `Import chats.csv`
    public void tell(String doing, Throwable failure) {
        if (!(Problems.unwrapped(failure) instanceof CancelledException)) problem.set(Optional.of(Problems.of(doing, failure)));
    }

    /// Makes a new project file and opens it in place of the present one.
    public JobHandle<ProjectSummary> create(Path file) {
        return runner.start(Lane.STORAGE, "New project " + file.getFileName(), _ -> enter(() -> OpenProject.create(file)));
    }

    /// Opens a project file in place of the present one; when that fails, the present one stays open.
    public JobHandle<ProjectSummary> open(Path file) {
        return runner.start(Lane.STORAGE, "Open " + file.getFileName(), _ -> {
            OpenProject present = open;
            if (present != null && present.isAt(file)) leave(); // else it would find itself in the way
            return enter(() -> OpenProject.open(file));
        });
    }

    /// How many operations a project file holds, all of them whole; read on the lane on which projects are opened, so that the two
    /// never meet. Fails when the file is missing or damaged.
    public JobHandle<Integer> countOperations(Path file) {
        return runner.quiet(Lane.STORAGE, "Look at " + file.getFileName(), _ -> {
            OpenProject present = open;
            if (present != null && present.isAt(file)) return present.operations().size();
            try (OpenProject looked = OpenProject.open(file)) {
                return looked.operations().size();
            }
        });
    }

    /// Writes all that is decided so far to another file; the present one stays open.
    public JobHandle<Path> saveCopyAs(Path target) {
        return runner.start(Lane.STORAGE, "Save a copy as " + target.getFileName(), _ -> {
            require("Save a copy").file().saveCopyAs(target);
            return target;
        });
    }

    /// Puts a named mark into the history.
    public JobHandle<String> checkpoint(String name) {
        return write("Checkpoint " + name, p -> new Written<>(name, "Checkpoint \"" + name + "\"", List.of(new Change(
                OperationLog.CHECKPOINT, p.settings().get("checkpoint"), name))));
    }

    /// Closes the file once everything decided is in it; the welcome screen's state.
    public JobHandle<Boolean> closeProject() {
        stopJobs();
        return runner.quiet(Lane.STORAGE, "Close", _ -> leave());
    }

    /// Changes the analyst's decisions as one operation. The signal changes at once; the file follows on the storage lane.
    /// Calls in a row with the same non-empty gesture become one undo step. A change that changes nothing is no operation.
    public void decide(String label, String gesture, UnaryOperator<IntentDecisions> change) {
        ledger.decide(decisions, label, gesture, change);
    }

    /// Changes the scenarios as one operation, in the manner of [#decide].
    public void decideScenarios(String label, String gesture, UnaryOperator<UserScenarios> change) {
        ledger.decide(scenarios, label, gesture, change);
    }

    /// Changes the scenes of the graph as one operation, in the manner of [#decide]. Marks of the scene on the screen are known
    /// by kind and key; a change of their order alone changes nothing.
    public void decideScenes(String label, String gesture, UnaryOperator<Scenes> change) {
        ledger.decide(scenes, label, gesture, change);
    }

    /// Changes comparisons and grades as one operation, in the manner of [#decide].
    public void decideComparisons(String label, String gesture, UnaryOperator<Comparisons> change) {
        ledger.decide(comparisons, label, gesture, change);
    }

    /// Changes kept selections and searches as one operation, in the manner of [#decide].
    public void decideSelections(String label, String gesture, UnaryOperator<KeptSelections> change) {
        ledger.decide(selections, label, gesture, change);
    }

    /// Changes what is remembered about findings as one operation, in the manner of [#decide].
    public void decideFindings(String label, String gesture, UnaryOperator<FindingNotes> change) {
        ledger.decide(findingNotes, label, gesture, change);
    }

    /// Changes name and notes of the project as one operation, in the manner of [#decide].
    public void decideAbout(String label, String gesture, UnaryOperator<ProjectAbout> change) {
        ledger.decide(about, label, gesture, change);
    }

    /// Changes kept cuts as one operation, in the manner of [#decide].
    public void decideCuts(String label, String gesture, UnaryOperator<KeptCuts> change) {
        ledger.decide(cuts, label, gesture, change);
    }

    /// Changes the show as one operation, in the manner of [#decide].
    public void decideShow(String label, String gesture, UnaryOperator<Show> change) {
        ledger.decide(show, label, gesture, change);
    }

    /// Any discovery of the project on the rows of the present corpus, read from the file unless it is the current one; not from
    /// the screen. Empty when rows of it are gone.
    ///
    /// @throws WorkbenchException when there is no such run
    public Optional<Discovery> discoveryOf(long runId) {
        Optional<Discovery> current = discovery().get().filter(found -> found.record().id() == runId);
        if (current.isPresent()) return current;
        OpenProject file = require("Reading run " + runId);
        return RunRows.onto(corpus.get(), file.runs().load(runId), file.runs().utteranceIds(runId));
    }

    /// Ends the present gesture: the next decision is a new undo step even when its gesture has the same name.
    public void sealGesture() { ledger.sealGesture(); }

    public void undo() { ledger.undo(); }

    public void redo() { ledger.redo(); }

    /// True when the operation is in force and nothing later touches what it touched.
    public boolean canRevert(long operationId) { return ledger.canRevert(operationId); }

    /// Takes one old step back and leaves the later ones; false when a later one touches the same things.
    public boolean revert(long operationId) { return ledger.revert(operationId); }

    /// Why an old step cannot be taken back, for people; empty when it can.
    public String whyNotRevert(long operationId) { return ledger.whyNotRevert(operationId); }

    /// The steps of the project, newest first, the undone ones and the marks too.
    public List<HistoryStep> steps() { return ledger.steps(); }

    /// Undoes or redoes as many steps as it takes to make this one the last in force; a mark brings back what was in force
    /// then, 0 the state before every step. False when that is so already, or no undo or redo leads there.
    public boolean goTo(long stepId) { return ledger.goTo(stepId); }

    /// True when [#goTo] would do something.
    public boolean canGoTo(long stepId) { return ledger.canGoTo(stepId); }

    /// True when the run is the current one of its kind.
    public boolean isCurrent(RunRecord run) { return choiceFor(run).signal().get() == run.id(); }

    /// Makes an earlier run the current one of its kind.
    public void chooseRun(RunRecord run) { ledger.choose(choiceFor(run), run.id()); }

    private RunChoice choiceFor(RunRecord run) {
        return switch (run.kind()) {
            case UserRunStore.KIND -> userRunChoice;
            case RecipeRunStore.KIND -> recipeRunChoice;
            default -> runChoice;
        };
    }

    /// Makes an earlier discovery the current one, or none with 0.
    public void chooseRun(long runId) { ledger.choose(runChoice, runId); }

    /// Makes an earlier training of the user model the current one, or none with 0.
    public void chooseUserRun(long runId) { ledger.choose(userRunChoice, runId); }

    /// Makes an earlier training of the recipe model the current one, or none with 0.
    public void chooseRecipeRun(long runId) { ledger.choose(recipeRunChoice, runId); }

    /// The open file, for use cases.
    ///
    /// @param doing what needs it, for the message
    /// @throws WorkbenchException when no project is open
    public OpenProject require(String doing) {
        OpenProject now = open;
        if (now == null) throw new WorkbenchException(doing + " needs an open project. Make or open one first.");
        return now;
    }

    /// Waits until everything decided so far is in the file and, where it touches utterances, in the corpus; for work that must
    /// not begin on a state the person has just left. Never from the storage lane or the screen.
    public void settle() { runner.quiet(Lane.STORAGE, "Settle", _ -> true).await(); }

    /// Changes the file in one transaction on the storage lane, for use cases; what is a user action goes into the log
    /// within the same transaction.
    ///
    /// @param name for messages
    public <T> JobHandle<T> write(String name, Function<OpenProject, Written<T>> body) {
        return runner.quiet(Lane.STORAGE, name, _ -> {
            OpenProject file = require(name);
            var stored = new ArrayList<Operation>();
            Written<T> written = file.file().transaction(name, () -> {
                Written<T> w = body.apply(file);
                if (!w.changes().isEmpty())
                    stored.add(file.commit(new Operation(0, w.label(), "", w.changes(), 0, Ledger.now())));
                return w;
            });
            runs.set(file.runs().records().reversed());
            for (Operation operation : stored) {
                ledger.reload(operation);
                ledger.appendStored(operation);
            }
            return written.made();
        });
    }

    /// The changes that turn one state of decisions about a run into another, for [#write].
    public List<Change> decisionChanges(IntentDecisions before, IntentDecisions after) {
        return DecisionKeys.between(before, after);
    }

    /// The changes that turn one state of what is remembered about findings into another, for [#write].
    public List<Change> findingChanges(FindingNotes before, FindingNotes after) { return findingNotes.between(before, after); }

    /// The change that makes a run the current one, for [#write].
    public Change runChange(long runId) { return ledger.choosing(runChoice, runId); }

    /// The change that makes a training of the user model the current one, for [#write].
    public Change userRunChange(long runId) { return ledger.choosing(userRunChoice, runId); }

    /// The change that makes a training of the recipe model the current one, for [#write].
    public Change recipeRunChange(long runId) { return ledger.choosing(recipeRunChoice, runId); }

    /// Stops the jobs and ends the project and the threads, once everything decided is in the file. A second call waits for
    /// the first and does nothing: the end of a command and the end of the process may meet.
    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        closeProject().await();
        runner.close();
    }

    private ProjectSummary enter(Supplier<OpenProject> opening) {
        OpenProject entered = opening.get();
        try {
            Corpus rows = entered.corpora().load();
            Histories events = entered.histories().load();
            List<Operation> operations = entered.operations();
            leave();
            open = entered;
            project.set(Optional.of(entered.summary()));
            runs.set(entered.runs().records().reversed());
            corpus.set(rows);
            histories.set(events);
            ledger.begin(entered, operations);
            recipeGraph.load();
            return entered.summary();
        } catch (RuntimeException failure) {
            if (open != entered) entered.close();
            throw failure;
        }
    }

    private boolean leave() {
        OpenProject left = open;
        if (left == null) return false;
        open = null;
        selection.clear();
        ledger.begin(null, List.of());
        discovery.clear();
        userRun.clear();
        recipeRun.clear();
        recipeGraph.clear();
        runs.set(List.of());
        corpus.set(Corpus.EMPTY);
        histories.set(Histories.EMPTY);
        project.set(Optional.empty());
        left.close();
        return true;
    }

    private void stopJobs() { for (JobHandle<?> job : runner.jobs()) if (!job.state().phase().ended()) job.cancel(); }

    private void reloadCorpus() {
        OpenProject file = open;
        if (file == null) return;
        selection.clear(); // rows mean other utterances now
        corpus.set(file.corpora().load());
        discovery.show();
    }

    private void reloadHistories() {
        OpenProject file = open;
        if (file != null) histories.set(file.histories().load());
    }

    /// The open file, for use cases that can do without.
    public Optional<OpenProject> store() { return Optional.ofNullable(open); }

    /// The open file, if any.
    @Nullable
    OpenProject openNow() { return open; }
}
