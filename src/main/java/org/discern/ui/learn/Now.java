package org.discern.ui.learn;

import java.util.Optional;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.recipe.Scenes;
import org.discern.domain.recipe.rank.Comparisons;
import org.discern.domain.user.UserScenarios;
import org.discern.work.UndoState;
import org.discern.work.Workspace;
import org.jspecify.annotations.Nullable;

/// What a step of the tour may look at, at one moment. Compared with the moment in which the step began.
///
/// @param place id of the screen that shows
/// @param learned the height labels taught, if there is a run
/// @param command the command that ran last and how many ran so far, e.g. `view.look.palette 12`
record Now(String place, IntentDecisions decisions, @Nullable Double learned, int selected, UndoState undo,
        UserScenarios scenarios, Comparisons comparisons, Scenes scenes, String command) {
    static Now of(Workspace workspace, String place, String command) {
        return new Now(place, workspace.decisions().get(), workspace.discovery().get().map(found -> found.curve().learned())
                .orElse(null), workspace.selection().count(), workspace.undoState().get(), workspace.scenarios().get(), workspace
                        .comparisons().get(), workspace.scenes().get(), command);
    }

    int named() { return decisions.names().size(); }

    long accepted() { return decisions.states().values().stream().filter(state -> state == ReviewState.ACCEPTED).count(); }

    /// Whether the cut stands where labels taught it.
    boolean isAtLearned() {
        Double height = decisions.cutHeight();
        return height == null || (learned != null && Math.abs(height - learned) <= 1e-9 * Math.max(1, Math.abs(learned)));
    }

    /// Whether this command has run since then.
    boolean ran(String id, Now before) { return !command.equals(before.command()) && command.startsWith(id + " "); }

    Optional<String> user() { return scenarios.present().map(scenario -> scenario.user()); }
}
