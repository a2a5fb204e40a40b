package org.discern.ui.user.live;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.discern.domain.user.Histories;
import org.discern.domain.user.Scenario;
import org.discern.domain.user.UserEvent;
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

    /// The same request at the same moment in the light of the user's own history, untouched. On the quick lane.
    Scenario unedited(Scenario s) {
        List<UserEvent> events = eventsOf(workspace.histories().get(), s.user());
        int place = Standing.placeOf(events, s.at());
        return reader.scenario(s.user(), place < 0 ? null : events.get(place)).withText(s.text()).named("");
    }

    /// Empty for a user who is not in the project.
    static List<UserEvent> eventsOf(Histories all, String user) {
        OptionalInt at = all.find(user);
        return at.isPresent() ? all.of(at.getAsInt()) : List.of();
    }

    /// Something short, beside the screen's thread.
    public <T> CompletableFuture<T> quick(String name, Supplier<T> work) {
        return workspace.runner().quiet(Lane.QUICK, name, _ -> work.get()).result();
    }
}
