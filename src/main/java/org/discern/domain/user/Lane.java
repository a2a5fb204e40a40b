package org.discern.domain.user;

/// Where a reason comes from.
public enum Lane {
    /// The accumulated memory of events that left the short-term window.
    LONG,
    /// One of the latest events.
    SHORT
}
