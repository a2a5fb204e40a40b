package org.discern.domain.recipe;

import org.discern.domain.corpus.ImportPlan;

/// One import of recipes, attributes or interactions as the project remembers it.
///
/// @param rows how many of the file it took
/// @param at ISO-8601 UTC
/// @param active false while it is undone; its part is kept, so that redo brings it back
public record GraphImport(long id, String name, String sha256, int rows, String at, boolean active, ImportPlan plan,
        GraphReport report) {}
