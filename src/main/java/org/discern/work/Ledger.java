package org.discern.work;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.discern.domain.WorkbenchException;
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
    private final JobRunner runner;
    private final BiConsumer<String, Throwable> complain;
    private final List<Aspect> aspects;
    private final Map<String, Runnable> reloads;
    private final Signal<List<Operation>> history = new Signal<>(List.of());
    private final Signal<UndoState> undo = new Signal<>(new UndoState("", ""));
    private final Signal<SaveState> saved = new Signal<>(SaveState.NONE);
    private final Deque<Operation> pending = new ArrayDeque<>(); // shown, not yet in the file; oldest first
    private OperationLog log = new OperationLog();
    private @Nullable OpenProject file;
    private long seal; // part of stored gestures, so that a sealed gesture never goes on
    private long epoch; // grows when pending operations are thrown away

    /// @param complain hears what the file refused
    /// @param aspects all there are, in the order in which they are shown
    /// @param reloads by the beginning of a key: what to do once the file holds a change to such keys that no aspect follows,
    /// e.g. other utterances; called on the storage lane
    Ledger(JobRunner runner, BiConsumer<String, Throwable> complain, List<Aspect> aspects, Map<String, Runnable> reloads) {
        this.runner = runner;
        this.complain = complain;
        this.aspects = List.copyOf(aspects);
        this.reloads = Map.copyOf(reloads);
    }

    Signal<List<Operation>> history() { return history; }

    Signal<UndoState> undoState() { return undo; }

    Signal<SaveState> saved() { return saved; }

    /// Begins with what the file holds, or with nothing when there is none.
    synchronized void begin(@Nullable OpenProject newFile, List<Operation> oldestFirst) {
        epoch++;
        pending.clear();
        file = newFile;
        log = OperationLog.of(oldestFirst);
        seal = log.nextId();
        aspects.forEach(Aspect::clear);
        for (Operation operation : oldestFirst) keep(operation.changes());
        saved.set(newFile == null ? SaveState.NONE : newFile.readOnly() ? SaveState.READ_ONLY : SaveState.SAVED);
        aspects.forEach(Aspect::show);
        tellHistory();
    }

    synchronized <T> void decide(Aspect.Decided<T> aspect, String label, String gesture, UnaryOperator<T> change) {
        T before = aspect.signal().get();
        List<Change> changes = aspect.between(before, change.apply(before));
        if (changes.isEmpty()) return;
        apply(new Operation(log.nextId(), label, gesture.isEmpty() ? "" : gesture + "/" + seal, changes, 0, now()));
    }

    synchronized void choose(RunChoice choice, long runId) {
        if (runId == choice.signal().get()) return;
        apply(new Operation(log.nextId(), runId == 0 ? "Put the run away" : "Show run " + runId, "", List.of(choice.to(runId)), 0,
                now()));
    }

    /// What makes a run the current one; for operations written with the run itself.
    synchronized Change choosing(RunChoice choice, long runId) { return choice.to(runId); }

    synchronized void sealGesture() { seal = log.nextId(); }

    synchronized void undo() { log.undo(now()).ifPresent(this::apply); }

    synchronized void redo() { log.redo(now()).ifPresent(this::apply); }

    synchronized boolean canRevert(long operationId) { return log.revert(operationId, "").isPresent(); }

    synchronized boolean revert(long operationId) {
        Optional<Operation> operation = log.revert(operationId, now());
        operation.ifPresent(this::apply);
        return operation.isPresent();
    }

    synchronized List<HistoryStep> steps() { return log.steps(); }

    synchronized String whyNotRevert(long operationId) { return log.whyNotRevert(operationId); }

    synchronized boolean canGoTo(long stepId) { return log.goTo(stepId, "").filter(moves -> !moves.isEmpty()).isPresent(); }

    /// All at once on the screen, one by one in the file.
    synchronized boolean goTo(long stepId) {
        List<Operation> moves = log.goTo(stepId, now()).orElse(List.of());
        if (moves.isEmpty()) return false;
        apply(moves);
        return true;
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
    private void apply(Operation operation) { apply(List.of(operation)); }

    private void apply(List<Operation> all) {
        OpenProject target = file;
        if (target != null && target.readOnly()) {
            complain.accept(all.getLast().label(), new WorkbenchException("This project is open read-only, because it is open "
                    + "elsewhere. Close it there, then open it here again."));
            return;
        }
        for (Operation operation : all) {
            log.append(operation);
            keep(operation.changes());
        }
        aspects.forEach(Aspect::show);
        tellHistory();
        if (target == null) return;
        pending.addAll(all);
        saved.set(SaveState.SAVING);
        long begun = epoch;
        for (Operation operation : all)
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
        var waiting = new HashSet<String>(); // what the next one reads anew anyway is not read twice
        synchronized (this) {
            pending.removeFirst();
            if (pending.isEmpty()) saved.set(SaveState.SAVED);
            pending.forEach(later -> waiting.addAll(later.keys()));
        }
        reloads.forEach((beginning, reload) -> {
            if (touches(operation.keys(), beginning) && !touches(waiting, beginning)) reload.run();
        });
        return true;
    }

    /// Has read anew what a written operation changed in the file alone: utterances, labels, histories.
    void reload(Operation operation) {
        reloads.forEach((beginning, reload) -> {
            if (touches(operation.keys(), beginning)) reload.run();
        });
    }

    private static boolean touches(Collection<String> keys, String beginning) {
        return keys.stream().anyMatch(key -> key.startsWith(beginning));
    }

    private synchronized void takeBackPending() {
        epoch++;
        List<Operation> all = log.operations();
        log = OperationLog.of(all.subList(0, all.size() - pending.size()));
        while (!pending.isEmpty()) takeIn(pending.removeLast().inverse());
        saved.set(SaveState.SAVED);
        tellHistory();
    }

    private void takeIn(List<Change> changes) {
        keep(changes);
        aspects.forEach(Aspect::show);
    }

    private void keep(List<Change> changes) { for (Change change : changes) for (Aspect aspect : aspects) aspect.take(change); }

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

    static String now() { return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(); }
}
