package org.discern.work.job;

/// A thread that only waits for a job, for toolkits that want one; it costs next to nothing.
public final class Follow {
    private Follow() {}

    /// @param waiting blocks until the job has ended, and does no work of its own
    public static void start(JobHandle<?> job, Runnable waiting) {
        Thread.ofVirtual().name("follow " + job.name()).start(waiting);
    }
}
