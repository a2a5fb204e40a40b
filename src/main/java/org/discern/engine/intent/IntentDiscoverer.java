package org.discern.engine.intent;

import java.util.Optional;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.intent.ScoreCurve;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.Paper;
import org.discern.engine.intent.kernel.Neighbours;
import org.discern.engine.intent.tree.Agglomeration;

/// Stage 2: from vectors and some labels to a tree of utterances and the height to cut it at.
///
/// 1. The nearest rows of every row, among all utterances.
/// 2. The metric head, taught by labels and neighbours ([MetricHeadTrainer]).
/// 3. In its space each row gives way to the mean of its nearest; the exact tree of these.
/// 4. The same without labels and head, on samples, where the threshold is learned ([ThresholdLearner]).
///
/// Source: the four stages of ADVIN (ICASSP 2022, DOI 10.1109/ICASSP43922.2022.9746672), whose details are not public.
/// Cost: 20,000 rows of width 384 take some 20 s on two cores, half of it neighbours, a third the tree.
@Paper("10.1109/ICASSP43922.2022.9746672")
public final class IntentDiscoverer {
    private static final int STEPS = 4;

    private final DiscoverySpec spec;
    private final HeadSpec headSpec;
    private final Parallel parallel;

    public IntentDiscoverer(DiscoverySpec spec, Parallel parallel) {
        this(spec, HeadSpec.defaults().withPasses(spec.headEpochs()), parallel);
    }

    public IntentDiscoverer(DiscoverySpec spec, HeadSpec headSpec, Parallel parallel) {
        this.spec = spec;
        this.headSpec = headSpec;
        this.parallel = parallel;
    }

    /// What was found.
    ///
    /// @param rows per leaf the row it stands for
    /// @param head for further utterances
    /// @param plain smoothed vectors no label has touched, unit rows, one per leaf
    /// @param vectors what the tree was grown from, unit rows, one per leaf
    public record Found(int[] rows, MetricHead head, FloatMatrix plain, FloatMatrix vectors, Dendrogram tree, ScoreCurve curve) {}

    /// Makes vectors that know the labels and neighbours already, e.g. [EncoderTuner].
    @FunctionalInterface
    public interface Tuner {
        /// @param taught per row the intent to learn from, or negative
        /// @param near neighbours of the rows as they are
        /// @return unit rows, shape `(n, D)`
        FloatMatrix vectors(int[] taught, Neighbours near, Progress progress);
    }

    /// Without fine-tuning.
    public Found discover(IntentRows rows, Progress progress) { return discover(rows, Optional.empty(), progress); }

    /// Same rows, same seed, same result, on one machine with the same number of torch threads.
    ///
    /// @param tuner makes the vectors the head learns on; the threshold is learned on those of `rows`, which no label touched
    /// @throws org.discern.domain.WorkbenchException with more rows than an exact tree can hold
    public Found discover(IntentRows rows, Optional<Tuner> tuner, Progress progress) {
        progress.stage("Find neighbours", 1, STEPS);
        int group = Math.max(spec.neighbours(), headSpec.neighbours() + 1);
        Neighbours near = Neighbours.of(rows.vectors(), group - 1, parallel, progress);
        progress.stage("Learn from labels", 2, STEPS);
        int[] taught = rows.taught();
        FloatMatrix learned = rows.vectors();
        Neighbours learnedNear = near;
        if (tuner.isPresent()) {
            learned = tuner.get().vectors(taught, near, progress);
            learnedNear = Neighbours.of(learned, group - 1, parallel, progress);
        }
        MetricHead head = new MetricHeadTrainer(headSpec).train(learned, taught, learnedNear, spec.seed(), progress);
        progress.stage("Grow the tree", 3, STEPS);
        int[] all = IntStream.range(0, rows.vectors().rows()).toArray();
        FloatMatrix plain = Smoothing.of(rows.vectors(), near, spec.neighbours(), all, parallel);
        FloatMatrix vectors = head.members().isEmpty() && tuner.isEmpty()
                ? plain.pick(rows.leaves())
                : moved(learned, rows
                        .leaves(), head, progress);
        Dendrogram tree = Agglomeration.grow(vectors, spec.linkage(), parallel, progress);
        progress.stage("Learn the threshold", 4, STEPS);
        ScoreCurve curve = new ThresholdLearner(ThresholdLearner.Words.INTENTS, spec.criterion(), spec.bootstrap(), spec.seed())
                .learn(PlainTrees.grow(plain, rows, spec.seed(), parallel, progress), tree, progress);
        return new Found(rows.leaves(), head, plain.pick(rows.leaves()), vectors, tree, curve);
    }

    private FloatMatrix moved(FloatMatrix vectors, int[] leaves, MetricHead head, Progress progress) {
        FloatMatrix space = head.apply(vectors, parallel, progress);
        Neighbours near = Neighbours.of(space, spec.neighbours() - 1, parallel, progress);
        return Smoothing.of(space, near, spec.neighbours(), leaves, parallel);
    }
}
