package org.discern.ui.intent.trial;

import org.discern.ui.intent.live.Room;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.Strings;
import org.discern.work.Command;
import org.discern.work.Signal;

/// The command that opens the box, from any view of an open project.
public final class TrialCommands {
    public static final String TRY = "discover.try.sentence";

    private TrialCommands() {}

    public static void register(Room room, Dialogs dialogs, Trying trying) {
        String label = Strings.of(TRY);
        var live = new Signal<>(new Command.State(label, ""));
        room.workspace().project().listen(project -> live.set(new Command.State(label, project.isPresent()
                ? ""
                : Strings.of(
                        "needs.project"))));
        room.commands().add(new Command(TRY, "Discover", label, "Shortcut+T", live, () -> {
            var close = new Runnable[]{() -> {}};
            var view = new TrialView(room, trying, screen -> {
                close[0].run();
                room.navigator().go(screen);
            });
            close[0] = dialogs.sheet(Strings.of("intent.trial.title"), view);
        }));
    }
}
