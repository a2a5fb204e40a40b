package org.discern.ui.recipe.live;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.Navigator;
import org.discern.work.Commands;
import org.discern.work.ProjectSummary;
import org.discern.work.Workspace;
import org.discern.work.job.Lane;
import org.discern.work.recipe.RankRecipes;

/// What every part of the recipe screens is given.
///
/// @param ranks answers rankings; may be unavailable
/// @param commands what a button of an empty state runs
/// @param screen back onto the screen's thread
public record RecipeRoom(Workspace workspace, Kitchen kitchen, RankRecipes ranks, Navigator navigator, Commands commands,
        Dialogs dialogs, Handover handover, Executor screen) {
    /// Ids of the screens.
    public static final String GRAPH = "graph";
    public static final String COMPARE = "compare";
    /// Ids of commands the screens lean on.
    public static final String IMPORT = "file.data.import";
    public static final String TRAIN = "recipe.model.train";
    public static final String COMPARE_USERS = "recipe.compare.users";

    /// Something short, beside the screen's thread.
    public <T> CompletableFuture<T> quick(String name, Supplier<T> work) {
        return workspace.runner().quiet(Lane.QUICK, name, _ -> work.get()).result();
    }

    /// True when another window holds the project: one may look and try, nothing is kept.
    public boolean readOnly() { return workspace.project().get().map(ProjectSummary::readOnly).orElse(false); }
}
