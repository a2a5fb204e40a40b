package org.discern.work.intent;

import org.discern.domain.run.Progress;

/// Passes on what a part reports as steps of the whole: its first step becomes `offset + 1` of `steps`.
record StepProgress(Progress whole, int offset, int steps) implements Progress {
    @Override
    public void stage(String name, int step, int ofPart) { whole.stage(name, Math.min(steps, offset + step), steps); }

    @Override
    public void at(long done, long total) { whole.at(done, total); }

    @Override
    public void point(String series, double x, double y) { whole.point(series, x, y); }

    @Override
    public void check() { whole.check(); }
}
