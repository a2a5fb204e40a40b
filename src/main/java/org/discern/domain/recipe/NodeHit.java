package org.discern.domain.recipe;

/// A node that a search found.
///
/// @param score how well it answers the words, higher is better; only for comparing hits of one search
public record NodeHit(NodeKind kind, String key, double score) {}
