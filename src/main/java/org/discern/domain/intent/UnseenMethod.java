package org.discern.domain.intent;

/// The detectors of unseen intents an analyst can choose.
public enum UnseenMethod {
    /// Ours: known intents against stand-ins for the unknown, with a calibrated score.
    OURS,
    /// One sigmoid per intent and a Gaussian threshold (Shu, Xu, Liu 2017).
    DOC,
    /// Adaptive decision boundaries around intent centroids (Zhang, Xu, Lin 2021).
    ADB
}
