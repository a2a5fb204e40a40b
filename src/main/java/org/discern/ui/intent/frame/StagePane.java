package org.discern.ui.intent.frame;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.ui.intent.live.IntentViewModel.Stage;
import org.discern.ui.intent.live.Room;
import org.discern.ui.kit.WaitPane;
import org.discern.ui.kit.EmptyState;
import org.discern.ui.kit.FailedTask;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.kit.Strings;
import org.discern.work.Commands;
import org.discern.work.job.JobHandle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// A screen's frame: its content when there is a run that fits the rows, else what is missing and the one thing to do about it.
/// The content is made when first needed.
public final class StagePane extends BorderPane {
    private static final String TASK = "Discover intents";

    private final Room room;
    private final String words;
    private final Supplier<Node> content;
    private String told = "";
    private @Nullable Node made;

    /// @param words prefix of this screen's strings, e.g. `intent.tune`
    /// @param sheets class path locations of its CSS
    public StagePane(Room room, String words, Supplier<Node> content, String... sheets) {
        this.room = room;
        this.words = words;
        this.content = content;
        getStyleClass().add("pane");
        style(this, sheets);
        room.live().live().addListener(_ -> banners());
        room.live().stage().addListener((_, _, now) -> show(now));
        Fx.whileShown(this, room.workspace().tasks(), _ -> show(room.live().stage().get()));
        Fx.whileShown(this, room.workspace().loading(), _ -> show(room.live().stage().get()));
        banners();
        show(room.live().stage().get());
    }

    private void banners() {
        int unscored = room.live().live().get().map(now -> now.ground().unscored()).orElse(0);
        String key = String.valueOf(unscored);
        if (key.equals(told)) return;
        told = key;
        var lines = new VBox();
        if (unscored > 0)
            lines.getChildren().add(unscored(unscored));
        setTop(lines);
    }

    private HBox unscored(int count) {
        var apply = button(Strings.of("intent.stale.apply"), "", () -> room.commands().run(Room.APPLY));
        apply.getStyleClass().add("accent");
        apply.setTooltip(new Tooltip(Strings.of("intent.stale.apply.tip")));
        return banner(new Label(Strings.of("intent.stale.some", count)), apply, button(Strings.of("intent.stale.update"), "",
                () -> room.commands().run(Room.RUN_DISCOVERY)));
    }

    private static HBox banner(Node... parts) {
        var line = new HBox(parts);
        line.getStyleClass().add("banner");
        return line;
    }

    /// Adds class path sheets to a root.
    public static void style(Parent root, String... sheets) {
        root.getStylesheets().add(location("/org/discern/ui/intent/intent.css"));
        for (String sheet : sheets) root.getStylesheets().add(location(sheet));
    }

    private static String location(String sheet) {
        return Objects.requireNonNull(StagePane.class.getResource(sheet), sheet).toExternalForm();
    }

    private void show(Stage stage) {
        Optional<JobHandle<?>> running = stage == Stage.READY
                ? Optional.empty()
                : room.workspace().tasks().get().stream().filter(
                        j -> !j.state().phase().ended()).findFirst();
        String reading = stage == Stage.READY ? "" : room.workspace().loading().get();
        Optional<FailedTask> failed = stage == Stage.NO_RUN || stage == Stage.STALE
                ? FailedTask.among(room.workspace().tasks().get(), TASK)
                : Optional.empty();
        if (running.isPresent()) setCenter(new WaitPane(running.get()));
        else if (!reading.isEmpty()) setCenter(new WaitPane(reading));
        else
            if (failed.isPresent())
                setCenter(failed.get().view(Strings.of("task.again"), () -> room.commands().run(
                        Room.RUN_DISCOVERY)));
            else
                setCenter(switch (stage) {
                    case NO_PROJECT -> new EmptyState(Material2AL.FOLDER_OPEN, Strings.of("intent.empty.project"), Strings.of(
                            words
                                    + ".purpose"), "", () -> {});
                    case NO_ROWS -> new EmptyState(Material2AL.FILE_UPLOAD, Strings.of("intent.empty.rows"), Strings.of(words
                            + ".purpose"), Strings.of("intent.empty.import"), () -> room.commands().run(Room.IMPORT));
                    case NO_RUN -> new EmptyState(Material2MZ.SEARCH, Strings.of("intent.empty.run"), Strings.of(words
                            + ".purpose"),
                            Strings.of("intent.empty.discover"), () -> room.commands().run(Room.RUN_DISCOVERY));
                    case STALE -> new EmptyState(Material2MZ.UPDATE, Strings.of("intent.stale.title"), Strings.of(
                            "intent.stale.words"),
                            Strings.of("intent.stale.update"), () -> room.commands().run(Room.RUN_DISCOVERY));
                    case READY -> ready();
                });
    }

    private Node ready() {
        Node now = made;
        if (now != null) return now;
        Node fresh = content.get();
        now = fresh instanceof Region wide ? new WidePane(wide) : fresh;
        made = now;
        return now;
    }

    /// A button that shows its key.
    public static Button button(String text, String key, Runnable action) { return PaneTitle.button(text, key, action); }

    /// A button that shows the key of a command, whatever it is now.
    public static Button button(String text, Commands commands, String id, Runnable action) {
        return PaneTitle.button(text, commands, id, action);
    }
}
