package org.discern.engine.user;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Progress;
import org.discern.engine.nn.AdamW;
import org.discern.engine.nn.Affine;
import org.discern.engine.nn.CrossEntropyLoss;
import org.discern.engine.nn.Linear;
import org.discern.engine.nn.Schedule;
import org.discern.engine.nn.Training;

/// Multinomial logistic regression on any row of numbers: the model without history, and the simple rows of the evaluation.
///
/// Cost: about four seconds for 15,000 rows of width 384 and 50 classes.
public record TextClassifier(Affine layer) {
    private static final int BATCH = 256;
    private static final int PASSES = 40;
    private static final double LEARNING_RATE = 2e-2;
    /// Weight decay a step; of 3e-4, 1e-3, 2e-3, 4e-3, 8e-3 the best for texts on the validation part of `reddit_comments`.
    private static final double DECAY = 4e-3;

    /// @param x `(n, F)`
    /// @param labels per row its class `0..classes-1`; rows with -1 are left out
    public static TextClassifier train(FloatMatrix x, int[] labels, int classes, long seed, Progress progress) {
        return train(x, labels, classes, DECAY, seed, progress);
    }

    /// @param decay of the weights, a step
    public static TextClassifier train(FloatMatrix x, int[] labels, int classes, double decay, long seed, Progress progress) {
        int[] rows = IntStream.range(0, labels.length).filter(r -> labels[r] >= 0).toArray();
        if (rows.length == 0)
            return new TextClassifier(new Affine(x.cols(), classes, new float[x.cols() * classes], new float[classes]));
        var random = new SplittableRandom(seed);
        int each = (rows.length + BATCH - 1) / BATCH;
        try (Training training = Training.begin()) {
            var linear = Linear.zero(training.parameters(), "out", x.cols(), classes);
            AdamW adam = new AdamW(Schedule.warmupThenDown(0, PASSES * each), Double.POSITIVE_INFINITY)
                    .group(training.parameters().all(), LEARNING_RATE, decay / LEARNING_RATE);
            for (int pass = 0; pass < PASSES; pass++) {
                shuffle(rows, random);
                for (int from = 0; from < rows.length; from += BATCH) {
                    progress.check();
                    int[] batch = Arrays.copyOfRange(rows, from, Math.min(rows.length, from + BATCH));
                    int[] truth = IntStream.of(batch).map(r -> labels[r]).toArray();
                    FloatMatrix given = x.pick(batch);
                    training.step(adam, m -> {
                        NDArray input = m.create(given.values(), new Shape(batch.length, x.cols()));
                        return CrossEntropyLoss.hard(linear.forward(input), truth);
                    });
                }
            }
            return new TextClassifier(linear.trained());
        }
    }

    /// Log probabilities, `(n, classes)`.
    public FloatMatrix logChances(FloatMatrix x) {
        FloatMatrix out = layer.apply(x);
        for (int r = 0; r < out.rows(); r++) toLogChances(out.values(), r * out.cols(), out.cols());
        return out;
    }

    static void toLogChances(float[] a, int at, int n) {
        float most = a[at];
        for (int i = 1; i < n; i++) most = Math.max(most, a[at + i]);
        double sum = 0;
        for (int i = 0; i < n; i++) sum += Math.exp(a[at + i] - most);
        float log = (float) (most + Math.log(sum));
        for (int i = 0; i < n; i++) a[at + i] -= log;
    }

    static void shuffle(int[] a, SplittableRandom random) {
        for (int i = a.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = a[i];
            a[i] = a[j];
            a[j] = swap;
        }
    }
}
