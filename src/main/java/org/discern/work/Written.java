package org.discern.work;

import java.util.List;
import org.discern.domain.operation.Operation.Change;

/// What a use case wrote inside one transaction.
///
/// @param made handed to the caller
/// @param label of the operation, in the words of the menu
/// @param changes of the operation; none when nothing was written that a person would undo, e.g. cached vectors
public record Written<T>(T made, String label, List<Change> changes) {
    public Written { changes = List.copyOf(changes); }

    /// Something that is no user action.
    public static <T> Written<T> quietly(T made) { return new Written<>(made, "", List.of()); }
}
