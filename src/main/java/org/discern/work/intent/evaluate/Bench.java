package org.discern.work.intent.evaluate;

import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;

/// What every task of an evaluation works on.
///
/// @param vectors one unit row per row of the splits
public record Bench(EvaluateSpec spec, Splits splits, FloatMatrix vectors, Parallel parallel, Progress progress) {
    DiscoverySpec discovery(long seed) { return spec.discovery().withSeed(spec.discovery().seed() + 1_000 * seed); }
}
