package org.discern.engine.user;

import java.util.concurrent.atomic.AtomicLong;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.domain.user.Outcomes;
import org.discern.domain.user.Reading;

/// Reads whole histories event by event, each from what lay before it, as the model will do when it serves.
/// Cost: a millisecond a question and thread.
public final class Replay {
    private static final boolean[] ALL = {};

    private Replay() {}

    /// @param eventIds per row, for the record
    /// @param parallel users are shared out; the result is the same whatever the width
    public static Outcomes read(TrainedUsers model, UserRows rows, long[] eventIds, Parallel parallel, Progress progress) {
        int n = rows.size();
        var out = new Outcomes(eventIds, new int[n], new int[n], new int[n], new int[n], new float[n], new float[n]);
        var done = new AtomicLong();
        parallel.forEach(rows.users(), u -> {
            progress.check();
            UserMemory memory = model.begin();
            for (int row = rows.starts()[u]; row < rows.starts()[u + 1]; row++) {
                float[] vector = rows.vectors().row(row);
                out.parts()[row] = rows.parts()[row].number();
                out.truth()[row] = -1;
                if (rows.isQuestion(row)) {
                    int truth = rows.labels()[row];
                    Answer answer = model.read(memory, vector, rows.times()[row], ALL, 1);
                    out.truth()[row] = truth;
                    out.without()[row] = Reading.best(answer.without());
                    out.with()[row] = Reading.best(answer.with());
                    out.chanceWithout()[row] = answer.without()[truth];
                    out.chanceWith()[row] = answer.with()[truth];
                }
                model.absorb(memory, vector, rows.labels()[row], rows.times()[row]);
            }
            progress.at(done.addAndGet(rows.starts()[u + 1] - rows.starts()[u]), n);
        });
        return out;
    }
}
