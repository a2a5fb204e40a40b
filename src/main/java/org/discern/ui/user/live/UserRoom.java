package org.discern.ui.user.live;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.Navigator;
import org.discern.work.Commands;
import org.discern.work.Workspace;
import org.discern.work.job.Lane;
import org.discern.work.user.ReadUser;

/// What every part of the user screens is given.
///
/// @param reader answers scenarios
/// @param commands what a button of an empty state runs
/// @param screen back onto the screen's thread
public record UserRoom(Workspace workspace, ReadUser reader, Navigator navigator, Commands commands,
        Dialogs dialogs, UserVerbs verbs, Executor screen) {
    /// Ids of the commands the screens lean on.
    public static final String IMPORT = "file.data.import";
    public static final String TRAIN = "personalise.model.train";

    /// Something short, beside the screen's thread.
    public <T> CompletableFuture<T> quick(String name, Supplier<T> work) {
        return workspace.runner().quiet(Lane.QUICK, name, _ -> work.get()).result();
    }
}
