package org.discern.engine.intent.baseline;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.discern.domain.intent.UnseenScores;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.unseen.UnseenDetector;
import org.discern.engine.intent.unseen.UnseenTask;
import org.discern.engine.intent.unseen.VerdictRule;
import org.discern.engine.nn.Training;

/// What DOC and ADB share: who trains, who is held out, and how their answers become scores.
final class RivalDetection {
    /// One labelled row in ten is held out to stop the training.
    private static final int HELD_OUT = 10;
    private static final int FOLDS = 3;
    private static final double CUT = UnseenDetector.CUT;

    private RivalDetection() {}

    /// What a trained rival says of rows; same order as asked.
    ///
    /// @param novelty 0..1, above 0.5 means open
    record Answers(float[] novelty, int[] nearest, float[] margin) {}

    /// A rival that learns from `train`, stops by `heldOut`, and answers for `asked`.
    interface Rival {
        Answers answer(RivalNetwork network, Training training, int[] train, int[] heldOut, int[] asked, Progress progress);
    }

    static UnseenScores score(UnseenTask task, RivalSpec spec, Function<Training, RivalRows> rows, Rival rival,
            Progress progress) {
        progress.check();
        int n = task.size();
        float[] novelty = new float[n];
        int[] nearest = new int[n];
        float[] margin = new float[n];
        int[] labelled = task.labelled();
        int[] everyone = IntStream.range(0, n).toArray();
        Split whole = split(labelled, spec.seed());
        put(answers(task, spec, rows, rival, whole, everyone, progress), everyone, novelty, nearest, margin);
        VerdictRule rule = VerdictRule.assumingAllCaught();
        for (int row : whole.heldOut()) rule.known(novelty[row]);
        if (spec.crossFit()) for (int fold = 0; fold < FOLDS; fold++) {
            int f = fold;
            int[] asked = Arrays.stream(labelled).filter(row -> mixed(row, spec.seed() + 1) % FOLDS == f).toArray();
            int[] rest = Arrays.stream(labelled).filter(row -> mixed(row, spec.seed() + 1) % FOLDS != f).toArray();
            if (asked.length == 0 || rest.length == 0) continue;
            RivalSpec again = spec.reseeded(spec.seed() + 101 + fold);
            put(answers(task, again, rows, rival, split(rest, again.seed()), asked, progress), asked, novelty, nearest, margin);
        }
        int[] unlabelled = task.unlabelled();
        float[] open = new float[unlabelled.length];
        for (int i = 0; i < open.length; i++) open[i] = novelty[unlabelled[i]];
        return new UnseenScores(task.intents(), novelty, nearest, margin, CUT, rule.verdict(open));
    }

    private static Answers answers(UnseenTask task, RivalSpec spec, Function<Training, RivalRows> rows, Rival rival, Split split,
            int[] asked, Progress progress) {
        try (Training training = Training.begin(); RivalRows source = rows.apply(training)) {
            var network = new RivalNetwork(training, source, task.intents().size(), spec);
            return rival.answer(network, training, split.train(), split.heldOut(), asked, progress);
        }
    }

    private static void put(Answers answers, int[] asked, float[] novelty, int[] nearest, float[] margin) {
        for (int i = 0; i < asked.length; i++) {
            novelty[asked[i]] = answers.novelty()[i];
            nearest[asked[i]] = answers.nearest()[i];
            margin[asked[i]] = answers.margin()[i];
        }
    }

    private record Split(int[] train, int[] heldOut) {}

    /// Few rows are not split: then all of them train and stop the training.
    private static Split split(int[] labelled, long seed) {
        if (labelled.length < 2 * HELD_OUT) return new Split(labelled, labelled);
        int[] train = Arrays.stream(labelled).filter(row -> mixed(row, seed) % HELD_OUT != 0).toArray();
        int[] heldOut = Arrays.stream(labelled).filter(row -> mixed(row, seed) % HELD_OUT == 0).toArray();
        return heldOut.length == 0 || train.length == 0 ? new Split(labelled, labelled) : new Split(train, heldOut);
    }

    private static long mixed(int row, long seed) {
        long z = seed * 0xD1B54A32D192ED03L + (row + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (z ^ (z >>> 31)) >>> 1;
    }
}
