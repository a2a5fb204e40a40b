package org.discern.ui.user;

import org.discern.ui.kit.Strings;
import org.discern.ui.user.live.UserRoom;
import org.discern.ui.user.live.UserViewModel;
import org.discern.work.Command;
import org.discern.work.Signal;

/// Every command of *Personalise*; menu, keys, palette and shortcut sheet read them from here. The view says what they do once
/// it is made ([org.discern.work.Commands#does]).
final class UserCommands {
    private final UserRoom room;
    private final UserViewModel state;

    private UserCommands(UserRoom room, UserViewModel state) {
        this.room = room;
        this.state = state;
    }

    static void register(UserRoom room, UserViewModel state) {
        var all = new UserCommands(room, state);
        all.add("personalise.page.user", "");
        all.add("personalise.page.scenarios", "");
        all.add("personalise.page.gain", "");
        all.add("personalise.user.find", "U");
        all.add("personalise.user.next", "J");
        all.add("personalise.user.previous", "K");
        all.add("personalise.sort.name", "");
        all.add("personalise.sort.events", "");
        all.add("personalise.sort.drift", "");
        all.add("personalise.sort.surprise", "");
        all.add("personalise.request.type", "T");
        all.add("personalise.request.back", "[");
        all.add("personalise.request.on", "]");
        all.add("personalise.request.now", "N");
        all.add("personalise.history.focus", "H");
        all.add("personalise.history.toggle", "");
        all.add("personalise.history.add", "A");
        all.add("personalise.history.remove", "");
        all.add("personalise.history.date", "");
        all.add("personalise.history.later", "");
        all.add("personalise.history.earlier", "");
        all.add("personalise.history.swap", "W");
        all.add("personalise.history.none", "0");
        all.add("personalise.history.full", "Shift+0");
        all.add("personalise.history.reset", "R");
        all.add("personalise.scenario.save", "S");
        all.add("personalise.scenario.replay", "");
        all.add("personalise.scenario.rename", "");
        all.add("personalise.scenario.delete", "");
        all.train();
    }

    private void add(String id, String keys) {
        String label = Strings.of(id);
        var live = new Signal<>(new Command.State(label, ""));
        Signal<String> place = room.navigator().place();
        Runnable tell = () -> live.set(new Command.State(label, why(place.get())));
        place.listen(_ -> tell.run());
        state.stage().subscribe(tell);
        room.commands().add(Command.of(UserScreens.ID, id, "Personalise", label, keys, live));
    }

    private String why(String view) {
        if (state.stage().get() != UserViewModel.Stage.READY) return Strings.of("user.needs.run");
        return view.equals(UserScreens.ID) || view.isEmpty()
                ? ""
                : Strings.of("needs.view", Strings.of("view.in." + UserScreens.ID));
    }

    private void train() {
        String label = Strings.of(UserRoom.TRAIN);
        var live = new Signal<>(new Command.State(label, ""));
        Runnable tell = () -> live.set(new Command.State(label, switch (state.stage().get()) {
            case NO_PROJECT -> Strings.of("needs.project");
            case NO_HISTORIES -> Strings.of("user.needs.histories");
            default -> state.readOnly().get() ? Strings.of("user.needs.write") : "";
        }));
        state.stage().subscribe(tell);
        state.readOnly().subscribe(tell);
        room.commands().add(new Command(UserRoom.TRAIN, "Personalise", label, "", live, () -> {}));
    }
}
