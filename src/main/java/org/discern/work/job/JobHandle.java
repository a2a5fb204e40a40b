package org.discern.work.job;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

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

    /// Waits for the end and throws what the job threw; never from the lane the job waits for.
    default T await() {
        try {
            return result().join();
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof RuntimeException failure) throw failure;
            if (wrapped.getCause() instanceof Error failure) throw failure;
            throw wrapped;
        }
    }
}
