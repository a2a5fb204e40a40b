package org.discern.ui.user;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.discern.domain.stage.Sight;
import org.discern.domain.user.UserScenarios;
import org.discern.domain.user.UserSpec;
import org.discern.domain.user.Histories;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.Findables;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Navigator;
import org.discern.ui.kit.Screen;
import org.discern.ui.kit.ScreenState;
import org.discern.ui.kit.Strings;
import org.discern.ui.user.frame.UserStage;
import org.discern.ui.user.live.GainViewModel;
import org.discern.ui.user.live.ScenariosViewModel;
import org.discern.ui.user.live.UserListViewModel;
import org.discern.ui.user.live.UserRoom;
import org.discern.ui.user.live.UserRow;
import org.discern.ui.user.live.UserVerbs;
import org.discern.ui.user.live.UserViewModel;
import org.discern.work.Commands;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.discern.work.user.ReadUser;
import org.kordamp.ikonli.material2.Material2MZ;

/// The screen *Personalise* and its commands.
public final class UserScreens {
    /// The id of the screen.
    public static final String ID = "personalise";

    private final UserRoom room;
    private final UserViewModel state;
    private final ScenariosViewModel scenarios;
    private final GainViewModel gains;
    private final StringProperty page = new SimpleStringProperty(PersonaliseView.USER);
    private final Signal<ScreenState> dot = new Signal<>(ScreenState.EMPTY);

    /// Call on the screen's thread.
    public UserScreens(Workspace workspace, ReadUser reader, Navigator navigator, Commands commands, Dialogs dialogs,
            UserVerbs verbs) {
        room = new UserRoom(workspace, reader, navigator, commands, dialogs, verbs, Fx.thread());
        state = new UserViewModel(room, new UserListViewModel(room));
        scenarios = new ScenariosViewModel(room, state);
        gains = new GainViewModel(room, state);
        Fx.listen(workspace.histories(), _ -> refresh());
        Fx.listen(workspace.userRun(), _ -> refresh());
        Fx.listen(workspace.scenarios(), _ -> refresh());
        Fx.listen(workspace.project(), _ -> refresh());
        Fx.listen(workspace.loading(), _ -> refresh());
        Fx.listen(workspace.tasks(), _ -> refresh());
        state.stage().addListener(_ -> tell());
        state.newer().addListener(_ -> tell());
        UserCommands.register(room, state);
        commands.does(UserRoom.TRAIN, this::train);
    }

    public List<Screen> screens() {
        return List.of(new Screen(ID, Strings.of("user.title"), Material2MZ.PERSON_SEARCH, () -> new UserStage(room, state,
                () -> new PersonaliseView(room, state, scenarios, gains, page)), dot));
    }

    /// Users for the palette.
    public Findables findables() {
        return new Findables("users", () -> {
            Histories all = room.workspace().histories().get();
            return new Findables.Names(all.users().size(), u -> all.users().get(u), u -> Strings.of("palette.user", all.to(u)
                    - all.from(u)), u -> {
                        room.navigator().go(ID);
                        state.choose(new UserRow(u, all.users().get(u), all.to(u) - all.from(u), Double.NaN, Double.NaN));
                    });
        });
    }

    /// What the screen shows, as a scene of a show; empty when that is nothing.
    public Optional<Sight> sight() {
        if (state.stage().get() != UserViewModel.Stage.READY) return Optional.empty();
        UserScenarios all = room.workspace().scenarios().get();
        return switch (page.get()) {
            case PersonaliseView.SCENARIOS -> all.saved().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Sight.Beside(List.copyOf(all.saved().values()), scenarios.ticked()));
            case PersonaliseView.GAIN -> Optional.of(gains.sight());
            default -> state.shown().get().map(Sight.Reading::new);
        };
    }

    /// Turns to the page of a scene, as it was; the scenarios themselves come from the project.
    public void show(Sight sight) {
        switch (sight) {
            case Sight.Beside b -> {
                page.set(PersonaliseView.SCENARIOS);
                scenarios.tick(b.ticked());
            }
            case Sight.Gain g -> {
                page.set(PersonaliseView.GAIN);
                gains.show(g);
            }
            default -> page.set(PersonaliseView.USER);
        }
    }

    /// What the screen shows, for tests and the tour.
    UserViewModel state() { return state; }

    private void train() {
        UserSpec start = room.workspace().userRun().get().map(r -> r.spec()).orElse(UserSpec.defaults());
        Runnable[] close = {() -> {}};
        var sheet = new TrainSheet(room.workspace().histories().get(), start, room.verbs().train(), () -> close[0].run());
        close[0] = room.dialogs().sheet(Strings.of("user.train.title"), sheet);
    }

    private void refresh() {
        state.refresh();
        scenarios.refresh();
    }

    private void tell() {
        ScreenState now = switch (state.stage().get()) {
            case NO_PROJECT, NO_HISTORIES, NO_RUN, UNAVAILABLE -> ScreenState.EMPTY;
            case READY -> state.newer().get() == 0 ? ScreenState.READY : ScreenState.STALE;
        };
        if (now != dot.get()) dot.set(now);
    }
}
