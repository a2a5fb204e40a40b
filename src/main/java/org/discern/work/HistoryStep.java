package org.discern.work;

import org.discern.domain.operation.StepKind;

/// One line of the history: what one press of undo takes back.
///
/// @param id names the step, for [Workspace#goTo] and [Workspace#revert]
/// @param label the words of the menu
/// @param at ISO-8601 UTC
/// @param operations how many operations it holds, at least 1
/// @param passing whether it only changed what is looked at, see [StepKind#isPassing]
public record HistoryStep(long id, String label, String at, StepKind kind, Standing standing, int operations,
        boolean passing) {
    /// A step that decides something.
    public HistoryStep(long id, String label, String at, StepKind kind, Standing standing, int operations) {
        this(id, label, at, kind, standing, operations, false);
    }

    /// Whether it is in force.
    public enum Standing {
        DONE,
        /// Redo brings it back.
        UNDONE,
        /// It was undone, and something else was done then: redo cannot bring it back.
        GONE,
        /// A mark with a name.
        MARK
    }
}
