package org.discern.work.job;

import java.util.ArrayDeque;

/// The rate of one stage, from what was done over the last five seconds, so that it follows a machine that grows busy.
/// Not thread-safe; its owner locks.
final class Meter {
    private static final long WINDOW_MS = 5_000;

    private final ArrayDeque<long[]> samples = new ArrayDeque<>(); // (time in ms, units done), rising

    void restart() { samples.clear(); }

    void sample(long nowMs, long done) {
        if (!samples.isEmpty() && done < samples.getLast()[1]) samples.clear(); // a stage may count anew
        if (samples.size() > 1 && nowMs - samples.getLast()[0] < 50) samples.removeLast();
        samples.addLast(new long[]{nowMs, done});
        while (samples.size() > 2 && nowMs - samples.getFirst()[0] > WINDOW_MS) samples.removeFirst();
    }

    /// Units a second, 0 while unknown.
    double perSecond() {
        if (samples.size() < 2) return 0;
        long ms = samples.getLast()[0] - samples.getFirst()[0];
        return ms <= 0 ? 0 : 1000.0 * (samples.getLast()[1] - samples.getFirst()[1]) / ms;
    }

    /// Milliseconds left for the rest, -1 while unknown.
    long remainingMs(long done, long total) {
        double rate = perSecond();
        return rate <= 0 || total <= 0 ? -1 : Math.round(1000 * Math.max(0, total - done) / rate);
    }
}
