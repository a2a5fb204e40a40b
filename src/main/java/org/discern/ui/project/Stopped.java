package org.discern.ui.project;

import java.util.Map;
import java.util.Optional;
import org.discern.work.session.LastSession;

/// Which command offers a task again that was cut off, by the task's name. All of them ask before they begin.
public final class Stopped {
    private static final Map<String, String> COMMANDS = Map.of("Discover intents", "discover.run.run", "Train the user model",
            "personalise.model.train", "Train the recipe model", "recipe.model.train", "Apply the present cut",
            "discover.run.apply", "Refine with my decisions", "discover.run.refine");

    private Stopped() {}

    /// The id of the command; empty when nothing that stopped can be begun anew from here.
    public static Optional<String> command(LastSession session) {
        return session.tasks().stream().flatMap(task -> Optional.ofNullable(COMMANDS.get(task)).stream()).findFirst();
    }
}
