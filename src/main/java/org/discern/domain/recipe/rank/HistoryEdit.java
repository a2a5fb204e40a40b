package org.discern.domain.recipe.rank;

import java.util.List;
import java.util.Set;
import org.discern.domain.recipe.Interaction;

/// A what-if change of a user's history.
///
/// @param removed interactions left out
/// @param added interactions that never happened
/// @param ignored true leaves the whole history out
public record HistoryEdit(Set<Interaction> removed, List<Interaction> added, boolean ignored) {
    public static final HistoryEdit NONE = new HistoryEdit(Set.of(), List.of(), false);

    public HistoryEdit {
        removed = Set.copyOf(removed);
        added = List.copyOf(added);
    }

    public boolean isEmpty() { return removed.isEmpty() && added.isEmpty() && !ignored; }
}
