package org.discern.ui.project;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.discern.work.Signal;
import org.discern.work.project.Sample;
import org.discern.work.session.LastSession;

/// What the welcome screen can ask for, filled in by the wiring. Nothing here waits for a disk.
public interface WelcomeVerbs {
    /// When a project was last written; empty when it is not there.
    CompletableFuture<Optional<Instant>> changed(Path project);

    /// Opens a sample: the copy that was worked on, or a fresh one.
    void sample(Sample sample, boolean afresh);

    /// Where the copy of a sample is kept that was worked on.
    Path copyOf(Sample sample);

    /// The session that was cut off, until something was done about it.
    Signal<Optional<LastSession>> cutOff();

    /// How many operations the file holds; fails when it cannot be read.
    CompletableFuture<Integer> operations(Path project);

    /// Opens the project that was cut off and offers the task that stopped, when it can be started again.
    void resume(LastSession session);

    /// Verbs that do nothing.
    static WelcomeVerbs none() {
        var never = new Signal<Optional<LastSession>>(Optional.empty());
        return new WelcomeVerbs() {
            @Override
            public CompletableFuture<Optional<Instant>> changed(Path project) {
                return CompletableFuture.completedFuture(Optional.empty());
            }

            @Override
            public void sample(Sample sample, boolean afresh) {
                // nothing to open
            }

            @Override
            public Path copyOf(Sample sample) { return Path.of(sample.file()); }

            @Override
            public Signal<Optional<LastSession>> cutOff() { return never; }

            @Override
            public CompletableFuture<Integer> operations(Path project) { return CompletableFuture.completedFuture(0); }

            @Override
            public void resume(LastSession session) {
                // nothing to resume
            }
        };
    }
}
