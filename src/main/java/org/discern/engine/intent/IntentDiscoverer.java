package org.discern.engine.intent;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.intent.Linkage;
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
/// 4. The same without labels and head, where the threshold is learned ([ThresholdLearner]).
///
/// Source: the four stages of ADVIN (ICASSP 2022, DOI 10.1109/ICASSP43922.2022.9746672), whose details are not public.
/// Cost: 20,000 rows of width 384 take some 20 s on two cores, half of it neighbours, a third the tree.
@Paper("10.1109/ICASSP43922.2022.9746672")
public final class IntentDiscoverer {
    /// The plain tree only counts clusters, for which a sample is enough.
    private static final int PLAIN_ROWS = 6_000;
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

    /// Same rows, same seed, same result, on one machine with the same number of torch threads.
    ///
    /// @throws org.discern.domain.WorkbenchException with more rows than an exact tree can hold
    public Found discover(IntentRows rows, Progress progress) {
        progress.stage("Find neighbours", 1, STEPS);
        int group = Math.max(spec.neighbours(), headSpec.neighbours() + 1);
        Neighbours near = Neighbours.of(rows.vectors(), group - 1, parallel, progress);
        progress.stage("Learn from labels", 2, STEPS);
        MetricHead head = new MetricHeadTrainer(headSpec).train(rows.vectors(), rows.taught(), near, spec.seed(), progress);
        progress.stage("Grow the tree", 3, STEPS);
        FloatMatrix plain = Smoothing.of(rows.vectors(), near, spec.neighbours(), rows.leaves(), parallel);
        FloatMatrix vectors = head.members().isEmpty() ? plain : moved(rows, head, progress);
        Dendrogram tree = Agglomeration.grow(vectors, spec.linkage(), parallel, progress);
        progress.stage("Learn the threshold", 4, STEPS);
        ScoreCurve curve = new ThresholdLearner(spec.criterion(), spec.bootstrap(), spec.seed())
                .learn(evidence(plain, rows, progress), tree, progress);
        return new Found(rows.leaves(), head, plain, vectors, tree, curve);
    }

    private FloatMatrix moved(IntentRows rows, MetricHead head, Progress progress) {
        FloatMatrix space = head.apply(rows.vectors(), parallel, progress);
        Neighbours near = Neighbours.of(space, spec.neighbours() - 1, parallel, progress);
        return Smoothing.of(space, near, spec.neighbours(), rows.leaves(), parallel);
    }

    /// The tree of vectors no label has touched; always Ward's, which counts intents best.
    private ThresholdLearner.Evidence evidence(FloatMatrix plain, IntentRows rows, Progress progress) {
        int[] sample = sample(rows.judged());
        FloatMatrix vectors = plain.pick(sample);
        int[] labels = IntStream.of(sample).map(leaf -> rows.judged()[leaf]).toArray();
        Dendrogram tree = Agglomeration.grow(vectors, Linkage.WARD, parallel, progress);
        return ThresholdLearner.Evidence.of(vectors, tree, labels, rows.intents(), parallel, progress);
    }

    /// All leaves, or when there are too many a drawn sample in which labelled rows fill at most one half.
    private int[] sample(int[] judged) {
        int n = judged.length;
        if (n <= PLAIN_ROWS) return IntStream.range(0, n).toArray();
        int[] order = IntStream.range(0, n).toArray();
        var random = new SplittableRandom(spec.seed());
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        int[] labelled = Arrays.stream(order).filter(leaf -> judged[leaf] != LabelSet.NONE).limit(PLAIN_ROWS / 2).toArray();
        int[] others = Arrays.stream(order).filter(leaf -> judged[leaf] == LabelSet.NONE)
                .limit(PLAIN_ROWS - labelled.length).toArray();
        return IntStream.concat(IntStream.of(labelled), IntStream.of(others)).sorted().toArray();
    }
}
