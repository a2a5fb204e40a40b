package org.discern.ui.intent.diff;

/// An utterance behind a line.
///
/// @param corpusRow -1 when the project does not hold it any more
/// @param part what it did
record DiffUtterance(int corpusRow, String text, Part part) {
    /// What an utterance did between the two states.
    enum Part {
        CAME, LEFT, ADDED, REMOVED, STAYED
    }
}
