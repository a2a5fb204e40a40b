package org.discern.work.job;

import java.util.concurrent.CompletableFuture;

/// A job on its way: its name for people, its state at most ten times a second, its end, and the way to stop it.
public interface JobHandle<T> {
    String name();

    JobState state();

    /// Hears every change of state, in any thread; called at once with the present one.
    void onState(java.util.function.Consumer<JobState> listener);

    /// Ends with the result, a `CancelledException`, or the failure.
    CompletableFuture<T> result();

    /// Asks the job to stop; it does within a second and leaves no half record.
    void cancel();
}
