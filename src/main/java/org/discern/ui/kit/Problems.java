package org.discern.ui.kit;

import org.discern.domain.run.CancelledException;
import org.discern.work.Problem;

/// Where failures go that no screen can show in place.
@FunctionalInterface
public interface Problems {
    void show(Problem problem);

    /// Shows a failure; a cancelled task is none and stays silent.
    ///
    /// @param doing what was going on, e.g. `Import chats.csv`
    default void show(String doing, Throwable failure) {
        if (!(org.discern.work.Problems.unwrapped(failure) instanceof CancelledException))
            show(org.discern.work.Problems.of(doing, failure));
    }

    /// A failure in words, for a screen that shows it in place.
    static Problem problem(Throwable failure) { return org.discern.work.Problems.of(Strings.of("problem.showing"), failure); }
}
