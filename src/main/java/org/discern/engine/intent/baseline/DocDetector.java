package org.discern.engine.intent.baseline;

import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.UnseenScores;
import org.discern.domain.run.Progress;
import org.discern.engine.Paper;
import org.discern.engine.intent.baseline.RivalDetection.Answers;
import org.discern.engine.intent.unseen.UnseenTask;

/// DOC: one sigmoid per known intent, and a threshold per intent from how its own training rows scatter below 1.
///
/// For intent `i`, the probabilities `p` of its training rows are mirrored to `2 - p`, a normal with mean 1 is fitted, and
/// `t = max(0.5, 1 - 3 sigma)`. A row belongs to its most probable intent when that probability passes the threshold.
///
/// Source: Shu, Xu and Liu, "DOC: Deep Open Classification of Text Documents", 2017, sections 2.2 and 2.3; TEXTOIR's version.
/// Differs: MiniLM instead of BERT-base below; one labelled row in ten stops the training instead of a dev file.
@Paper("10.18653/v1/D17-1314")
public final class DocDetector {
    private static final double ALPHA = 3;

    private DocDetector() {}

    /// On the task's vectors as they are.
    public static UnseenScores score(UnseenTask task, RivalSpec spec, Progress progress) {
        return RivalDetection.score(task, spec, training -> new RivalRows.Frozen(task.vectors()), rival(task), progress);
    }

    /// With the upper layers of an encoder learning along: stronger, and minutes instead of seconds.
    public static UnseenScores score(UnseenTask task, RivalEncoder encoder, RivalSpec spec, Progress progress) {
        return RivalDetection.score(task, spec, training -> RivalRows.Tuned.of(encoder, training, spec.seed(), progress),
                rival(task), progress);
    }

    static RivalDetection.Rival rival(UnseenTask task) {
        return (network, training, train, heldOut, asked, progress) -> {
            network.train(train, heldOut, task.labels(), true, progress);
            double[] thresholds = thresholds(network.logits(train, progress), train, task.labels(), task.intents().size());
            return answers(network.logits(asked, progress), thresholds);
        };
    }

    /// @param logits of the training rows, shape `(train.length, K)`
    static double[] thresholds(FloatMatrix logits, int[] train, int[] labels, int intents) {
        double[] squares = new double[intents];
        int[] count = new int[intents];
        for (int i = 0; i < train.length; i++) {
            int own = labels[train[i]];
            double below = 1 - sigmoid(logits.get(i, own));
            squares[own] += below * below;
            count[own]++;
        }
        double[] out = new double[intents];
        for (int k = 0; k < intents; k++)
            out[k] = Math.max(0.5, 1 - ALPHA * Math.sqrt(count[k] == 0 ? 0 : squares[k] / count[k]));
        return out;
    }

    private static Answers answers(FloatMatrix logits, double[] thresholds) {
        int n = logits.rows();
        var out = new Answers(new float[n], new int[n], new float[n]);
        for (int i = 0; i < n; i++) {
            int best = RivalNetwork.top(logits, i);
            double p = sigmoid(logits.get(i, best));
            double second = 0;
            for (int k = 0; k < logits.cols(); k++) if (k != best) second = Math.max(second, sigmoid(logits.get(i, k)));
            out.nearest()[i] = best;
            out.margin()[i] = (float) (p - second);
            out.novelty()[i] = (float) novelty(p, thresholds[best]);
        }
        return out;
    }

    /// 0 at probability 1, 0.5 at the threshold, 1 at probability 0.
    static double novelty(double p, double threshold) {
        if (p > threshold) return 0.5 * (1 - p) / (1 - threshold);
        return p == threshold ? 0.5000001 : 0.5 + 0.5 * (threshold - p) / threshold;
    }

    private static double sigmoid(double x) { return 1 / (1 + Math.exp(-x)); }
}
