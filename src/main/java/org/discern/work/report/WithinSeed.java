package org.discern.work.report;

import org.discern.domain.run.Progress;

/// What one seed of an evaluation tells of its way: how far it is. Its steps are not steps of the evaluation, and the curves
/// of many trainings are none.
public record WithinSeed(Progress outer) implements Progress {
    @Override
    public void stage(String name, int step, int steps) {
        // the seed is the stage
    }

    @Override
    public void at(long done, long total) { outer.at(done, total); }

    @Override
    public void point(String series, double x, double y) {
        // no curve over many trainings
    }

    @Override
    public void check() { outer.check(); }
}
