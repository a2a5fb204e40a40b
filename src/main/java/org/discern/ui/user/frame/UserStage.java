package org.discern.ui.user.frame;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.discern.ui.kit.WaitPane;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.kit.EmptyState;
import org.discern.ui.kit.FailedTask;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Strings;
import org.discern.ui.user.live.UserRoom;
import org.discern.ui.user.live.UserViewModel;
import org.discern.ui.user.live.UserViewModel.Stage;
import org.discern.work.job.JobHandle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// The frame of *Personalise*: its content when there is a trained model that answers, else what is missing and the one thing
/// to do about it. The content is made when first needed.
public final class UserStage extends BorderPane {
    private static final String TASK = "Train the user model";

    private final UserRoom room;
    private final UserViewModel state;
    private final Supplier<Node> content;
    private @Nullable Node made;

    public UserStage(UserRoom room, UserViewModel state, Supplier<Node> content) {
        this.room = room;
        this.state = state;
        this.content = content;
        getStyleClass().add("pane");
        style(this);
        state.stage().addListener(_ -> show());
        state.unavailable().addListener(_ -> show());
        state.newer().addListener(_ -> banners());
        Fx.whileShown(this, room.workspace().tasks(), _ -> show());
        Fx.whileShown(this, room.workspace().loading(), _ -> show());
        banners();
        show();
    }

    /// Adds this screen's sheet to a root.
    public static void style(Parent root) {
        root.getStylesheets().add(Objects.requireNonNull(UserStage.class.getResource("/org/discern/ui/user/user.css"))
                .toExternalForm());
    }

    private void banners() {
        var lines = new VBox();
        int newer = state.newer().get();
        if (newer != 0)
            lines.getChildren().add(banner(new Label(Strings.of(newer > 0 ? "user.stale.newer" : "user.stale.gone", Math
                    .abs(newer))), PaneTitle.button(Strings.of("user.stale.train"), "", this::train)));
        setTop(lines);
    }

    private static HBox banner(Node... parts) {
        var line = new HBox(parts);
        line.getStyleClass().add("user-banner");
        return line;
    }

    private void show() {
        Stage stage = state.stage().get();
        if (stage == Stage.READY) {
            if (made == null) made = content.get();
            setCenter(made);
            return;
        }
        Optional<JobHandle<?>> running = room.workspace().tasks().get().stream().filter(j -> !j.state().phase().ended())
                .findFirst();
        String reading = room.workspace().loading().get();
        Optional<FailedTask> failed = stage == Stage.NO_RUN
                ? FailedTask.among(room.workspace().tasks().get(), TASK)
                : Optional.empty();
        if (running.isPresent()) setCenter(new WaitPane(running.get()));
        else if (!reading.isEmpty()) setCenter(new WaitPane(Strings.of("user.loading", reading)));
        else if (failed.isPresent()) setCenter(failed.get().view(Strings.of("task.again"), this::train));
        else setCenter(switch (stage) {
            case NO_PROJECT -> new EmptyState(Material2AL.FOLDER_OPEN, Strings.of("user.empty.project"), Strings.of(
                    "user.purpose"),
                    "", () -> {});
            case NO_HISTORIES -> new EmptyState(Material2AL.FILE_UPLOAD, Strings.of("user.empty.histories"), Strings.of(
                    "user.empty.histories.words"), Strings.of("user.empty.import"), () -> room.commands().run(UserRoom.IMPORT));
            case NO_RUN -> new EmptyState(Material2MZ.PERSON_SEARCH, Strings.of("user.empty.run"), Strings.of(
                    "user.empty.run.words", room.workspace().histories().get().users().size(), room.workspace().histories().get()
                            .size()), Strings.of("user.empty.train"), this::train);
            case UNAVAILABLE -> new EmptyState(Material2AL.HOURGLASS_EMPTY, Strings.of("user.unavailable"), state.unavailable()
                    .get(),
                    Strings.of("user.stale.train"), this::train);
            case READY -> throw new IllegalStateException();
        });
    }

    private void train() { room.commands().run(UserRoom.TRAIN); }
}
