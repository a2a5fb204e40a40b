package org.discern.work.search;

import org.discern.domain.run.Progress;

/// Says how near every utterance comes to a sentence.
@FunctionalInterface
public interface Meaning {
    /// Cosines, -1..1, one per row.
    float[] near(String sentence, Progress progress);
}
