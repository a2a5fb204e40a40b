package org.discern.engine.intent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Progress;
import org.discern.engine.Paper;
import org.discern.engine.intent.kernel.Neighbours;
import org.discern.engine.nn.AdamW;
import org.discern.engine.nn.Linear;
import org.discern.engine.nn.Ops;
import org.discern.engine.nn.RowBatches;
import org.discern.engine.nn.Schedule;
import org.discern.engine.nn.SupervisedContrastiveLoss;
import org.discern.engine.nn.Training;

/// Trains the metric head on two lessons at once: labelled rows of one intent belong together (supervised contrastive),
/// and any row belongs with its near neighbours (neighbour contrastive). The second needs no label, so it also shapes the
/// space of the intents nobody labelled, which the first alone would leave to chance.
///
/// Source: Khosla et al., "Supervised Contrastive Learning", 2020, equation 2; Zhang et al., "New Intent Discovery with
/// Pre-training and Contrastive Learning", ACL 2022, section 4 (neighbours as partners).
/// Differs: on vectors of a frozen sentence encoder, so an epoch takes a second; the neighbours stay those of the frozen
/// vectors; several heads from different starts stand side by side.
/// Cost: a few seconds for 20,000 rows of width 384, whatever their number: it is set by the steps.
@Paper("10.18653/v1/2022.acl-long.21")
public final class MetricHeadTrainer {
    private static final double WEIGHT_DECAY = 1e-4;

    private final HeadSpec spec;

    public MetricHeadTrainer(HeadSpec spec) { this.spec = spec; }

    private record Lesson(FloatMatrix vectors, int[] labels, int[] labelled, Neighbours near) {}

    private record Network(Linear hidden, Linear output) {
        NDArray forward(NDArray x) { return Ops.l2Normalize(output.forward(Ops.relu(hidden.forward(x)))); }
    }

    /// Same seed, same head, on one machine with the same number of torch threads.
    ///
    /// @param vectors unit rows of all utterances, labelled or not, shape `(n, D)`
    /// @param labels per row its intent, negative when unlabelled
    /// @param near neighbours of the same rows
    /// @return the head, or [MetricHead#NONE] when there is nothing to learn from
    public MetricHead train(FloatMatrix vectors, int[] labels, Neighbours near, long seed, Progress progress) {
        int[] labelled = IntStream.range(0, labels.length).filter(row -> labels[row] >= 0).toArray();
        boolean hasNeighbours = near.k() > 0 && near.size() == vectors.rows();
        if (spec.passes() == 0 || (labelled.length < 2 && !hasNeighbours)) return MetricHead.NONE;
        var lesson = new Lesson(vectors, labels, labelled, near);
        int steps = spec.steps(labelled.length);
        List<MetricHead.Layers> members = new ArrayList<>();
        for (int m = 0; m < spec.members(); m++) {
            members.add(member(lesson, new SplittableRandom(seed * 1_000_003 + m), m * steps, steps, progress));
        }
        return new MetricHead(members);
    }

    private MetricHead.Layers member(Lesson lesson, RandomGenerator random, int before, int steps, Progress progress) {
        int total = steps * spec.members();
        try (Training training = Training.begin()) {
            var network = new Network(
                    Linear.random(training.parameters(), "hidden", lesson.vectors().cols(), spec.hidden(), random),
                    Linear.random(training.parameters(), "output", spec.hidden(), spec.width(), random));
            AdamW adam = new AdamW(Schedule.warmupThenDown(0, steps), Double.POSITIVE_INFINITY)
                    .group(training.parameters().all(), spec.learningRate(), WEIGHT_DECAY);
            for (int step = 0; step < steps; step++) {
                progress.check();
                double loss = training.step(adam, batch -> loss(network, lesson, random, batch));
                progress.at(before + step + 1L, total);
                if (step % 10 == 0) progress.point("loss", before + step, loss);
            }
            return new MetricHead.Layers(network.hidden().trained(), network.output().trained());
        }
    }

    private NDArray loss(Network network, Lesson lesson, RandomGenerator random, NDManager batch) {
        NDArray sum = null;
        if (lesson.labelled().length >= 2) {
            int[] rows = drawn(lesson.labelled(), spec.labelledRows(), random);
            int[] labels = IntStream.of(rows).map(row -> lesson.labels()[row]).toArray();
            sum = contrast(network, lesson.vectors().pick(rows), labels, batch);
        }
        if (lesson.near().k() > 0) {
            NDArray pairs = neighbourLoss(network, lesson, random, batch);
            sum = sum == null ? pairs : sum.add(pairs);
        }
        if (sum == null) throw new IllegalStateException("Nothing to learn from");
        return sum;
    }

    /// Rows with one random neighbour each; every other row of the batch is pushed away.
    private NDArray neighbourLoss(Network network, Lesson lesson, RandomGenerator random, NDManager batch) {
        int n = lesson.vectors().rows();
        int pairs = Math.min(spec.pairs(), n);
        int reach = Math.min(spec.neighbours(), lesson.near().k());
        int[] rows = new int[2 * pairs];
        int[] labels = new int[2 * pairs];
        for (int i = 0; i < pairs; i++) {
            rows[i] = random.nextInt(n);
            rows[pairs + i] = lesson.near().row(rows[i], random.nextInt(reach));
            labels[i] = i;
            labels[pairs + i] = i;
        }
        return contrast(network, lesson.vectors().pick(rows), labels, batch);
    }

    private NDArray contrast(Network network, FloatMatrix rows, int[] labels, NDManager batch) {
        NDArray x = batch.create(rows.values(), new Shape(rows.rows(), rows.cols()));
        return SupervisedContrastiveLoss.of(network.forward(x), labels, spec.temperature());
    }

    /// At most `size` of the given rows, each at most once.
    private static int[] drawn(int[] from, int size, RandomGenerator random) {
        int[] places = RowBatches.shuffled(from.length, Math.min(size, from.length), random).getFirst();
        return IntStream.of(places).map(place -> from[place]).toArray();
    }
}
