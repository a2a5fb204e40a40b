package org.discern.engine.intent.baseline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.UnseenScores;
import org.discern.domain.run.Progress;
import org.discern.engine.Paper;
import org.discern.engine.intent.baseline.RivalDetection.Answers;
import org.discern.engine.intent.unseen.UnseenTask;
import org.discern.engine.measure.OpenSetScores;
import org.discern.engine.nn.AdamW;
import org.discern.engine.nn.Ops;
import org.discern.engine.nn.RowBatches;
import org.discern.engine.nn.Training;

/// ADB: a ball around every intent's centroid, whose radius is learned; a row in no ball is open.
///
/// 1. A softmax classifier on the known intents gives features. 2. The centroid is the mean feature of an intent's training rows.
/// 3. [AdbBoundaryLoss] learns the radii, all else fixed, dropout on as in the authors' code; the epoch with the best macro-F1
/// on held-out rows of known intents is kept. 4. The nearest centroid decides, if the row is inside its ball.
///
/// Source: Zhang, Xu and Lin, "Deep Open Intent Classification with Adaptive Decision Boundary", 2021; TEXTOIR's version.
/// Differs: MiniLM instead of BERT-base below; one labelled row in ten stops the training instead of a dev file.
@Paper("10.1609/aaai.v35i16.17690")
public final class AdbDetector {
    private static final double BOUNDARY_RATE = 0.05;

    private AdbDetector() {}

    /// On the task's vectors as they are.
    public static UnseenScores score(UnseenTask task, RivalSpec spec, Progress progress) {
        return RivalDetection.score(task, spec, training -> new RivalRows.Frozen(task.vectors()), rival(task, spec), progress);
    }

    /// With the upper layers of an encoder learning along: stronger, and minutes instead of seconds.
    public static UnseenScores score(UnseenTask task, RivalEncoder encoder, RivalSpec spec, Progress progress) {
        return RivalDetection.score(task, spec, training -> RivalRows.Tuned.of(encoder, training, spec.seed(), progress),
                rival(task, spec), progress);
    }

    static RivalDetection.Rival rival(UnseenTask task, RivalSpec spec) {
        return (network, training, train, heldOut, asked, progress) -> {
            network.train(train, heldOut, task.labels(), false, progress);
            var balls = new Balls(centroids(network.features(train, progress), train, task), new double[task.intents().size()]);
            balls = learned(balls, network, training, train, heldOut, task, spec, progress);
            return answers(network.features(asked, progress), balls);
        };
    }

    /// @param centroids shape `(K, D)`
    record Balls(FloatMatrix centroids, double[] radii) {
        int nearest(FloatMatrix features, int row) {
            int best = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k < centroids.rows(); k++) {
                double d = distance(features, row, k);
                if (d < least) {
                    least = d;
                    best = k;
                }
            }
            return best;
        }

        double distance(FloatMatrix features, int row, int intent) {
            double sum = 0;
            for (int d = 0; d < features.cols(); d++) {
                double away = features.get(row, d) - centroids.get(intent, d);
                sum += away * away;
            }
            return Math.sqrt(sum);
        }
    }

    private static FloatMatrix centroids(FloatMatrix features, int[] train, UnseenTask task) {
        FloatMatrix out = FloatMatrix.zeros(task.intents().size(), features.cols());
        int[] count = new int[out.rows()];
        for (int row : train) count[task.labels()[row]]++;
        for (int i = 0; i < train.length; i++) {
            int own = task.labels()[train[i]];
            for (int d = 0; d < features.cols(); d++)
                out.values()[own * features.cols() + d] += features.get(i, d) / count[own];
        }
        return out;
    }

    private static Balls learned(Balls start, RivalNetwork network, Training training, int[] train, int[] heldOut,
            UnseenTask task, RivalSpec spec, Progress progress) {
        var random = new SplittableRandom(spec.seed() + 7);
        int intents = task.intents().size();
        float[] normal = new float[intents];
        for (int k = 0; k < intents; k++) normal[k] = (float) random.nextGaussian();
        NDArray raw = training.parameters().add("boundary", normal, intents);
        NDArray centroids = training.manager().create(start.centroids().values(),
                new Shape(intents, start.centroids().cols()));
        AdamW adam = AdamW.plain(java.util.List.of(raw), BOUNDARY_RATE);
        FloatMatrix heldOutFeatures = network.features(heldOut, progress);
        double best = -1;
        int waited = 0;
        Balls kept = start;
        for (int epoch = 0; epoch < spec.epochs() && waited < spec.patience(); epoch++) {
            for (int[] batch : RowBatches.shuffled(train.length, spec.batch(), random)) {
                progress.check();
                int[] rows = Arrays.stream(batch).map(i -> train[i]).toArray();
                int[] own = Arrays.stream(rows).map(row -> task.labels()[row]).toArray();
                training.step(adam, step -> {
                    NDArray z = network.features(step, rows, true).stopGradient();
                    NDArray away = Ops.square(z.sub(Ops.rows(centroids, own))).sum(new int[]{1}).sqrt(); // (B)
                    return AdbBoundaryLoss.of(away, raw, own);
                });
            }
            Balls now = new Balls(start.centroids(), radii(raw.toFloatArray()));
            double score = f1Known(heldOutFeatures, heldOut, task, now);
            waited++;
            if (score >= best) {
                best = score;
                waited = 0;
                kept = now;
            }
        }
        return kept;
    }

    private static double[] radii(float[] raw) {
        double[] out = new double[raw.length];
        for (int k = 0; k < out.length; k++) out[k] = Math.log1p(Math.exp(-Math.abs(raw[k]))) + Math.max(raw[k], 0);
        return out;
    }

    private static double f1Known(FloatMatrix features, int[] heldOut, UnseenTask task, Balls balls) {
        int[] truth = Arrays.stream(heldOut).map(row -> task.labels()[row]).toArray();
        int[] found = new int[truth.length];
        for (int i = 0; i < found.length; i++) {
            int k = balls.nearest(features, i);
            found[i] = balls.distance(features, i, k) < balls.radii()[k] ? k : -1;
        }
        return OpenSetScores.of(truth, found, task.intents().size()).f1Known();
    }

    private static Answers answers(FloatMatrix features, Balls balls) {
        int n = features.rows();
        var out = new Answers(new float[n], new int[n], new float[n]);
        for (int i = 0; i < n; i++) {
            int best = balls.nearest(features, i);
            double d = balls.distance(features, i, best);
            double second = Double.POSITIVE_INFINITY;
            for (int k = 0; k < balls.radii().length; k++)
                if (k != best) second = Math.min(second, balls.distance(features, i, k));
            out.nearest()[i] = best;
            out.margin()[i] = (float) (second == 0 ? 0 : (second - d) / second);
            out.novelty()[i] = (float) novelty(d, balls.radii()[best]);
        }
        return out;
    }

    /// 0 at the centroid, 0.5 on the boundary, towards 1 far outside.
    static double novelty(double distance, double radius) {
        if (distance < radius) return Math.min(0.5, distance / (distance + radius));
        return Math.max(0.5000001, distance / Math.max(distance + radius, 1e-12));
    }
}
