package org.discern.domain.finding;

import java.util.List;
import org.discern.domain.intent.edit.EditConflict;

/// What would settle a finding: one operation and one undo step.
public sealed interface Mend {
    /// How many utterances or decisions it changes, at least 1.
    int count();

    /// Gives utterances another label.
    ///
    /// @param utterances ids of those whose label changes
    /// @param intent blank takes their labels away
    record Relabel(List<Long> utterances, String intent) implements Mend {
        public Relabel { utterances = List.copyOf(utterances); }

        @Override
        public int count() { return utterances.size(); }
    }

    /// Makes one intent of two: those of the one get the label of the other.
    ///
    /// @param utterances ids of all of `from`
    record MergeIntents(List<Long> utterances, String from, String into) implements Mend {
        public MergeIntents { utterances = List.copyOf(utterances); }

        @Override
        public int count() { return utterances.size(); }
    }

    /// Takes back the decision that gives way in a conflict.
    ///
    /// @param runId whose decision
    record DropDecision(long runId, EditConflict conflict) implements Mend {
        @Override
        public int count() { return 1; }
    }

    /// Makes the former run the current one again, with all that was decided about it.
    record ShowRun(long runId) implements Mend {
        @Override
        public int count() { return 1; }
    }
}
