package org.discern.engine.intent.baseline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Progress;
import org.discern.engine.nn.AdamW;
import org.discern.engine.nn.CrossEntropyLoss;
import org.discern.engine.nn.Linear;
import org.discern.engine.nn.Ops;
import org.discern.engine.nn.RowBatches;
import org.discern.engine.nn.Schedule;
import org.discern.engine.nn.Training;
import org.jspecify.annotations.Nullable;

/// The classifier under DOC and ADB: vector, a layer with ReLU (the *feature*), dropout 0.1, a linear layer with one
/// output per known intent. Trained until the accuracy on held-out labelled rows stops rising; the best epoch is kept.
///
/// Source: TEXTOIR's open-intent backbone (Zhang et al., 2021, DOI 10.18653/v1/2021.acl-demo.20), commit 82212b0.
final class RivalNetwork {
    private static final double DROPOUT = 0.1;
    private static final int READ_BATCH = 256;

    private final Training training;
    private final RivalRows rows;
    private final RivalSpec spec;
    private final int intents;
    private final SplittableRandom random;
    private final Linear hidden;
    private final Linear output;

    RivalNetwork(Training training, RivalRows rows, int intents, RivalSpec spec) {
        this.training = training;
        this.rows = rows;
        this.spec = spec;
        this.intents = intents;
        this.random = new SplittableRandom(spec.seed());
        this.hidden = Linear.random(training.parameters(), "hidden", rows.width(), rows.width(), random);
        this.output = Linear.random(training.parameters(), "output", rows.width(), intents, random);
    }

    /// Features with their graph, `(B, D)`.
    NDArray features(NDManager step, int[] batch, boolean isTraining) {
        NDArray z = Ops.relu(hidden.forward(rows.batch(step, batch, isTraining)));
        return isTraining ? Ops.dropout(z, DROPOUT, random) : z;
    }

    /// @param labels per row of the task its intent
    /// @param oneAgainstRest one yes-or-no question per intent (DOC) instead of one choice among all (ADB)
    void train(int[] train, int[] heldOut, int[] labels, boolean oneAgainstRest, Progress progress) {
        int batches = (train.length + spec.batch() - 1) / spec.batch();
        int steps = spec.epochs() * batches;
        List<NDArray> head = List.of(hidden.weight(), hidden.bias(), output.weight(), output.bias());
        AdamW adam = new AdamW(Schedule.warmupThenDown(steps / 10, steps), 1.0).group(head, spec.headRate(), 0.01);
        if (!rows.parameters().isEmpty()) adam.group(rows.parameters(), spec.encoderRate(), 0.01);
        double best = -1;
        int waited = 0;
        @Nullable
        Map<String, float[]> kept = null;
        for (int epoch = 0; epoch < spec.epochs() && waited < spec.patience(); epoch++) {
            double sum = 0;
            for (int[] batch : RowBatches.shuffled(train.length, spec.batch(), random)) {
                progress.check();
                int[] picked = Arrays.stream(batch).map(i -> train[i]).toArray();
                sum += training.step(adam, step -> loss(step, picked, labels, oneAgainstRest));
            }
            double accuracy = accuracy(heldOut, labels, progress);
            progress.point("loss", epoch + 1, sum / batches);
            progress.point("accuracy", epoch + 1, accuracy);
            progress.at(epoch + 1, spec.epochs());
            waited++;
            if (accuracy >= best) {
                best = accuracy;
                waited = 0;
                kept = training.parameters().snapshot();
            }
        }
        if (kept != null) training.parameters().restore(kept);
    }

    private NDArray loss(NDManager step, int[] batch, int[] labels, boolean oneAgainstRest) {
        NDArray logits = output.forward(features(step, batch, true));
        int[] own = Arrays.stream(batch).map(row -> labels[row]).toArray();
        if (!oneAgainstRest) return CrossEntropyLoss.hard(logits, own);
        float[] targets = new float[own.length * intents];
        for (int b = 0; b < own.length; b++) targets[b * intents + own[b]] = 1;
        return CrossEntropyLoss.oneAgainstRest(logits, step.create(targets, new Shape(own.length, intents)));
    }

    private double accuracy(int[] heldOut, int[] labels, Progress progress) {
        FloatMatrix logits = logits(heldOut, progress);
        int right = 0;
        for (int i = 0; i < heldOut.length; i++) if (top(logits, i) == labels[heldOut[i]]) right++;
        return heldOut.length == 0 ? 0 : (double) right / heldOut.length;
    }

    static int top(FloatMatrix values, int row) {
        int best = 0;
        for (int k = 1; k < values.cols(); k++) if (values.get(row, k) > values.get(row, best)) best = k;
        return best;
    }

    /// Without dropout, shape `(picked.length, K)`.
    FloatMatrix logits(int[] picked, Progress progress) { return read(picked, intents, true, progress); }

    /// Without dropout, shape `(picked.length, D)`.
    FloatMatrix features(int[] picked, Progress progress) { return read(picked, rows.width(), false, progress); }

    private FloatMatrix read(int[] picked, int width, boolean isLogits, Progress progress) {
        List<float[]> parts = new ArrayList<>();
        for (int from = 0; from < picked.length; from += READ_BATCH) {
            progress.check();
            int[] batch = Arrays.copyOfRange(picked, from, Math.min(from + READ_BATCH, picked.length));
            parts.add(training.predict(step -> {
                NDArray z = features(step, batch, false);
                return (isLogits ? output.forward(z) : z).toFloatArray();
            }));
        }
        float[] all = new float[picked.length * width];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return new FloatMatrix(picked.length, width, all);
    }
}
