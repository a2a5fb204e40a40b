package org.discern.engine.intent.evidence;

import org.discern.domain.array.FloatMatrix;

/// How near some utterances lie to each of several groups.
///
/// Source: nearest centroid (Rocchio) classification, C. Manning, P. Raghavan, H. Schütze, *Introduction to Information
/// Retrieval*, 2008, section 14.2, DOI 10.1017/CBO9780511809071. Cost: `(n + groups) · D`.
public final class NearGroups {
    private NearGroups() {}

    /// @param vectors unit rows, one per leaf
    /// @param groupOf per leaf its group, or negative for none
    /// @param leaves those that look for a place; at least one
    /// @return per group the cosine of its centre to that of the leaves, -1..1; 0 for an empty group
    public static double[] of(FloatMatrix vectors, int[] groupOf, int groups, int[] leaves) {
        FloatMatrix centroids = Centroids.of(vectors, groupOf, groups);
        float[] centre = Centroids.one(vectors, leaves);
        double[] out = new double[groups];
        for (int group = 0; group < groups; group++) out[group] = Centroids.dot(centroids, group, centre);
        return out;
    }
}
