package org.discern.work.session;

import java.nio.file.Path;
import java.util.List;

/// A session that did not end by itself: the machine went off, or the program was killed.
///
/// @param project the file that was open
/// @param tasks names of the jobs that were running or waiting, as the task pane had them
public record LastSession(Path project, List<String> tasks) {
    public LastSession { tasks = List.copyOf(tasks); }

    /// The project's name for people.
    public String name() { return String.valueOf(project.getFileName()).replaceFirst("\\.discern$", ""); }
}
