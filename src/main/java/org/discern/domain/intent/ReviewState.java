package org.discern.domain.intent;

/// Where a cluster stands with the analyst.
public enum ReviewState {
    NEW, ACCEPTED, REJECTED
}
