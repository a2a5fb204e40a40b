package org.discern.work;

import java.util.BitSet;

/// Something that can be done to a set of rows, whatever chose them: a search, a lasso, a kept selection. A screen that knows
/// such a thing offers it here; menus list what they are given and know no more. It is one operation, and so one undo step.
public interface RowsVerb {
    /// Stable, e.g. `edit.match.label`.
    String id();

    /// Its words for these rows, which state the count first (`312 utterances: label…`), and why it cannot run.
    Command.State state(BitSet rows);

    /// Does it; on the screen's thread.
    void run(BitSet rows);
}
