package org.discern.storage.exchange;

import java.util.List;

/// Takes the rows of one source and makes a batch of them; there is one for utterances and one for histories.
interface Intake<B> {
    void take(RawRow row);

    /// Counts of the rows taken so far.
    RowTally tally();

    /// @param sha256 of the source, unpacked
    /// @param notes what the reading of the source had to tell
    B finish(String sha256, long blankLines, List<String> notes);
}
