package org.discern.work.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.discern.domain.run.CancelledException;
import org.discern.domain.run.Parallel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs jobs on three lanes and knows those that run, wait or have lately ended.
public final class JobRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    /// Native engines need deep stacks: with the usual 1 MB, ONNX Runtime ends the process without a word while it opens the encoder.
    private static final long STACK = 16L << 20;
    private static final int RECENT = 30;
    private static final long TICK_MS = RunningJob.PAUSE_MS;

    private final Executor compute;
    private final Executor storage;
    private final Executor quick;
    private final List<ExecutorService> owned;
    private final Parallel parallel;
    private final Consumer<Throwable> uncaught;
    private final List<RunningJob<?>> jobs = new ArrayList<>(); // newest first
    private final List<Consumer<List<JobHandle<?>>>> listeners = new CopyOnWriteArrayList<>();

    private JobRunner(Executor compute, Executor storage, Executor quick, List<ExecutorService> owned, Parallel parallel,
            Consumer<Throwable> uncaught) {
        this.compute = compute;
        this.storage = storage;
        this.quick = quick;
        this.owned = owned;
        this.parallel = parallel;
        this.uncaught = uncaught;
    }

    /// Lanes with threads of their own, all daemons.
    ///
    /// @param width how many threads `Parallel` may use, at least 1: `max(1, cores - 1)` beside a window, all cores without
    /// @param uncaught hears what a thread threw and nobody caught
    public static JobRunner threaded(int width, Consumer<Throwable> uncaught) {
        var compute = Executors.newSingleThreadExecutor(threads("discern-compute", uncaught));
        var storage = Executors.newSingleThreadExecutor(threads("discern-storage", uncaught));
        // no virtual threads: a reading of new words encodes them, and the tokenizer needs a deep stack
        var quick = Executors.newThreadPerTaskExecutor(threads("discern-quick", uncaught));
        var helpers = Executors.newFixedThreadPool(Math.max(1, width - 1), threads("discern-worker", uncaught));
        var ticker = Executors.newSingleThreadScheduledExecutor(threads("discern-ticker", uncaught));
        Parallel parallel = width <= 1 ? Parallel.NONE : new WorkerPool(helpers, width);
        var runner = new JobRunner(compute, storage, quick, List.of(compute, storage, quick, helpers, ticker), parallel,
                uncaught);
        var _ = ticker.scheduleWithFixedDelay(runner::flush, TICK_MS, TICK_MS, TimeUnit.MILLISECONDS);
        return runner;
    }

    /// Every job runs at once in the caller's thread; for tests and for values without a window.
    public static JobRunner sameThread() {
        return new JobRunner(Runnable::run, Runnable::run, Runnable::run, List.of(), Parallel.NONE, _ -> {});
    }

    /// Starts a job that people see in the task pane.
    public <T> JobHandle<T> start(Lane lane, String name, Job<T> job) {
        var running = new RunningJob<>(name, job, JobRunner::nowMs, uncaught);
        synchronized (jobs) {
            jobs.addFirst(running);
            for (int i = jobs.size() - 1; i >= 0 && jobs.size() > RECENT; i--)
                if (jobs.get(i).state().phase().ended()) jobs.remove(i);
        }
        long began = nowMs();
        running.onState(new Consumer<>() {
            private JobState.@Nullable Phase last;

            @Override
            public void accept(JobState state) {
                if (state.phase() == last) return;
                last = state.phase();
                if (last.ended()) LOG.info("Task {}: {} after {} ms", name, last, nowMs() - began);
                tellListeners();
            }
        });
        submit(lane, running);
        return running;
    }

    /// Starts a job that is too short or too frequent to be listed: a saved decision, a sum under the hand.
    public <T> JobHandle<T> quiet(Lane lane, String name, Job<T> job) {
        var running = new RunningJob<>(name, job, JobRunner::nowMs, uncaught);
        submit(lane, running);
        return running;
    }

    /// Running, waiting and lately ended jobs, newest first.
    public List<JobHandle<?>> jobs() {
        synchronized (jobs) {
            return List.copyOf(jobs);
        }
    }

    /// Hears [#jobs()] at once and whenever a job starts, ends or changes its phase, in any thread.
    public void onJobs(Consumer<List<JobHandle<?>>> listener) {
        listeners.add(listener);
        listener.accept(jobs());
    }

    /// Takes the ended jobs off the list.
    public void forgetEnded() {
        synchronized (jobs) {
            jobs.removeIf(job -> job.state().phase().ended());
        }
        tellListeners();
    }

    /// The threads an engine may use.
    public Parallel parallel() { return parallel; }

    /// Has `last` run when the process is asked to end, e.g. by Ctrl+C; it has a few seconds.
    public static void atExit(Runnable last) { Runtime.getRuntime().addShutdownHook(new Thread(last, "discern-exit")); }

    /// Hears what any other thread of the program threw and nobody caught, the screen's among them.
    public static void onUncaught(Consumer<Throwable> handler) {
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> handler.accept(failure));
    }

    /// True once [#close()] has ended every thread; false while a job has not yet heeded its cancellation.
    public boolean isEnded() { return owned.stream().allMatch(ExecutorService::isTerminated); }

    /// Cancels what runs, waits for the storage lane to write what is pending, and ends all threads.
    @Override
    public void close() {
        for (JobHandle<?> job : jobs()) job.cancel();
        for (ExecutorService service : owned) service.shutdown();
        for (ExecutorService service : owned) {
            try {
                if (!service.awaitTermination(5, TimeUnit.SECONDS)) service.shutdownNow();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void submit(Lane lane, RunningJob<?> job) {
        Executor executor = switch (lane) {
            case COMPUTE -> compute;
            case STORAGE -> storage;
            case QUICK -> quick;
        };
        try {
            executor.execute(job::run);
        } catch (RejectedExecutionException closed) {
            job.cancel();
            if (!job.result().isDone()) job.result().completeExceptionally(new CancelledException());
        }
    }

    private void flush() {
        List<RunningJob<?>> now;
        synchronized (jobs) {
            now = List.copyOf(jobs);
        }
        for (RunningJob<?> job : now) job.flush();
    }

    private void tellListeners() {
        List<JobHandle<?>> now = jobs();
        for (Consumer<List<JobHandle<?>>> listener : listeners) {
            try {
                listener.accept(now);
            } catch (RuntimeException failure) {
                uncaught.accept(failure);
            }
        }
    }

    private static long nowMs() { return System.nanoTime() / 1_000_000; }

    private static ThreadFactory threads(String name, Consumer<Throwable> uncaught) {
        return Thread.ofPlatform().daemon().stackSize(STACK).name(name + "-", 1).uncaughtExceptionHandler((_, failure) -> uncaught
                .accept(failure))
                .factory();
    }
}
