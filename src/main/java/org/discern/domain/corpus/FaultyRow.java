package org.discern.domain.corpus;

import java.util.List;

/// A row an import leaves out, with all that is needed to mend it.
///
/// @param reason one sentence for people
/// @param kind which remedy helps
/// @param cells one per column of the plan, perhaps more when the row has too many; what could be made of it when it cannot be parted
/// @param whole whether `cells` are all of it; a very long row is shown by its beginning and cannot be mended here
public record FaultyRow(RowPlace place, String reason, Kind kind, List<String> cells, boolean whole) {
    /// What kind of thing is wrong.
    public enum Kind {
        /// More or fewer cells than columns.
        CELLS,
        /// Quotes that open and do not close, or close too early.
        QUOTES,
        /// A line or cell beyond all measure.
        SIZE, TEXT, USER, TIME,
        /// Shorter or longer than the analyst wants texts to be.
        LENGTH, DUPLICATE, OTHER
    }

    public FaultyRow { cells = List.copyOf(cells); }
}
