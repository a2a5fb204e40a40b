package org.discern.work.user;

import org.discern.domain.run.CancelledException;
import org.discern.domain.run.Progress;

/// Counts the epochs of a training, and cancels it where an earlier one was cancelled. Used by one thread.
final class EpochWatch implements Progress {
    private final Progress outer;
    private final int most;
    private int epochs;
    private int stoppedAfter;

    /// @param most epochs, 0 for as many as it takes
    EpochWatch(Progress outer, int most) {
        this.outer = outer;
        this.most = most;
    }

    /// After how many epochs it was cancelled, 0 when it was not.
    int stoppedAfter() { return stoppedAfter; }

    @Override
    public void stage(String name, int step, int steps) { outer.stage(name, step, steps); }

    @Override
    public void at(long done, long total) { outer.at(done, total); }

    @Override
    public void point(String series, double x, double y) {
        if (series.equals("validation accuracy")) epochs++; // the last word of an epoch
        outer.point(series, x, y);
    }

    @Override
    public void check() {
        try {
            if (most > 0 && epochs >= most) throw new CancelledException();
            outer.check();
        } catch (CancelledException stop) {
            stoppedAfter = epochs;
            throw stop;
        }
    }
}
