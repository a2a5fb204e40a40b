package org.discern.work.user;

import java.util.Arrays;
import java.util.Optional;
import org.discern.domain.WorkbenchException;
import org.discern.domain.run.Progress;
import org.discern.domain.user.Histories;
import org.discern.domain.user.Outcomes;
import org.discern.domain.user.UserRun;
import org.discern.work.Workspace;
import org.discern.work.job.JobHandle;
import org.discern.work.job.Lane;
import org.discern.work.report.Repetition;

/// Makes an earlier training of the user model again from its record, from the same beginning and up to the same epoch, and
/// compares every bit of weights and answers; keeps nothing.
public final class RepeatTraining {
    private final Workspace workspace;
    private final TrainUsers train;

    public RepeatTraining(Workspace workspace, TrainUsers train) {
        this.workspace = workspace;
        this.train = train;
    }

    public JobHandle<Repetition> start(long runId) {
        return workspace.runner().start(Lane.COMPUTE, "Repeat run " + runId, progress -> run(runId, progress));
    }

    private Repetition run(long runId, Progress progress) {
        var store = workspace.require("Repeating a run").userRuns();
        UserRun before = store.load(runId);
        byte[] weights = store.weights(runId);
        workspace.settle();
        Histories histories = workspace.histories().get();
        if (!TrainUsers.hash(histories).equals(before.record().dataHash()))
            throw new WorkbenchException("Run " + runId
                    + " was made from other histories than the project holds now, so it cannot "
                    + "be made again. Take the imports since then back, or train anew.");
        TrainUsers.Made again = train.make(histories, before.spec(), TrainUsers.Course.of(before.record()), progress);
        progress.check(); // a training that was cancelled on the way is no repetition
        Optional<String> difference = difference(before, weights, again);
        return new Repetition(runId, difference.isEmpty(), difference.orElse(""));
    }

    private static Optional<String> difference(UserRun before, byte[] weights, TrainUsers.Made again) {
        if (!before.classes().equals(again.classes())) return Optional.of("The classes differ.");
        if (!Arrays.equals(weights, again.weights())) return Optional.of("The weights differ.");
        return same(before.outcomes(), again.outcomes()) ? Optional.empty() : Optional.of("The answers differ.");
    }

    private static boolean same(Outcomes a, Outcomes b) {
        return Arrays.equals(a.eventIds(), b.eventIds()) && Arrays.equals(a.truth(), b.truth()) && Arrays.equals(a.without(), b
                .without()) && Arrays.equals(a.with(), b.with()) && Arrays.equals(a.chanceWithout(), b.chanceWithout()) && Arrays
                        .equals(a.chanceWith(), b.chanceWith());
    }
}
