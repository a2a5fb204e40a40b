package org.discern.domain.corpus;

/// What may be said against rows that can be read; each is counted and told, and the analyst chooses what becomes of them.
public enum RowConcern {
    /// An earlier row says the same.
    DUPLICATE,
    /// The text has fewer words than [Cleaning#fewestWords].
    SHORT,
    /// The text has more words than [Cleaning#mostWords].
    LONG,
    /// There is no text.
    EMPTY,
    /// The row has more or fewer cells than the table has columns.
    UNEVEN
}
