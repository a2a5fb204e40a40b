package org.discern.domain.corpus;

/// What a column of an imported table means.
public enum ColumnRole {
    /// What the user said; exactly one column.
    TEXT,
    /// The label; empty cells mean unlabelled.
    INTENT, DOMAIN, SPLIT, USER, TIME,
    /// The row's number in the project it was exported from; kept when it is free.
    ID,
    /// How many exact duplicates the row stands for.
    COPIES, IGNORE
}
