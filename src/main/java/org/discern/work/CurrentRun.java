package org.discern.work;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.discern.work.job.JobHandle;
import org.discern.work.job.Lane;
import org.jspecify.annotations.Nullable;

/// The current run of one kind with everything it found: from memory when it was shown lately, else read from the file
/// beside whatever else is going on.
///
/// @param <S> a run as stored
/// @param <R> the same as the screens want it
final class CurrentRun<S, R> {
    private static final int IN_MEMORY = 3;

    /// Where runs come from.
    interface Source<S, R> {
        S read(OpenProject file, long runId);

        /// The run on the rows as they are now; empty when it cannot be shown any more.
        Optional<R> asShown(S stored);
    }

    private final Workspace workspace;
    private final RunChoice choice;
    private final Source<S, R> source;
    private final Signal<Optional<R>> signal = new Signal<>(Optional.empty());
    private final Map<Long, S> lately = new LinkedHashMap<>(16, 0.75f, true); // guarded by itself; latest used last
    private volatile @Nullable JobHandle<Boolean> reading;

    CurrentRun(Workspace workspace, RunChoice choice, Source<S, R> source) {
        this.workspace = workspace;
        this.choice = choice;
        this.source = source;
    }

    Signal<Optional<R>> signal() { return signal; }

    /// Waits until the current run is read.
    Optional<R> await() {
        JobHandle<Boolean> underWay = reading;
        if (underWay != null) underWay.await();
        return signal.get();
    }

    /// Forgets the runs of the project that is being left.
    void clear() {
        synchronized (lately) {
            lately.clear();
        }
    }

    /// Shows the run that is chosen now, on the rows as they are now.
    void show() {
        long runId = choice.signal().get();
        OpenProject file = workspace.openNow();
        if (file != null && runId != 0 && showFromMemory(runId)) return;
        synchronized (this) {
            signal.set(Optional.empty());
        }
        if (file == null || runId == 0) return;
        workspace.loading().set("run " + runId);
        reading = workspace.runner().quiet(Lane.QUICK, "Read run " + runId, _ -> read(file, runId));
    }

    /// One at a time: a reader that comes late must not bring back a run whose rows are gone meanwhile.
    ///
    /// @return false when it must be read first
    private synchronized boolean showFromMemory(long runId) {
        S known;
        synchronized (lately) {
            known = lately.get(runId);
        }
        if (known == null) return false;
        if (choice.signal().get() == runId) signal.set(source.asShown(known));
        return true;
    }

    private boolean read(OpenProject file, long runId) {
        try {
            keep(runId, source.read(file, runId));
            if (workspace.openNow() == file) showFromMemory(runId);
            return true;
        } catch (RuntimeException failure) {
            if (workspace.openNow() == file) workspace.tell("Reading run " + runId, failure);
            return false;
        } finally {
            workspace.loading().set("");
        }
    }

    private void keep(long runId, S run) {
        synchronized (lately) {
            lately.put(runId, run);
            if (lately.size() > IN_MEMORY) lately.remove(lately.keySet().iterator().next());
        }
    }
}
