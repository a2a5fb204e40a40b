package org.discern.engine.intent;

import java.util.concurrent.atomic.AtomicInteger;
import org.discern.domain.run.CancelledException;
import org.discern.domain.run.Progress;

/// A user who cancels at the n-th question.
final class Cancels implements Progress {
    private final AtomicInteger left;

    Cancels(int after) { this.left = new AtomicInteger(after); }

    boolean hasFired() { return left.get() < 0; }

    @Override
    public void stage(String name, int step, int steps) {
        // not of interest
    }

    @Override
    public void at(long done, long total) {
        // not of interest
    }

    @Override
    public void point(String series, double x, double y) {
        // not of interest
    }

    @Override
    public void check() { if (left.decrementAndGet() < 0) throw new CancelledException(); }
}
