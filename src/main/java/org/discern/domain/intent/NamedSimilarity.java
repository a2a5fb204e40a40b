package org.discern.domain.intent;

/// How near a known intent lies.
///
/// @param name of the intent
/// @param similarity cosine of the two centroids, -1..1
/// @param rows how many labelled utterances stand behind it
public record NamedSimilarity(String name, double similarity, int rows) {}
