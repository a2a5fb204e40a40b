package org.discern.domain.corpus;

/// What an import does with rows of one concern.
public enum RowChoice {
    /// They come in like any other.
    KEEP,
    /// They are left out and counted; of exact duplicates the first one stays and counts the others.
    SKIP,
    /// They are listed with what is wrong, to be mended or written to a file of their own.
    SET_ASIDE
}
