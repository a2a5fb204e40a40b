package org.discern.domain.intent;

/// Where a cluster stands with the analyst.
public enum ReviewState {
    NEW,
    /// Somebody has begun with it.
    IN_REVIEW, ACCEPTED, REJECTED,
    /// Looked at and put off.
    UNSURE;

    /// True when nothing is left to do: accepted or rejected.
    public boolean isDecided() { return this == ACCEPTED || this == REJECTED; }
}
