package org.discern.work;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.discern.domain.operation.Operation;
import org.discern.domain.operation.Operation.Change;
import org.discern.domain.operation.StepKind;

/// What undo and redo mean, read from the log alone: replaying the stored operations after a restart gives the same two
/// stacks. Undo and redo append the inverse and never take anything away; a fresh operation ends what could be redone.
/// Not thread-safe; [Workspace] locks.
final class OperationLog {
    /// The key of a mark people set with a name.
    static final String CHECKPOINT = "setting/checkpoint";

    private final List<Operation> operations = new ArrayList<>();
    private final Deque<Step> undoable = new ArrayDeque<>(); // top first
    private final Deque<Step> redoable = new ArrayDeque<>();

    /// One press of undo: operations of one gesture taken together.
    ///
    /// @param last id of the operation that an undo or redo of this step names
    /// @param ids of all fresh operations in it
    /// @param changes each key once, with its value before the first and after the last of them
    record Step(long last, Set<Long> ids, String label, String gesture, List<Change> changes) {
        /// Any of its operations, or the undo or redo that named it last.
        private boolean isNamed(long id) { return last == id || ids.contains(id); }

        private Step named(long id) { return new Step(id, ids, label, gesture, changes); }

        private Step with(Operation next) {
            var all = new HashSet<>(ids);
            all.add(next.id());
            return new Step(next.id(), all, next.label(), gesture, merged(changes, next.changes()));
        }
    }

    static OperationLog of(List<Operation> oldestFirst) {
        var log = new OperationLog();
        oldestFirst.forEach(log::append);
        return log;
    }

    /// Oldest first.
    List<Operation> operations() { return List.copyOf(operations); }

    long nextId() { return operations.isEmpty() ? 1 : operations.getLast().id() + 1; }

    void append(Operation operation) {
        Operation former = operations.isEmpty() ? null : operations.getLast();
        operations.add(operation);
        if (isMark(operation)) return;
        if (operation.undoes() != 0 && !undoable.isEmpty() && undoable.getFirst().last() == operation.undoes()) {
            redoable.push(undoable.pop().named(operation.id()));
        } else if (operation.undoes() != 0 && !redoable.isEmpty() && redoable.getFirst().last() == operation.undoes()) {
            undoable.push(redoable.pop().named(operation.id()));
        } else {
            boolean goesOn = former != null && former.undoes() == 0 && !operation.gesture().isEmpty()
                    && operation.gesture().equals(former.gesture()) && !undoable.isEmpty();
            if (goesOn) undoable.push(undoable.pop().with(operation));
            else
                undoable.push(new Step(operation.id(), Set.of(operation.id()), operation.label(), operation.gesture(),
                        merged(List.of(), operation.changes())));
            redoable.clear();
        }
    }

    /// A named mark in the history: nothing to undo, and no end to what can be redone.
    private static boolean isMark(Operation operation) { return operation.keys().equals(List.of(CHECKPOINT)); }

    Optional<Step> nextUndo() { return Optional.ofNullable(undoable.peekFirst()); }

    Optional<Step> nextRedo() { return Optional.ofNullable(redoable.peekFirst()); }

    /// The operation that takes the last step back; not yet appended.
    Optional<Operation> undo(String at) {
        return nextUndo().map(step -> new Operation(nextId(), "Undo " + step.label(), "", inverse(step.changes()), step.last(),
                at));
    }

    /// The operation that puts the last undone step back; not yet appended.
    Optional<Operation> redo(String at) {
        return nextRedo().map(step -> new Operation(nextId(), "Redo " + step.label(), "", step.changes(), step.last(), at));
    }

    /// The operation that takes one old step back: plain undo for the newest, else a fresh operation, so that it can itself
    /// be undone. Empty when the step is not in force, or when a later one touches the same keys.
    Optional<Operation> revert(long id, String at) {
        var later = new HashSet<String>();
        for (Step step : undoable) {
            if (step.ids().contains(id)) {
                if (later.isEmpty()) return undo(at);
                if (step.changes().stream().map(Change::key).anyMatch(later::contains)) return Optional.empty();
                return Optional.of(new Operation(nextId(), "Take back " + step.label(), "", inverse(step.changes()), 0, at));
            }
            step.changes().forEach(change -> later.add(change.key()));
        }
        return Optional.empty();
    }

    /// Why [#revert] would do nothing; empty when it would do something.
    String whyNotRevert(long id) {
        for (Step step : undoable) if (step.ids().contains(id)) {
            var own = step.changes().stream().map(Change::key).collect(java.util.stream.Collectors.toSet());
            for (Step later : undoable) {
                if (later.ids().contains(id)) return "";
                if (later.changes().stream().map(Change::key).anyMatch(own::contains))
                    return "\u201c" + later.label()
                            + "\u201d came later and changed the same. Take that back first, or go back to here.";
            }
        }
        return "It is not in force, so there is nothing to take back.";
    }

    /// Newest first; operations that only undo or redo are no lines of their own.
    List<HistoryStep> steps() {
        var stepOf = new HashMap<Long, Step>();
        for (Step step : undoable) for (long id : step.ids()) stepOf.put(id, step);
        var redo = new HashSet<Long>();
        for (Step step : redoable) for (long id : step.ids()) {
            stepOf.put(id, step);
            redo.add(id);
        }
        var out = new ArrayList<HistoryStep>();
        Operation former = null;
        for (Operation now : operations) {
            Step step = stepOf.get(now.id());
            boolean goesOn = former != null && !out.isEmpty() && now.undoes() == 0 && former.undoes() == 0 && (step != null
                    ? step.ids().contains(former.id())
                    : stepOf.get(former.id()) == null && !now.gesture().isEmpty() && now.gesture().equals(former.gesture()));
            if (now.undoes() == 0) {
                int count = goesOn ? out.removeLast().operations() + 1 : 1;
                out.add(new HistoryStep(now.id(), now.label(), now.at(), StepKind.of(now.keys()), isMark(now)
                        ? HistoryStep.Standing.MARK
                        : step == null
                                ? HistoryStep.Standing.GONE
                                : redo.contains(now.id()) ? HistoryStep.Standing.UNDONE : HistoryStep.Standing.DONE, count,
                        StepKind.isPassing(now.keys())));
            }
            former = now;
        }
        return List.copyOf(out.reversed());
    }

    /// The undos or redos that make a step the last one in force, or bring back what was in force at a mark; 0 is the state
    /// before every step. Empty when it is so already; none at all when no undo or redo leads there.
    Optional<List<Operation>> goTo(long id, String at) {
        long target = id;
        for (Operation operation : operations) if (operation.id() == id && isMark(operation)) {
            var then = of(operations.subList(0, operations.indexOf(operation)));
            target = then.nextUndo().map(Step::last).orElse(0L);
        }
        var scratch = of(operations);
        var out = new ArrayList<Operation>();
        long wanted = target;
        boolean back = wanted == 0 || holds(undoable, wanted);
        if (!back && !holds(redoable, wanted)) return Optional.empty();
        while (wanted == 0 ? !scratch.undoable.isEmpty() : !scratch.nextUndo().filter(s -> s.isNamed(wanted)).isPresent()) {
            Operation next = (back ? scratch.undo(at) : scratch.redo(at)).orElseThrow();
            scratch.append(next);
            out.add(next);
        }
        return Optional.of(out);
    }

    private static boolean holds(Deque<Step> steps, long id) { return steps.stream().anyMatch(step -> step.isNamed(id)); }

    private static List<Change> inverse(List<Change> changes) {
        return changes.reversed().stream().map(Change::inverse).toList();
    }

    private static List<Change> merged(List<Change> first, List<Change> then) {
        Map<String, Change> byKey = new LinkedHashMap<>();
        for (Change change : first) byKey.put(change.key(), change);
        for (Change change : then)
            byKey.merge(change.key(), change, (old, now) -> new Change(old.key(), old.before(), now.after()));
        return List.copyOf(byKey.values());
    }
}
