package org.discern.storage.exchange;

import java.util.List;
import org.discern.domain.corpus.FaultyRow;

/// One row as a file has it.
///
/// @param file in which it stands, as people are told; empty until [JoinedRows] or [SplitFolderRows] says so
/// @param line where it begins, from 1
/// @param cells one per column of the file; of a rejected row what could be made of it
/// @param rejection why it cannot be used, or empty
/// @param excerpt its beginning, when it was rejected
/// @param kind what is wrong, when it was rejected
/// @param uneven whether it had more or fewer cells than there are columns
record RawRow(String file, long line, List<String> cells, String rejection, String excerpt, FaultyRow.Kind kind,
        boolean uneven) {
    static RawRow of(long line, List<String> cells) { return new RawRow("", line, cells, "", "", FaultyRow.Kind.OTHER, false); }

    static RawRow rejected(long line, FaultyRow.Kind kind, String reason, String text) {
        return new RawRow("", line, List.of(text), reason, Limits.excerpt(text), kind, false);
    }

    /// A row of the wrong width that is not taken.
    static RawRow misfit(long line, List<String> cells, String reason, String text) {
        return new RawRow("", line, cells, reason, Limits.excerpt(text), FaultyRow.Kind.CELLS, true);
    }

    /// A row of the wrong width that was filled up or cut.
    static RawRow fitted(long line, List<String> cells) {
        return new RawRow("", line, cells, "", "", FaultyRow.Kind.CELLS, true);
    }

    RawRow in(String name) { return new RawRow(name, line, cells, rejection, excerpt, kind, uneven); }

    RawRow withCells(List<String> others) { return new RawRow(file, line, others, rejection, excerpt, kind, uneven); }

    boolean isRejected() { return !rejection.isEmpty(); }
}
