package org.discern.storage.exchange;

import java.util.List;

/// One row as a file has it.
///
/// @param line where it begins, from 1
/// @param cells one per column of the file; empty when it was rejected
/// @param rejection why it cannot be used, or empty
/// @param excerpt its beginning, when it was rejected
record RawRow(long line, List<String> cells, String rejection, String excerpt) {
    static RawRow of(long line, List<String> cells) { return new RawRow(line, cells, "", ""); }

    static RawRow rejected(long line, String reason, String text) {
        return new RawRow(line, List.of(), reason, Limits.excerpt(text));
    }

    boolean isRejected() { return !rejection.isEmpty(); }
}
