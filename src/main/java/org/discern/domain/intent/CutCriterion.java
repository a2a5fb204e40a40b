package org.discern.domain.intent;

/// What the learned threshold maximises on the labelled intents.
public enum CutCriterion {
    /// Harmonic mean of B-cubed precision and recall: over utterances, the mean purity of their cluster and the mean coverage of their
    /// intent. The default.
    BCUBED_F1, ADJUSTED_RAND, PAIRWISE_F1
}
