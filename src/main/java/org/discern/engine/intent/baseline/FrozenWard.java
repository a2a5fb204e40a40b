package org.discern.engine.intent.baseline;

import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.Linkage;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.tree.Agglomeration;

/// Ward's tree over vectors no label has touched, cut into `K`. Much the stronger of the two simple rivals on utterances.
public final class FrozenWard {
    private FrozenWard() {}

    /// Per row its cluster of `0..K-1`; `K` is bounded to `1..n`.
    public static int[] labels(FloatMatrix unitRows, int clusters, Parallel parallel, Progress progress) {
        return Agglomeration.grow(unitRows, Linkage.WARD, parallel, progress).cutInto(clusters).labels();
    }
}
