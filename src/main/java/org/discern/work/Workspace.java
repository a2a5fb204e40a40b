package org.discern.work;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.operation.Operation;
import org.discern.domain.run.CancelledException;
import org.discern.domain.run.RunRecord;
import org.discern.work.job.JobHandle;
import org.discern.work.job.JobRunner;

/// The open project as signals of immutable values, and the verbs that change it. One per window.
/// Every verb that changes something is one operation and one transaction in the project file.
///
/// A decision is shown at once and written on the storage lane behind; when the file refuses it, the signals go back to what
/// the file holds and a [Problem] tells why. Without an open project decisions live in memory only.
public final class Workspace implements AutoCloseable {
    private final Signal<Optional<ProjectSummary>> project = new Signal<>(Optional.empty());
    private final Signal<Corpus> corpus = new Signal<>(Corpus.EMPTY);
    private final Signal<Optional<Discovery>> discovery = new Signal<>(Optional.empty());
    private final Signal<List<RunRecord>> runs = new Signal<>(List.of());
    private final Signal<String> loading = new Signal<>("");
    private final Signal<Optional<Problem>> problem = new Signal<>(Optional.empty());
    private final Signal<List<JobHandle<?>>> tasks = new Signal<>(List.of());
    private final Selection selection = new Selection();
    private final JobRunner runner;
    private final Ledger ledger;

    /// A workspace that does everything in the caller's thread; for tests.
    public Workspace() { this(JobRunner.sameThread()); }

    public Workspace(JobRunner runner) {
        this.runner = runner;
        this.ledger = new Ledger(runner, this::tell);
        runner.onJobs(tasks::set);
    }

    /// The open project, or empty while the welcome screen shows.
    public Signal<Optional<ProjectSummary>> project() { return project; }

    public Signal<Corpus> corpus() { return corpus; }

    /// What the current run found.
    public Signal<Optional<Discovery>> discovery() { return discovery; }

    /// All runs of the project, newest first.
    public Signal<List<RunRecord>> runs() { return runs; }

    /// What the analyst decided about the current run.
    public Signal<IntentDecisions> decisions() { return ledger.decisions(); }

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

    /// Changes the analyst's decisions as one operation. The signal changes at once; the file follows on the storage lane.
    /// Calls in a row with the same non-empty gesture become one undo step. A change that changes nothing is no operation.
    public void decide(String label, String gesture, UnaryOperator<IntentDecisions> change) {
        ledger.decide(label, gesture, change);
    }

    /// Ends the present gesture: the next decision is a new undo step even when its gesture has the same name.
    public void sealGesture() { ledger.sealGesture(); }

    public void undo() { ledger.undo(); }

    public void redo() { ledger.redo(); }

    /// True when the operation is in force and nothing later touches what it touched.
    public boolean canRevert(long operationId) { return ledger.canRevert(operationId); }

    /// Takes one old step back and leaves the later ones; false when a later one touches the same things.
    public boolean revert(long operationId) { return ledger.revert(operationId); }

    /// Makes an earlier run the current one, or none with 0.
    public void chooseRun(long runId) { ledger.chooseRun(runId); }

    /// Ends the project and the threads, once everything decided is in the file.
    @Override
    public void close() { runner.close(); }
}
