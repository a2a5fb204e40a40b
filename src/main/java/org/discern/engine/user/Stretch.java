package org.discern.engine.user;

/// Consecutive events of one user that are learned from, or asked, in one go.
///
/// @param from place of its first event in the user's history
/// @param last place of its last question
/// @param tracker stands before the first event, and goes on with the reading
/// @param memory slot vectors before the first event, `(m, D)`
record Stretch(int user, int from, int last, SlotTracker tracker, float[] memory) {
    /// Events up to its last question.
    int length() { return last - from + 1; }
}
