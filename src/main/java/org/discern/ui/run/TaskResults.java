package org.discern.ui.run;

import java.util.IdentityHashMap;
import java.util.Optional;
import org.discern.work.Signal;
import org.discern.work.job.JobHandle;

/// What a task leads to, for *Show result* once it is done. On the screen's thread.
public final class TaskResults {
    /// @param words of the button
    public record Result(String words, Runnable show) {}

    private final IdentityHashMap<JobHandle<?>, Result> results = new IdentityHashMap<>();
    private final Signal<Integer> changes = new Signal<>(0);

    /// Remembers it as long as the task is listed.
    ///
    /// @return the task
    public <T> JobHandle<T> put(JobHandle<T> job, String words, Runnable show) {
        results.put(job, new Result(words, show));
        changes.set(changes.get() + 1);
        return job;
    }

    Optional<Result> of(JobHandle<?> job) { return Optional.ofNullable(results.get(job)); }

    /// Told when there is another one.
    Signal<Integer> changes() { return changes; }

    void forget(JobHandle<?> job) { results.remove(job); }
}
