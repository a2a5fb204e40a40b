package org.discern.ui.run;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import org.discern.domain.run.CancelledException;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.work.job.Follow;
import org.discern.work.job.JobHandle;
import org.discern.work.job.JobState;
import org.jspecify.annotations.Nullable;

/// A job as the toolkit's task, so that a `TaskProgressView` can show it: it mirrors name, stage, pace and end, and hands
/// *Cancel* on. The job itself runs where it always does.
final class JobTask extends Task<Void> {
    private final JobHandle<?> job;

    /// @param curves hears every state, on the screen's thread
    JobTask(JobHandle<?> job, Consumer<JobState> curves) {
        this.job = job;
        updateTitle(job.name());
        job.onState(state -> Fx.run(() -> {
            show(state);
            curves.accept(state);
        }));
    }

    /// Begins to follow the job.
    void follow() { Follow.start(job, this); }

    JobHandle<?> job() { return job; }

    @Override
    protected @Nullable Void call() throws Exception {
        Throwable failure = job.result().handle((_, wrong) -> wrong).join();
        if (failure instanceof CancelledException) super.cancel(false);
        else if (failure instanceof Exception wrong) throw wrong;
        return null;
    }

    /// Asks the job; this task ends when the job does.
    @Override
    public boolean cancel(boolean interrupt) {
        job.cancel();
        return false;
    }

    private void show(JobState state) {
        updateProgress(state.phase().ended() ? 1 : state.fraction(), 1);
        updateMessage(words(state));
    }

    static String words(JobState state) {
        if (state.phase() != JobState.Phase.RUNNING)
            return Strings.of("phase." + state.phase().name().toLowerCase(Locale.ROOT));
        var words = new StringBuilder(state.steps() > 0
                ? Strings.of("task.stage", state.stage(), state.step(), state.steps())
                : Strings.of("phase.running"));
        if (state.total() > 0) words.append("   ").append(Strings.of("task.done", state.done(), state.total()));
        if (state.perSecond() > 0) words.append("   ").append(Strings.of("task.rate", Numbers.rate(state.perSecond())));
        if (state.remainingMs() >= 0)
            words.append("   ").append(Strings.of("task.remaining", Numbers.duration(state.remainingMs())));
        return words.toString();
    }
}
