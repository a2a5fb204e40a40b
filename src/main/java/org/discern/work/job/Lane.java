package org.discern.work.job;

/// Which queue a job waits in.
public enum Lane {
    /// Trainings and trees: one at a time.
    COMPUTE,
    /// The writing connection: one at a time, in order.
    STORAGE,
    /// Everything short: at once, beside the others.
    QUICK
}
