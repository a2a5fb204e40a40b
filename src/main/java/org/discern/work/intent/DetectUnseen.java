package org.discern.work.intent;

import org.discern.domain.intent.UnseenMethod;
import org.discern.domain.intent.UnseenScores;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.baseline.AdbDetector;
import org.discern.engine.intent.baseline.DocDetector;
import org.discern.engine.intent.baseline.RivalSpec;
import org.discern.engine.intent.unseen.UnseenDetector;
import org.discern.engine.intent.unseen.UnseenSpec;
import org.discern.engine.intent.unseen.UnseenTask;

/// Stage one with the detector the analyst chose.
public final class DetectUnseen {
    private DetectUnseen() {}

    /// @return one entry per row of the task
    public static UnseenScores score(UnseenMethod method, UnseenTask task, UnseenSpec spec, Parallel parallel,
            Progress progress) {
        return switch (method) {
            case OURS -> UnseenDetector.score(task, spec, parallel, progress);
            case DOC -> DocDetector.score(task, RivalSpec.defaults(spec.seed()), progress);
            case ADB -> AdbDetector.score(task, RivalSpec.defaults(spec.seed()), progress);
        };
    }
}
