package org.discern.work.user;

import org.discern.domain.user.HistoryReport;

/// What an import of histories brought.
///
/// @param importId in the project file
public record ImportedHistories(long importId, HistoryReport report) {}
