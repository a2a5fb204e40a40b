package org.discern.engine.user;

import java.util.List;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.user.Part;

/// Histories as the engine takes them: the rows of user `u` are `starts[u] .. starts[u + 1]`, oldest first.
///
/// @param starts one more than there are users
/// @param times seconds since 1970
/// @param labels per row its class; the number of classes means *other*, -1 unknown
/// @param parts per row what it serves for
/// @param vectors `(rows, V)` sentence vectors of length 1
/// @param classes names
public record UserRows(int[] starts, long[] times, int[] labels, Part[] parts, FloatMatrix vectors, List<String> classes) {
    public UserRows {
        classes = List.copyOf(classes);
        int rows = times.length;
        if (starts.length == 0 || starts[starts.length - 1] != rows || labels.length != rows || parts.length != rows || vectors
                .rows() != rows)
            throw new IllegalArgumentException("User rows need a time, label, part and vector each");
    }

    public int users() { return starts.length - 1; }

    public int size() { return times.length; }

    /// True when the row's class can be asked for.
    public boolean isQuestion(int row) { return labels[row] >= 0 && labels[row] < classes.size(); }
}
