package org.discern.app.window;

import java.util.function.Consumer;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.ui.shell.WorkbenchWindow;
import org.discern.work.Workspace;
import org.discern.work.job.JobHandle;

/// What the window does when a job has ended: says so, or what went wrong. Failures go the one road.
final class Sequel {
    private final Workspace workspace;
    private final WorkbenchWindow window;

    Sequel(Workspace workspace, WorkbenchWindow window) {
        this.workspace = workspace;
        this.window = window;
    }

    /// A short line, its numbers written as people write them.
    void tell(String key, Object... arguments) {
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < shown.length; i++)
            shown[i] = arguments[i] instanceof Number n ? Numbers.count(n.longValue()) : String.valueOf(arguments[i]);
        window.tell(Strings.of(key, shown), "", () -> {});
    }

    /// What follows a job, on the screen's thread; failures go the one road.
    <T> void then(String doing, JobHandle<T> job, Consumer<T> after) {
        var _ = job.result().whenCompleteAsync((made, failure) -> {
            if (failure == null) after.accept(made);
            else workspace.tell(doing, failure);
        }, Fx.thread());
    }
}
