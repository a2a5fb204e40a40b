package org.discern.ui.stage;

import java.util.Optional;
import org.discern.domain.stage.Sight;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.NameAsk;
import org.discern.ui.kit.Navigator;
import org.discern.ui.kit.Strings;
import org.discern.work.Command;
import org.discern.work.Commands;
import org.discern.work.Signal;
import org.discern.work.Workspace;

/// The commands of the menu *Stage*.
public final class StageCommands {
    /// Adds what the present view shows.
    public static final String ADD = "stage.scene.add";
    public static final String LIST = "stage.show.list";
    public static final String PRESENT = "stage.show.present";
    private static final String MENU = "Stage";

    private StageCommands() {}

    /// @param play opens the show
    public static void register(Workspace workspace, Commands commands, Navigator navigator, Dialogs dialogs, StageDesk desk,
            Runnable play) {
        Signal<Command.State> add = new Signal<>(new Command.State(Strings.of(ADD), ""));
        Signal<Command.State> list = new Signal<>(new Command.State(Strings.of(LIST), ""));
        Signal<Command.State> present = new Signal<>(new Command.State(Strings.of(PRESENT), ""));
        Runnable tell = () -> {
            String closed = workspace.project().get().isEmpty() ? Strings.of("needs.project") : "";
            String locked = desk.model().readOnly() ? Strings.of("stage.readonly") : "";
            set(add, ADD, closed.isEmpty() ? locked : closed);
            set(list, LIST, closed);
            set(present, PRESENT, !closed.isEmpty() ? closed : workspace.show().get().isEmpty() ? Strings.of("stage.empty") : "");
        };
        workspace.project().listen(_ -> tell.run());
        workspace.show().listen(_ -> tell.run());
        commands.add(new Command(ADD, MENU, Strings.of(ADD), "Shortcut+Shift+A", add, () -> {
            String view = navigator.place().get();
            Optional<Sight> sight = desk.scenery().capture(view);
            if (sight.isEmpty()) {
                navigator.tell(Strings.of("stage.nothing"), "", () -> {});
                return;
            }
            NameAsk.ask(dialogs, Strings.of("stage.scene.title"), desk.scenery().suggest(sight.get()), Strings.of(
                    "stage.scene.go"), _ -> Strings.of("stage.scene.says"), given -> {
                        desk.model().add(given, sight.get());
                        navigator.tell(Strings.of("stage.added", given, workspace.show().get().size()), Strings.of(
                                "stage.added.show"), () -> commands.run(LIST));
                    });
        }));
        commands.add(new Command(LIST, MENU, Strings.of(LIST), "Shortcut+Shift+W", list, () -> {
            Runnable[] close = {() -> {}};
            close[0] = dialogs.sheet(Strings.of("stage.sheet.title"), new ShowSheet(desk, () -> {
                close[0].run();
                play.run();
            }));
        }));
        commands.add(new Command(PRESENT, MENU, Strings.of(PRESENT), "Shortcut+Shift+P", present, () -> {
            if (!desk.model().state().get().playing()) desk.model().choose(0); // from the beginning
            play.run();
        }));
    }

    private static void set(Signal<Command.State> live, String id, String why) {
        var now = new Command.State(Strings.of(id), why);
        if (!now.equals(live.get())) live.set(now);
    }
}
