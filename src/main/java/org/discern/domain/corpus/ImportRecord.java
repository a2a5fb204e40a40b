package org.discern.domain.corpus;

/// One import as the project remembers it.
///
/// @param rows how many utterances it brought
/// @param at ISO-8601 UTC
/// @param active false while it is undone; its rows are kept, so that redo brings them back
public record ImportRecord(long id, String name, String sha256, int rows, String at, boolean active, ImportPlan plan,
        ImportReport report) {}
