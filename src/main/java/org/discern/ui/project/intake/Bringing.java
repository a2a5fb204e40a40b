package org.discern.ui.project.intake;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.discern.work.job.JobHandle;
import org.discern.work.job.JobState;

/// Something that reads a whole source: its end, how far it is, and the way to stop it.
///
/// @param onState hears how the work stands, in any thread
public record Bringing<T>(CompletableFuture<T> result, Consumer<Consumer<JobState>> onState, Runnable cancel) {
    public static <A, T> Bringing<T> of(JobHandle<A> job, Function<A, T> what) {
        return new Bringing<>(job.result().thenApply(what), job::onState, job::cancel);
    }

    /// Something that is done already.
    public static <T> Bringing<T> done(T value) {
        return new Bringing<>(CompletableFuture.completedFuture(value), _ -> {}, () -> {});
    }
}
