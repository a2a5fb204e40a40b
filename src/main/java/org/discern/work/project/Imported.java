package org.discern.work.project;

import org.discern.domain.corpus.ImportReport;

/// What an import brought.
///
/// @param importId in the project file
/// @param rows utterances now in the corpus from this file
public record Imported(long importId, int rows, ImportReport report) {}
