package org.discern.domain.operation;

import java.util.List;

/// One user action: what the menu called it, what it touched, and the state before and after.
/// Stored in one transaction with its change; its inverse is itself with `before` and `after` swapped.
///
/// @param id position in the log, from 1; 0 before it is stored
/// @param label the words of the menu, e.g. `Name cluster "card lost"`
/// @param gesture operations in a row with the same non-empty gesture are one step, e.g. one drag
/// @param changes each key with its JSON before and after
/// @param undoes the id of the operation this one takes back (undo) or, when that one is itself an undo, puts back (redo); 0 for a fresh action
/// @param at ISO-8601 UTC
public record Operation(long id, String label, String gesture, List<Change> changes, long undoes, String at) {
    /// One key's value before and after, as JSON; an empty string means absent.
    ///
    /// @param key e.g. `intent.decisions/7`, `corpus.import/3`, `run.current`
    public record Change(String key, String before, String after) {
        public Change inverse() { return new Change(key, after, before); }
    }

    public Operation { changes = List.copyOf(changes); }

    public List<Change> inverse() { return changes.reversed().stream().map(Change::inverse).toList(); }

    public List<String> keys() { return changes.stream().map(Change::key).toList(); }
}
