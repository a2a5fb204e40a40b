package org.discern.engine.nn;

/// How the learning rate changes: the factor for step 1, 2, ….
@FunctionalInterface
public interface Schedule {
    double factor(int step);

    /// The same rate throughout.
    static Schedule constant() { return step -> 1; }

    /// Up from 0 over the first steps, then down to 0 at the last, in straight lines.
    static Schedule warmupThenDown(int warmup, int total) {
        if (warmup < 0 || total < 1 || warmup > total)
            throw new IllegalArgumentException("A warm-up of " + warmup + " in " + total + " steps");
        return step -> step <= warmup
                ? (double) step / warmup
                : Math.max(0, (double) (total - step + 1) / (total - warmup + 1));
    }
}
