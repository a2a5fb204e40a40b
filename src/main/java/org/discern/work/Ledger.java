package org.discern.work;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.discern.domain.WorkbenchException;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.operation.Operation;
import org.discern.domain.operation.Operation.Change;
import org.discern.work.job.JobRunner;
import org.discern.work.job.Lane;
import org.jspecify.annotations.Nullable;

/// Keeps three things in step: the values on the screen, the log that undo reads, and the file behind.
///
/// An operation is shown at once and waits in `pending` until the storage lane has written it. When the file refuses one,
/// it and all that wait behind it are taken back, so that the screen never shows what a reopening would not.
/// Signals are told with the lock held: listeners hear changes in order, and should only note them.
final class Ledger {
    private static final String CURRENT_RUN = "run.current";

    private final JobRunner runner;
    private final BiConsumer<String, Throwable> complain;
    private final Runnable corpusChanged;
    private final Signal<IntentDecisions> decisions = new Signal<>(IntentDecisions.NONE);
    private final Signal<List<Operation>> history = new Signal<>(List.of());
    private final Signal<UndoState> undo = new Signal<>(new UndoState("", ""));
    private final Signal<SaveState> saved = new Signal<>(SaveState.NONE);
    private final Signal<Long> currentRun = new Signal<>(0L);

    private final Map<Long, IntentDecisions> byRun = new HashMap<>();
    private final Deque<Operation> pending = new ArrayDeque<>(); // shown, not yet in the file; oldest first
    private OperationLog log = new OperationLog();
    private @Nullable OpenProject file;
    private long seal; // part of stored gestures, so that a sealed gesture never goes on
    private long epoch; // grows when pending operations are thrown away

    /// @param complain hears what the file refused
    /// @param corpusChanged called once the file holds other utterances, on the storage lane
    Ledger(JobRunner runner, BiConsumer<String, Throwable> complain, Runnable corpusChanged) {
        this.runner = runner;
        this.complain = complain;
        this.corpusChanged = corpusChanged;
    }

    Signal<IntentDecisions> decisions() { return decisions; }

    Signal<List<Operation>> history() { return history; }

    Signal<UndoState> undoState() { return undo; }

    Signal<SaveState> saved() { return saved; }

    /// The id of the run on the screen, 0 for none.
    Signal<Long> currentRun() { return currentRun; }

    /// Begins with what the file holds, or with nothing when there is none.
    synchronized void begin(@Nullable OpenProject newFile, List<Operation> oldestFirst) {
        epoch++;
        pending.clear();
        file = newFile;
        log = OperationLog.of(oldestFirst);
        seal = log.nextId();
        byRun.clear();
        long run = 0;
        for (Operation operation : oldestFirst) run = keep(operation.changes(), run);
        saved.set(newFile == null ? SaveState.NONE : newFile.readOnly() ? SaveState.READ_ONLY : SaveState.SAVED);
        show(run);
        tellHistory();
    }

    synchronized void decide(String label, String gesture, UnaryOperator<IntentDecisions> change) {
        IntentDecisions before = decisions.get();
        List<Change> changes = DecisionKeys.between(before, change.apply(before));
        if (changes.isEmpty()) return;
        apply(new Operation(log.nextId(), label, gesture.isEmpty() ? "" : gesture + "/" + seal, changes, 0, now()));
    }

    synchronized void chooseRun(long runId) {
        if (runId == currentRun.get()) return;
        apply(new Operation(log.nextId(), runId == 0 ? "Put the run away" : "Show run " + runId, "", List.of(runChange(runId)), 0,
                now()));
    }

    /// What makes a run the current one; for operations written with the run itself.
    synchronized Change runChange(long runId) { return new Change(CURRENT_RUN, runJson(currentRun.get()), runJson(runId)); }

    synchronized void sealGesture() { seal = log.nextId(); }

    synchronized void undo() { log.undo(now()).ifPresent(this::apply); }

    synchronized void redo() { log.redo(now()).ifPresent(this::apply); }

    synchronized boolean canRevert(long operationId) { return log.revert(operationId, "").isPresent(); }

    synchronized boolean revert(long operationId) {
        Optional<Operation> operation = log.revert(operationId, now());
        operation.ifPresent(this::apply);
        return operation.isPresent();
    }

    /// An operation that went straight to the file takes its place before the pending ones, as it stands there.
    synchronized void appendStored(Operation stored) {
        var all = new ArrayList<>(log.operations().subList(0, log.operations().size() - pending.size()));
        all.add(stored);
        List<Operation> moved = pending.stream().map(o -> behind(o, stored.id())).toList();
        pending.clear();
        pending.addAll(moved);
        all.addAll(moved);
        log = OperationLog.of(all);
        takeIn(stored.changes());
        tellHistory();
    }

    /// Shows the operation now and has it written behind.
    private void apply(Operation operation) {
        OpenProject target = file;
        if (target != null && target.readOnly()) {
            complain.accept(operation.label(), new WorkbenchException("This project is open read-only, because it is open "
                    + "elsewhere. Close it there, then open it here again."));
            return;
        }
        log.append(operation);
        takeIn(operation.changes());
        tellHistory();
        if (target == null) return;
        pending.add(operation);
        saved.set(SaveState.SAVING);
        long begun = epoch;
        runner.quiet(Lane.STORAGE, "Save " + operation.label(), _ -> commitNext(target, begun));
    }

    /// Writes the oldest pending operation; on the storage lane.
    private boolean commitNext(OpenProject target, long begun) {
        Operation operation;
        synchronized (this) {
            if (begun != epoch || pending.isEmpty()) return false;
            operation = pending.getFirst();
        }
        try {
            target.commit(operation);
        } catch (RuntimeException refused) {
            takeBackPending();
            complain.accept("Saving \"" + operation.label() + "\"", refused);
            return false;
        }
        synchronized (this) {
            pending.removeFirst();
            if (pending.isEmpty()) saved.set(SaveState.SAVED);
        }
        if (touchesCorpus(operation)) corpusChanged.run();
        return true;
    }

    /// True when it brings utterances in, takes them out, or labels them.
    static boolean touchesCorpus(Operation operation) {
        return operation.keys().stream().anyMatch(key -> key.startsWith("corpus."));
    }

    private synchronized void takeBackPending() {
        epoch++;
        List<Operation> all = log.operations();
        log = OperationLog.of(all.subList(0, all.size() - pending.size()));
        while (!pending.isEmpty()) takeIn(pending.removeLast().inverse());
        saved.set(SaveState.SAVED);
        tellHistory();
    }

    private void takeIn(List<Change> changes) { show(keep(changes, currentRun.get())); }

    /// Keeps changed decisions and returns the run that is current after them.
    private long keep(List<Change> changes, long run) {
        long current = run;
        for (Change change : changes) {
            long owner = DecisionKeys.runOf(change.key());
            if (owner >= 0) byRun.put(owner, DecisionKeys.with(of(owner), change.key(), change.after()));
            else if (change.key().equals(CURRENT_RUN)) current = change.after().isEmpty() ? 0 : Long.parseLong(change.after());
        }
        return current;
    }

    private void show(long run) {
        if (run != currentRun.get()) currentRun.set(run);
        IntentDecisions now = run == 0 && !byRun.containsKey(0L) ? IntentDecisions.NONE : of(run);
        if (!now.equals(decisions.get())) decisions.set(now);
    }

    private IntentDecisions of(long run) { return byRun.computeIfAbsent(run, IntentDecisions::forRun); }

    private void tellHistory() {
        history.set(log.operations().reversed());
        undo.set(new UndoState(log.nextUndo().map(OperationLog.Step::label).orElse(""),
                log.nextRedo().map(OperationLog.Step::label).orElse("")));
    }

    private static Operation behind(Operation o, long inserted) {
        return new Operation(o.id() + 1, o.label(), o.gesture(), o.changes(), o.undoes() >= inserted
                ? o.undoes() + 1
                : o.undoes(),
                o.at());
    }

    private static String runJson(long run) { return run == 0 ? "" : Long.toString(run); }

    static String now() { return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(); }
}
