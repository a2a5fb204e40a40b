package org.discern.ui.learn;

import java.util.Set;
import java.util.function.Supplier;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.Strings;
import org.discern.work.Command;
import org.discern.work.Commands;
import org.discern.work.Signal;

/// The first commands of the *Help* menu.
public final class LearnCommands {
    private static final Set<String> OF_USERS = Set.of("personalise");
    private static final Set<String> OF_RECIPES = Set.of("graph", "compare");

    private LearnCommands() {}

    /// @param focused id of the pane or screen that has the focus; empty for none
    /// @param toCard brings the keys to the card of the tour
    public static void register(Commands commands, Dialogs dialogs, TourViewModel tour, Supplier<String> focused,
            Runnable toCard) {
        var live = new Signal<>(new Command.State(Strings.of("help.learn.tour"), ""));
        tour.state().listen(_ -> live.set(new Command.State(Strings.of(tour.isOn() ? "help.learn.card" : "help.learn.tour"),
                "")));
        commands.add(new Command("help.learn.tour", "Help", Strings.of("help.learn.tour"), "Shift+F1", live, () -> {
            tour.start();
            toCard.run();
        }));
        commands.add(Command.always("help.learn.here", "Help", Strings.of("help.learn.here"), "F1", () -> {
            var close = new Runnable[]{() -> {}};
            String place = focused.get();
            close[0] = dialogs.sheet(HelpSheet.title(place), HelpSheet.of(place, commands, () -> close[0].run()));
        }));
        commands.add(Command.always("help.learn.how", "Help", Strings.of("help.learn.how"), "", () -> dialogs.sheet(Strings.of(
                "learn.how.title"), new HowSheet(of(focused.get())))));
    }

    private static Method of(String place) {
        return OF_USERS.contains(place) ? Method.USERS : OF_RECIPES.contains(place) ? Method.RECIPES : Method.DISCOVERY;
    }
}
