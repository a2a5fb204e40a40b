package org.discern.engine.intent;

import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Parallel;
import org.discern.engine.intent.kernel.Neighbours;

/// Replaces a row by the mean of itself and its nearest, which evens out how a thing happened to be said.
///
/// Source: De Raedt et al., "IDAS", 2023, DOI 10.18653/v1/2023.nlp4convai-1.7, section 3.3.
/// Differs: the neighbours come from all utterances at hand, not only from those to be grouped.
final class Smoothing {
    private static final int BLOCK = 64;

    private Smoothing() {}

    /// The picked rows smoothed, unit length, shape `(picked, D)`.
    ///
    /// @param near neighbours of all rows
    /// @param group how many rows make a mean, the row itself included
    static FloatMatrix of(FloatMatrix rows, Neighbours near, int group, int[] picked, Parallel parallel) {
        FloatMatrix out = rows.pick(picked);
        int d = rows.cols();
        int others = Math.min(group - 1, near.k());
        parallel.forEach((picked.length + BLOCK - 1) / BLOCK, block -> {
            for (int i = block * BLOCK; i < Math.min(picked.length, (block + 1) * BLOCK); i++) {
                for (int place = 0; place < others; place++) {
                    int from = near.row(picked[i], place) * d;
                    for (int c = 0; c < d; c++) out.values()[i * d + c] += rows.values()[from + c];
                }
            }
        });
        return out.unitRows();
    }
}
