package org.discern.work;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.operation.Operation;
import org.discern.domain.run.RunRecord;

/// The open project as signals of immutable values, and the verbs that change it. One per window.
/// Every verb that changes something is one operation and one transaction in the project file.
public final class Workspace {
    private final Signal<Optional<ProjectSummary>> project = new Signal<>(Optional.empty());
    private final Signal<Corpus> corpus = new Signal<>(Corpus.EMPTY);
    private final Signal<Optional<Discovery>> discovery = new Signal<>(Optional.empty());
    private final Signal<List<RunRecord>> runs = new Signal<>(List.of());
    private final Signal<IntentDecisions> decisions = new Signal<>(IntentDecisions.NONE);
    private final Signal<List<Operation>> history = new Signal<>(List.of());
    private final Signal<UndoState> undo = new Signal<>(new UndoState("", ""));
    private final Signal<Optional<Problem>> problem = new Signal<>(Optional.empty());
    private final Selection selection = new Selection();

    /// The open project, or empty while the welcome screen shows.
    public Signal<Optional<ProjectSummary>> project() { return project; }

    public Signal<Corpus> corpus() { return corpus; }

    /// What the current run found.
    public Signal<Optional<Discovery>> discovery() { return discovery; }

    /// All runs of the project, newest first.
    public Signal<List<RunRecord>> runs() { return runs; }

    /// What the analyst decided about the current run.
    public Signal<IntentDecisions> decisions() { return decisions; }

    /// The operation log, newest first.
    public Signal<List<Operation>> history() { return history; }

    public Signal<UndoState> undoState() { return undo; }

    /// The last failure that nobody showed inline.
    public Signal<Optional<Problem>> problem() { return problem; }

    public Selection selection() { return selection; }

    /// Changes the analyst's decisions as one operation. The signal changes at once; the file follows on the storage lane.
    /// Calls in a row with the same non-empty gesture become one undo step.
    public void decide(String label, String gesture, UnaryOperator<IntentDecisions> change) {
        decisions.set(change.apply(decisions.get()));
        undo.set(new UndoState(label, ""));
    }

    public void undo() { undo.set(new UndoState("", undo.get().undo())); }

    public void redo() { undo.set(new UndoState(undo.get().redo(), "")); }
}
