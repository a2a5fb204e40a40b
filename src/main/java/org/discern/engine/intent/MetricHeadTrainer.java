package org.discern.engine.intent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Progress;
import org.discern.engine.Paper;
import org.discern.engine.intent.kernel.Neighbours;
import org.discern.engine.nn.AdamW;
import org.discern.engine.nn.Linear;
import org.discern.engine.nn.Ops;
import org.discern.engine.nn.Schedule;
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
        var lessons = Lessons.of(labels, near, spec.labelledRows(), spec.pairs(), spec.neighbours(), spec.temperature());
        if (spec.passes() == 0 || lessons.isEmpty()) return MetricHead.NONE;
        int steps = spec.steps(lessons.labelled().length);
        List<MetricHead.Layers> members = new ArrayList<>();
        for (int m = 0; m < spec.members(); m++) {
            members.add(member(vectors, lessons, new SplittableRandom(seed * 1_000_003 + m), m * steps, steps, progress));
        }
        return new MetricHead(members);
    }

    private MetricHead.Layers member(FloatMatrix vectors, Lessons lessons, RandomGenerator random, int before, int steps,
            Progress progress) {
        int total = steps * spec.members();
        try (Training training = Training.begin()) {
            var network = new Network(Linear.random(training.parameters(), "hidden", vectors.cols(), spec.hidden(), random),
                    Linear.random(training.parameters(), "output", spec.hidden(), spec.width(), random));
            AdamW adam = new AdamW(Schedule.warmupThenDown(0, steps), Double.POSITIVE_INFINITY)
                    .group(training.parameters().all(), spec.learningRate(), WEIGHT_DECAY);
            for (int step = 0; step < steps; step++) {
                progress.check();
                double loss = training.step(adam, batch -> lessons.loss(rows -> network.forward(given(vectors, rows, batch)),
                        random));
                progress.at(before + step + 1L, total);
                if (step % 10 == 0) progress.point("loss", before + step, loss);
            }
            return new MetricHead.Layers(network.hidden().trained(), network.output().trained());
        }
    }

    private static NDArray given(FloatMatrix vectors, int[] rows, NDManager batch) {
        return batch.create(vectors.pick(rows).values(), new Shape(rows.length, vectors.cols()));
    }
}
