package org.discern.domain.intent;

import org.jspecify.annotations.Nullable;

/// How near a known intent lies.
///
/// @param name of the intent
/// @param similarity cosine of the two centroids, -1..1
/// @param rows how many labelled utterances stand behind it
/// @param pair the two sentences closest across, which explain the nearness: left a member, right one labelled so; null when
/// every such row is a member itself
public record NamedSimilarity(String name, double similarity, int rows, @Nullable ClosestPair pair) {}
