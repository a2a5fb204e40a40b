package org.discern.ui.user.live;

/// One user of the list.
///
/// @param index in the histories
/// @param drift in bits, NaN for too few events
/// @param surprise in bits, NaN when the run has no event of the user
public record UserRow(int index, String name, int events, double drift, double surprise) {}
