package org.discern.domain.user;

import org.discern.domain.corpus.ImportPlan;

/// One import of histories as the project remembers it.
///
/// @param events how many it brought
/// @param at ISO-8601 UTC
/// @param active false while it is undone; its events are kept, so that redo brings them back
public record HistoryImport(long id, String name, String sha256, int events, String at, boolean active, ImportPlan plan,
        HistoryReport report) {}
