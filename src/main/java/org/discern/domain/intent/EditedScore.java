package org.discern.domain.intent;

/// What the labels say about the clusters before and after the analyst's edits, by the criterion of the run. Every labelled
/// utterance of the tree counts, so these compare with each other, not with the curve, which counts held-out ones.
///
/// @param pure of the tree cut at the height alone; NaN without labels
/// @param edited of the clusters as the analyst left them
/// @param labelled how many utterances were counted
public record EditedScore(CutCriterion criterion, double pure, double edited, int labelled) {
    public boolean isKnown() { return labelled > 0; }
}
