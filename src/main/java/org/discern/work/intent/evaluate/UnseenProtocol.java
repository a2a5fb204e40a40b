package org.discern.work.intent.evaluate;

import java.util.List;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.UnseenMethod;
import org.discern.domain.intent.UnseenScores;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.baseline.AdbDetector;
import org.discern.engine.intent.baseline.DocDetector;
import org.discern.engine.intent.baseline.RivalSpec;
import org.discern.engine.intent.unseen.OutOfDomainList;
import org.discern.engine.intent.unseen.UnseenDetector;
import org.discern.engine.intent.unseen.UnseenSpec;
import org.discern.engine.intent.unseen.UnseenTask;
import org.discern.engine.measure.OpenSetScores;

/// Scores a detector of unseen intents on one [UnseenDraw], each test row put into one of `K + 1` classes at the suggested cut.
public final class UnseenProtocol {
    private UnseenProtocol() {}

    /// What one method reached on one draw; shares in 0..1.
    ///
    /// @param openShare of the test rows that truly is open
    /// @param estimatedShare what the verdict says of it, `low..high` its interval
    public record Outcome(double f1All, double f1Known, double f1Open, double acc, double openShare, double estimatedShare,
            double low, double high) {}

    /// The texts to encode as stand-ins for the unknown, besides those of the draw's corpus.
    public static List<String> standIns() { return OutOfDomainList.texts(); }

    /// Training rows whose text the test rows hold are left out first.
    ///
    /// @param vectors of the draw's corpus, unit rows
    /// @param standIns vectors of [#standIns], unit rows
    /// @param spec whether our detector may look at the test rows together (without labels); DOC and ADB never do
    /// @throws IllegalStateException when a stand-in occurs in the test rows
    public static Outcome evaluate(UnseenDraw draw, UnseenMethod method, FloatMatrix vectors, FloatMatrix standIns,
            UnseenSpec spec, Parallel parallel, Progress progress) {
        int[] rows = draw.rowsWithoutLeaks();
        UnseenDraw clean = draw.only(rows);
        clean.refuseLeaks(standIns());
        var task = UnseenTask.of(clean.corpus(), vectors.pick(rows), standIns);
        RivalSpec rival = RivalSpec.defaults(spec.seed()).onceOnly();
        return outcome(clean, switch (method) {
            case OURS -> UnseenDetector.score(task, spec, parallel, progress);
            case DOC -> DocDetector.score(task, rival, progress);
            case ADB -> AdbDetector.score(task, rival, progress);
        });
    }

    /// The scores of a detector that was run on the draw's corpus.
    public static Outcome outcome(UnseenDraw draw, UnseenScores scores) {
        int[] found = new int[draw.tests()];
        int open = 0;
        for (int i = 0; i < found.length; i++) {
            int row = draw.firstTest() + i;
            found[i] = scores.isUnseen(row, scores.suggestedCut()) ? -1 : scores.nearest()[row];
            if (draw.truth()[i] < 0) open++;
        }
        OpenSetScores s = OpenSetScores.of(draw.truth(), found, scores.intents().size());
        double n = found.length;
        UnseenScores.Verdict v = scores.verdict();
        return new Outcome(s.f1All(), s.f1Known(), s.f1Open(), s.accuracy(), open / n, v.rows() / n, v.low() / n, v.high() / n);
    }
}
