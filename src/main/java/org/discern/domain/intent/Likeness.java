package org.discern.domain.intent;

/// How like a selection an utterance is.
///
/// @param leaf of the tree
/// @param similarity cosine to the mean direction of the selection, -1..1
/// @param score the same, less the similarity to the nearest rejected utterance where that is the higher one
public record Likeness(int leaf, double similarity, double score) {}
