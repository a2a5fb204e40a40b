package org.discern.engine.intent.unseen;

import org.discern.domain.corpus.LabelSet;
import org.discern.domain.intent.UnseenScores;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.Paper;

/// Scores how unfamiliar every row is to the labelled intents.
///
/// Features say how near a row is to the known intents (centroids, nearest rows, their leads) and, when asked, how dense
/// the unlabelled rows lie around it. A [Calibrator] weighs them; it learns from labelled rows held out of the
/// references (known), from whole intents left out of them (unknown), and from rows and utterances known to belong to
/// no intent (unknown). Novelty 0.5, the suggested cut, is where both errors cost the same if half the rows were unseen;
/// nothing is assumed about the true share, which the verdict estimates.
///
/// Labelled rows are judged by a calibrator and references that never saw any row of their fold: their score does not
/// depend on their own label.
///
/// Source: the first stage of Vedula et al., "ADVIN: Automatically Discovering Novel Domains and Intents from User Text
/// Utterances", 2022, DOI 10.1109/ICASSP43922.2022.9746672 (a model of labelled known intents and openly available
/// out-of-domain utterances in place of the unknown).
/// Differs: the paper trains a network and cuts as DOC does. Here whole known intents play the unknown as well, because
/// out-of-domain utterances are far from everything and teach nothing about near neighbours of known intents.
/// Cost: see [Evidence]; 7,500 labelled and 5,700 other rows take a few seconds on two cores.
@Paper("10.1109/ICASSP43922.2022.9746672")
public final class UnseenDetector {
    /// Rows with a novelty above this count as unseen unless the analyst says otherwise.
    public static final double CUT = 0.5;
    /// The weight of rows of no intent among all that play the unknown.
    private static final double STAND_IN_WEIGHT = 0.2;

    private UnseenDetector() {}

    /// The same bits for the same task and seed, whatever the width of `parallel`.
    ///
    /// @throws org.discern.domain.run.CancelledException when `progress` was asked to stop
    public static UnseenScores score(UnseenTask task, UnseenSpec spec, Parallel parallel, Progress progress) {
        progress.check();
        Folds folds = new Folds(task.intents().size(), task.labelled().length, spec.seed());
        Evidence evidence = Evidence.of(task, spec.usePool(), folds, parallel, progress);
        Calibrator[] byView = new Calibrator[Folds.COUNT + 1];
        parallel.forEach(byView.length, i -> {
            progress.check();
            byView[i] = Calibrator.fit(lesson(evidence, i - 1));
        });
        int n = task.size();
        float[] novelty = new float[n];
        int[] nearest = new int[n];
        float[] margin = new float[n];
        for (int row = 0; row < n; row++) {
            Calibrator judge = byView[evidence.viewFor(row) + 1];
            novelty[row] = (float) judge.chance(evidence.asked(), evidence.askedFrom(row));
            nearest[row] = evidence.nearest(row);
            margin[row] = evidence.margin(row);
        }
        int[] unlabelled = task.unlabelled();
        float[] asked = new float[unlabelled.length];
        for (int i = 0; i < asked.length; i++) asked[i] = novelty[unlabelled[i]];
        return new UnseenScores(task.intents(), novelty, nearest, margin, CUT,
                rule(evidence, byView[0]).verdict(asked));
    }

    /// What the detector learned, to judge utterances that are not in the task.
    public static UnseenJudge judge(UnseenTask task, UnseenSpec spec, Parallel parallel, Progress progress) {
        progress.check();
        Folds folds = new Folds(task.intents().size(), task.labelled().length, spec.seed());
        Evidence evidence = Evidence.of(task, spec.usePool(), folds, parallel, progress);
        return new UnseenJudge(evidence, Calibrator.fit(lesson(evidence, Folds.NONE)), task.intents());
    }

    private static Calibrator.Lesson lesson(Evidence evidence, int view) {
        int known = 0;
        int unknown = 0;
        int standIns = 0;
        for (int t = 0; t < evidence.teachers(); t++) {
            if (evidence.playsKnown(t, view)) known++;
            if (evidence.playsUnknown(t, view)) {
                if (evidence.intent(t) == LabelSet.NONE) standIns++;
                else unknown++;
            }
        }
        double standInShare = standIns == 0 ? 0 : unknown == 0 ? 1 : STAND_IN_WEIGHT;
        var lesson = new Calibrator.Lesson(evidence.width());
        for (int t = 0; t < evidence.teachers(); t++) {
            int at = evidence.playedFrom(t, view);
            if (evidence.playsKnown(t, view)) lesson.add(evidence.known(), at, false, 1.0 / known);
            if (evidence.playsUnknown(t, view))
                lesson.add(evidence.unknown(), at, true, evidence.intent(t) == LabelSet.NONE
                        ? standInShare / standIns
                        : (1 - standInShare) / unknown);
        }
        return lesson;
    }

    private static VerdictRule rule(Evidence evidence, Calibrator whole) {
        var rule = new VerdictRule();
        for (int t = 0; t < evidence.teachers(); t++) {
            if (evidence.intent(t) == LabelSet.NONE) continue;
            int at = evidence.playedFrom(t, Folds.NONE);
            if (evidence.playsKnown(t, Folds.NONE)) rule.known(whole.chance(evidence.known(), at));
            rule.unknown(whole.chance(evidence.unknown(), at));
        }
        return rule;
    }
}
