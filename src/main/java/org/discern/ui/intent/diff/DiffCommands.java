package org.discern.ui.intent.diff;

import java.util.function.BooleanSupplier;
import org.discern.ui.intent.live.IntentViewModel;
import org.discern.ui.intent.live.Room;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.NameAsk;
import org.discern.ui.kit.Strings;
import org.discern.work.Command;
import org.discern.work.Signal;

/// *Compare clusters* and *Keep this cut*, from any view.
public final class DiffCommands {
    private final Room room;
    private final Dialogs dialogs;
    private final Comparing comparing;

    private DiffCommands(Room room, Dialogs dialogs, Comparing comparing) {
        this.room = room;
        this.dialogs = dialogs;
        this.comparing = comparing;
    }

    public static void register(Room room, Dialogs dialogs, Comparing comparing) {
        var all = new DiffCommands(room, dialogs, comparing);
        all.add(Room.COMPARE, "Shortcut+Shift+M", () -> false, all::open);
        all.add(Room.KEEP_CUT, "Shortcut+Shift+S", () -> room.live().readOnly().get(), all::keep);
    }

    private void add(String id, String keys, BooleanSupplier locked, Runnable action) {
        String label = Strings.of(id);
        var live = new Signal<>(new Command.State(label, ""));
        Runnable tell = () -> live.set(new Command.State(label, room.live().stage().get() != IntentViewModel.Stage.READY
                ? Strings.of("intent.needs.run")
                : locked.getAsBoolean() ? Strings.of("intent.needs.write") : ""));
        room.live().stage().subscribe(tell);
        room.live().readOnly().subscribe(tell);
        room.commands().add(new Command(id, "Discover", label, keys, live, action));
    }

    private void open() {
        var state = new DiffViewModel(room.workspace(), comparing, room.screen());
        var close = new Runnable[]{() -> {}};
        var view = new DiffView(state, screen -> {
            close[0].run();
            room.navigator().go(screen);
        }, true);
        close[0] = dialogs.sheet(Strings.of("intent.diff.title"), view);
        state.start();
    }

    private void keep() {
        var kept = room.workspace().cuts().get().cuts();
        NameAsk.ask(dialogs, Strings.of("intent.diff.keep.title"), Strings.of("intent.diff.keep.start", kept.size() + 1), Strings
                .of(
                        "intent.diff.keep.go"), name -> kept.containsKey(name)
                                ? Strings.of("intent.diff.keep.taken")
                                : Strings.of(
                                        "intent.diff.keep.words"), name -> {
                                            comparing.keep(name);
                                            room.navigator().tell(Strings.of("intent.diff.kept", name), Strings.of(
                                                    "intent.diff.title.short"),
                                                    () -> room.commands().run(Room.COMPARE));
                                        });
    }
}
