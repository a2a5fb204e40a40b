package org.discern.domain.corpus;

import java.util.ArrayList;
import java.util.List;

/// What became of every row of a file: `rowsRead = accepted + folded + rejectedCount + skipped`.
///
/// @param source the file's name
/// @param rowsRead all rows but the header and blank lines
/// @param accepted utterances that came out
/// @param rejectedCount exact, even where `rejected` stops
/// @param rejected the first of them, at most [#DETAILS]
/// @param blankLines lines with nothing on them, not counted as rows
/// @param duplicates rows that repeat an earlier one (same text, intent, domain, split and user)
/// @param folded how many of these were folded into the first one's `copies`
/// @param conflictCount texts that bear more than one intent
/// @param conflicts the first of them, at most [#DETAILS]
/// @param notes other things to know (encoding, domains, ids), as sentences
/// @param skipped rows the analyst chose to leave out
public record ImportReport(String source, long rowsRead, int accepted, long rejectedCount, List<RejectedRow> rejected,
        long blankLines, long duplicates, long folded, int conflictCount, List<Conflict> conflicts, List<String> notes,
        long skipped) {
    /// How many rejected rows and conflicts are listed one by one.
    public static final int DETAILS = 1_000;

    /// One text that bears several intents.
    public record Conflict(String text, List<String> intents) {
        public Conflict { intents = List.copyOf(intents); }
    }

    public ImportReport {
        rejected = List.copyOf(rejected);
        conflicts = List.copyOf(conflicts);
        notes = List.copyOf(notes);
    }

    /// A report of an import that skipped nothing.
    public ImportReport(String source, long rowsRead, int accepted, long rejectedCount, List<RejectedRow> rejected,
            long blankLines, long duplicates, long folded, int conflictCount, List<Conflict> conflicts, List<String> notes) {
        this(source, rowsRead, accepted, rejectedCount, rejected, blankLines, duplicates, folded, conflictCount, conflicts,
                notes, 0);
    }

    /// The report with one more sentence, the first of its notes.
    public ImportReport withNote(String sentence) {
        var all = new ArrayList<>(notes);
        all.addFirst(sentence);
        return withNotes(all);
    }

    public ImportReport withNotes(List<String> sentences) {
        return new ImportReport(source, rowsRead, accepted, rejectedCount, rejected, blankLines, duplicates, folded,
                conflictCount, conflicts, sentences, skipped);
    }

    public ImportReport withSkipped(long rows) {
        return new ImportReport(source, rowsRead, accepted, rejectedCount, rejected, blankLines, duplicates, folded,
                conflictCount, conflicts, notes, rows);
    }

    public ImportReport withConflicts(int count, List<Conflict> listed) {
        return new ImportReport(source, rowsRead, accepted, rejectedCount, rejected, blankLines, duplicates, folded, count,
                listed, notes, skipped);
    }
}
