package org.discern.domain.intent;

/// How the distance between two clusters follows from their members.
public enum Linkage {
    /// Growth of the within-cluster variance; heights are `sqrt(2 ab/(a+b)) * |centroid distance|`, as SciPy. The default: far ahead on utterances.
    WARD, AVERAGE, COMPLETE, SINGLE
}
