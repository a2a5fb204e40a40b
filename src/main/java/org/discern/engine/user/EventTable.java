package org.discern.engine.user;

import org.discern.domain.array.FloatMatrix;

/// Histories as numbers: the rows of user `u` are `starts[u] .. starts[u + 1]`, oldest first.
///
/// @param starts one more than there are users
/// @param times seconds since 1970
/// @param truth per row its class `0..C-1`, or -1: a row without one of the classes is never a question
/// @param beliefs per row what histories may know of its label
/// @param vectors `(rows, V)` sentence vectors of length 1
/// @param text `(rows, C)` log probabilities from the text alone; on training rows from a classifier that has not seen the user
record EventTable(int[] starts, long[] times, int[] truth, Beliefs beliefs, FloatMatrix vectors, FloatMatrix text) {
    int users() { return starts.length - 1; }

    int rows() { return times.length; }

    int classes() { return text.cols(); }

    int length(int user) { return starts[user + 1] - starts[user]; }
}
