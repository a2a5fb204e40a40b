package org.discern.ui.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.discern.domain.user.Histories;
import org.discern.domain.user.UserFixture;
import org.discern.ui.kit.SilentDialogs;
import org.discern.ui.kit.Navigator;
import org.discern.ui.user.live.UserListViewModel;
import org.discern.ui.user.live.UserRoom;
import org.discern.ui.user.live.UserVerbs;
import org.discern.ui.user.live.UserViewModel;
import org.discern.work.Commands;
import org.discern.work.Workspace;
import org.discern.work.user.ReadUser;

/// A room around made-up users, all on one thread.
final class UserRooms {
    private UserRooms() {}

    static Workspace workspace(Histories histories, FakeReader reader) {
        var workspace = new Workspace();
        workspace.histories().set(histories);
        workspace.userRun().set(Optional.of(reader.run()));
        return workspace;
    }

    static UserRoom of(Histories histories) {
        var reader = new FakeReader(histories);
        return around(workspace(histories, reader), reader);
    }

    static UserRoom around(Workspace workspace, ReadUser reader) {
        return new UserRoom(workspace, reader, new Still(), new Commands(), new SilentDialogs(), new UserVerbs(_ -> {}),
                Runnable::run);
    }

    static UserViewModel state(UserRoom room) {
        var state = new UserViewModel(room, new UserListViewModel(room));
        room.workspace().histories().listen(_ -> state.refresh());
        room.workspace().userRun().listen(_ -> state.refresh());
        room.workspace().scenarios().listen(_ -> state.refresh());
        return state;
    }

    static Histories small() { return UserFixture.of(16, 5); }

    static final class Still implements Navigator {
        final List<String> told = new ArrayList<>();

        @Override
        public void go(String screenId) {}

        @Override
        public void tell(String line, String action, Runnable onAction) { told.add(line); }
    }
}
