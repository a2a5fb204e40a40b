package org.discern.domain.corpus;

/// What a column of an imported table means.
public enum ColumnRole {
    /// What the user said; exactly one column.
    TEXT,
    /// The label (of an utterance its intent, of an event its class); empty cells mean unlabelled.
    INTENT, DOMAIN, SPLIT, USER, TIME,
    /// The row's number in the project it was exported from; kept when it is free.
    ID,
    /// How many exact duplicates the row stands for.
    COPIES,
    /// What the row is about (a recipe, a thread); for histories only.
    ITEM,
    /// Put before the text, on a line of its own; for histories only, and never guessed.
    TITLE, IGNORE;

    /// Whether rows of this kind have any use for the column.
    public boolean means(ImportKind kind) {
        return switch (this) {
            case TEXT, INTENT, USER, TIME, IGNORE -> true;
            case DOMAIN, SPLIT, ID, COPIES -> kind == ImportKind.UTTERANCES;
            case ITEM, TITLE -> kind == ImportKind.HISTORIES;
        };
    }
}
