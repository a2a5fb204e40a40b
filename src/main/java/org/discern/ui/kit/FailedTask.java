package org.discern.ui.kit;

import java.util.List;
import java.util.Optional;
import org.discern.work.Problems;
import org.discern.work.job.JobHandle;
import org.discern.work.job.JobState;
import org.kordamp.ikonli.material2.Material2AL;

/// The last try to make what a view needs, when it failed.
///
/// @param name the task's name
/// @param words what happened and what to do, for people
public record FailedTask(String name, String words) {
    /// The newest task of this name, if it failed.
    public static Optional<FailedTask> among(List<JobHandle<?>> newestFirst, String name) {
        return newestFirst.stream().filter(job -> job.name().equals(name)).findFirst().filter(job -> job.state()
                .phase() == JobState.Phase.FAILED && job.result().isCompletedExceptionally()).map(job -> new FailedTask(name,
                        Problems.text(name, job.result().exceptionNow())));
    }

    /// What stands in the view's place: the failure, and the way to try again.
    public EmptyState view(String action, Runnable again) {
        return new EmptyState(Material2AL.ERROR_OUTLINE, title(name), words + "\n" + Strings.of("task.failed.next"), action,
                again);
    }

    /// What did not finish, as a sentence: names of tasks are orders and make none.
    static String title(String name) {
        return switch (name) {
            case "Discover intents" -> Strings.of("task.failed.intents");
            case "Train the user model" -> Strings.of("task.failed.users");
            case "Train the recipe model" -> Strings.of("task.failed.recipes");
            default -> Strings.of("task.failed", name);
        };
    }
}
