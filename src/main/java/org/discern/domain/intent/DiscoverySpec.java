package org.discern.domain.intent;

import org.discern.domain.run.RunSpec;

/// The settings of one discovery run.
///
/// @param encoder empty for the embedded all-MiniLM-L6-v2, else a folder holding `model.onnx` and `tokenizer.json`, or `vectors:` and the name of vectors that were imported
/// @param fineTune whether the encoder's upper layers are trained too (minutes instead of seconds)
/// @param headEpochs passes of the metric head over the labelled rows, 0 leaves the vectors as they are
/// @param neighbours each vector is replaced by the mean of itself and its `neighbours - 1` nearest; 1 switches it off
/// @param minClusterSize smaller groups of unseen utterances count as unassigned, at least 1
/// @param bootstrap resamples of the labelled intents for the band around the curve
public record DiscoverySpec(String encoder, boolean fineTune, UnseenMethod unseen, Linkage linkage, CutCriterion criterion,
        int headEpochs,
        int neighbours, int minClusterSize, int bootstrap, long seed) implements RunSpec {
    public DiscoverySpec {
        if (headEpochs < 0 || headEpochs > 10_000) throw new IllegalArgumentException("headEpochs must lie in 0..10000");
        if (neighbours < 1 || neighbours > 100) throw new IllegalArgumentException("neighbours must lie in 1..100");
        if (minClusterSize < 1) throw new IllegalArgumentException("minClusterSize must be at least 1");
        if (bootstrap < 0 || bootstrap > 10_000) throw new IllegalArgumentException("bootstrap must lie in 0..10000");
    }

    public static DiscoverySpec defaults() {
        return new DiscoverySpec("", false, UnseenMethod.OURS, Linkage.WARD, CutCriterion.BCUBED_F1, 60, 16, 3, 200, 11);
    }

    public DiscoverySpec withSeed(long newSeed) {
        return new DiscoverySpec(encoder, fineTune, unseen, linkage, criterion, headEpochs, neighbours, minClusterSize, bootstrap,
                newSeed);
    }

    public DiscoverySpec withEncoder(String other) {
        return new DiscoverySpec(other, fineTune, unseen, linkage, criterion, headEpochs, neighbours, minClusterSize, bootstrap,
                seed);
    }

    public DiscoverySpec withFineTune(boolean on) {
        return new DiscoverySpec(encoder, on, unseen, linkage, criterion, headEpochs, neighbours, minClusterSize, bootstrap,
                seed);
    }
}
