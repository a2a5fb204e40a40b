package org.discern.engine.intent;

import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.kernel.Neighbours;

/// Utterances that came after a run, in the space of its tree: through the head it learned, then evened out by their nearest among
/// all utterances, as stage two did with its own.
///
/// @param spec of the run
/// @param head it learned
public record FurtherRows(DiscoverySpec spec, MetricHead head, Parallel parallel) {
    /// Unit rows of the picked utterances, shape `(picked, D)`.
    ///
    /// @param vectors unit rows of all utterances as the encoder gives them
    public FloatMatrix of(FloatMatrix vectors, int[] picked, Progress progress) {
        FloatMatrix space = head.apply(vectors, parallel, progress);
        Neighbours near = Neighbours.of(space, spec.neighbours() - 1, parallel, progress);
        return Smoothing.of(space, near, spec.neighbours(), picked, parallel);
    }

    /// All utterances evened out where no label has shaped the space, unit rows: where new crowds are looked for.
    public FloatMatrix plain(FloatMatrix vectors, Progress progress) {
        Neighbours near = Neighbours.of(vectors, spec.neighbours() - 1, parallel, progress);
        return Smoothing.of(vectors, near, spec.neighbours(), IntStream.range(0, vectors.rows()).toArray(), parallel);
    }

    /// All utterances in the head's space, for [#one].
    public FloatMatrix space(FloatMatrix vectors, Progress progress) { return head.apply(vectors, parallel, progress); }

    /// One utterance that is not in the project. Cost: `n D`.
    ///
    /// @param vector as the encoder gives it
    /// @param space see [#space]
    public float[] one(float[] vector, FloatMatrix space) {
        FloatMatrix own = head.apply(new FloatMatrix(1, vector.length, vector.clone()), Parallel.NONE, Progress.NONE);
        int width = space.cols();
        int[] near = NearestTo.of(own.values(), space, spec.neighbours() - 1);
        float[] sum = own.values().clone();
        for (int row : near) for (int d = 0; d < width; d++) sum[d] += space.values()[row * width + d];
        return new FloatMatrix(1, width, sum).unitRows().values();
    }
}
