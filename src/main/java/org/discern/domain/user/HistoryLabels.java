package org.discern.domain.user;

/// What a history may tell beside its texts.
public enum HistoryLabels {
    /// The labels of past events are known once the events are over.
    KNOWN,
    /// Only the texts are known; labels are guessed from them.
    HIDDEN
}
