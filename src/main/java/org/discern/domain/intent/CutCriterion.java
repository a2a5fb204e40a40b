package org.discern.domain.intent;

/// What the learned threshold maximises on the labelled intents.
public enum CutCriterion {
    /// Mean over utterances of the harmonic mean of cluster purity and intent coverage. The default.
    BCUBED_F1, ADJUSTED_RAND, PAIRWISE_F1
}
