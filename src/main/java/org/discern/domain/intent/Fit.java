package org.discern.domain.intent;

/// An utterance in no cluster, and the cluster it nearly fits.
///
/// @param leaf of the tree
/// @param node the nearest cluster it may be in
/// @param distance 1 minus the cosine to the cluster's centroid, 0..2
public record Fit(int leaf, int node, double distance) {}
