package org.discern.work.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.discern.domain.run.CancelledException;
import org.discern.domain.run.Progress;
import org.discern.work.job.JobState.Phase;

/// A job with its clockwork: takes what the work reports, however often, and tells it at most every [#PAUSE_MS].
/// A change of phase is told at once. The runner's ticker calls [#flush()] so that the last report is never lost.
final class RunningJob<T> implements JobHandle<T>, Progress {
    static final long PAUSE_MS = 100;
    private static final int CURVE_POINTS = 2_000;

    private final String name;
    private final Job<T> job;
    private final LongSupplier clockMs;
    private final Consumer<Throwable> listenerFailures;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final List<Consumer<JobState>> listeners = new CopyOnWriteArrayList<>();
    private final Meter meter = new Meter();
    private final Map<String, List<double[]>> curves = new LinkedHashMap<>();
    private volatile boolean cancelled;
    private volatile JobState told;
    private Phase phase = Phase.WAITING;
    private String stage = "";
    private int step;
    private int steps;
    private long done;
    private long total;
    private boolean dirty;
    private long toldAtMs;

    RunningJob(String name, Job<T> job, LongSupplier clockMs, Consumer<Throwable> listenerFailures) {
        this.name = name;
        this.job = job;
        this.clockMs = clockMs;
        this.listenerFailures = listenerFailures;
        this.toldAtMs = clockMs.getAsLong() - PAUSE_MS;
        this.told = picture();
    }

    /// Does the work in the caller's thread, unless it was cancelled before its turn came. Never throws what a job throws;
    /// an [Error] goes on to the thread's handler after the handle has ended.
    void run() {
        synchronized (this) {
            if (phase.ended()) return;
            phase = cancelled ? Phase.CANCELLING : Phase.RUNNING;
            tell();
        }
        try {
            check();
            T made = job.run(this);
            end(Phase.DONE, () -> result.complete(made));
        } catch (CancelledException stop) {
            end(Phase.CANCELLED, () -> result.completeExceptionally(stop));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            end(Phase.CANCELLED, () -> result.completeExceptionally(new CancelledException()));
        } catch (Exception failure) {
            end(Phase.FAILED, () -> result.completeExceptionally(failure));
        } catch (Error failure) {
            end(Phase.FAILED, () -> result.completeExceptionally(failure));
            throw failure;
        }
    }

    @Override
    public String name() { return name; }

    @Override
    public JobState state() { return told; }

    @Override
    public synchronized void onState(Consumer<JobState> listener) {
        listeners.add(listener);
        tell(listener, told);
    }

    @Override
    public CompletableFuture<T> result() { return result; }

    @Override
    public void cancel() {
        boolean neverStarted;
        synchronized (this) {
            if (phase.ended() || cancelled) return;
            cancelled = true;
            neverStarted = phase == Phase.WAITING;
            phase = neverStarted ? Phase.CANCELLED : Phase.CANCELLING;
            tell();
        }
        if (neverStarted) result.completeExceptionally(new CancelledException());
    }

    @Override
    public synchronized void stage(String newStage, int newStep, int newSteps) {
        stage = newStage;
        step = newStep;
        steps = newSteps;
        done = 0;
        total = 0;
        meter.restart();
        meter.sample(clockMs.getAsLong(), 0);
        changed();
    }

    @Override
    public synchronized void at(long newDone, long newTotal) {
        done = newDone;
        total = newTotal;
        meter.sample(clockMs.getAsLong(), newDone);
        changed();
    }

    @Override
    public synchronized void point(String series, double x, double y) {
        List<double[]> points = curves.computeIfAbsent(series, _ -> new ArrayList<>());
        if (points.size() >= CURVE_POINTS) thin(points);
        points.add(new double[]{x, y});
        changed();
    }

    @Override
    public void check() { if (cancelled) throw new CancelledException(); }

    /// Tells what was reported since the last time, when there is anything and enough time has passed.
    synchronized void flush() { if (dirty && !phase.ended() && clockMs.getAsLong() - toldAtMs >= PAUSE_MS) tell(); }

    private void changed() {
        dirty = true;
        flush();
    }

    /// Whoever waits for the result finds the last state, and whoever hears the last state finds the result.
    private void end(Phase last, Runnable complete) {
        synchronized (this) {
            phase = last;
            told = picture();
        }
        complete.run();
        synchronized (this) {
            tell();
        }
    }

    private void tell() {
        dirty = false;
        toldAtMs = clockMs.getAsLong();
        JobState now = picture();
        told = now;
        for (Consumer<JobState> listener : listeners) tell(listener, now);
    }

    private void tell(Consumer<JobState> listener, JobState now) {
        try {
            listener.accept(now);
        } catch (RuntimeException failure) {
            listenerFailures.accept(failure);
        }
    }

    private JobState picture() {
        var series = new LinkedHashMap<String, List<double[]>>();
        curves.forEach((key, points) -> series.put(key, List.copyOf(points)));
        return new JobState(phase, stage, step, steps, done, total, meter.perSecond(), meter.remainingMs(done, total), series);
    }

    /// Keeps every second point, so that a curve of any length stays cheap to copy and draw.
    private static void thin(List<double[]> points) {
        for (int i = 0; i < points.size() / 2; i++) points.set(i, points.get(2 * i));
        points.subList(points.size() / 2, points.size()).clear();
    }
}
