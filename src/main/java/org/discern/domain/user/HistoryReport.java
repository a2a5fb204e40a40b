package org.discern.domain.user;

import org.discern.domain.corpus.ImportReport;

/// What became of every row of a file of histories.
///
/// @param rows the counts all imports share: `rowsRead = accepted + folded + rejectedCount`; no conflicts, since an event may bear any label
/// @param users how many different ones the accepted events name
/// @param labels how many different ones they bear
/// @param outOfOrder events older than one of the same user further up in the file; they are sorted in
/// @param emptyTexts accepted events without a text
/// @param unlabelled accepted events without a label
public record HistoryReport(ImportReport rows, int users, int labels, long outOfOrder, long emptyTexts, long unlabelled) {}
