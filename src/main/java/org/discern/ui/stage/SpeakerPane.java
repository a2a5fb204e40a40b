package org.discern.ui.stage;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.discern.domain.stage.ShowScene;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.kit.Strings;

/// What only the speaker sees: the time, what to say, what comes next, and every key as a button.
final class SpeakerPane extends BorderPane {
    private final StageViewModel model;
    private final Label time = new Label();
    private final Label place = new Label();
    private final Label name = new Label();
    private final TextArea notes = new TextArea();
    private final Label next = new Label();
    private final Label nextNotes = new Label();
    private final Button pause = new Button();
    private final ToggleButton black = new ToggleButton(Strings.of("stage.black"));
    private final ToggleButton hidden = new ToggleButton(Strings.of("stage.hide"));
    private final Button back = new Button(Strings.of("stage.back"));
    private final Button forward = new Button(Strings.of("stage.next"));
    private final HBox head = new HBox(12);
    private final VBox middle = new VBox(8);
    private final VBox coming = new VBox(4);
    private final List<Node> wide; // what the head holds when there is room
    private final FlowPane foot;
    private String writing = ""; // id of the scene whose notes stand in the field

    SpeakerPane(StageViewModel model, Runnable end) {
        this.model = model;
        getStyleClass().addAll("pane", "stage-speaker");
        getStylesheets().add(Objects.requireNonNull(SpeakerPane.class.getResource(AudiencePane.STYLE)).toExternalForm());
        setFocusTraversable(true);
        time.getStyleClass().add("stage-time");
        time.setMinWidth(Region.USE_PREF_SIZE);
        pause.getStyleClass().add("small-action");
        pause.setOnAction(_ -> model.pause());
        var again = PaneTitle.button(Strings.of("stage.again"), "", () -> {
            model.restart();
            tick();
        });
        again.getStyleClass().add("small-action");
        place.getStyleClass().add("muted");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        wide = List.of(time, pause, again, space, place);
        head.getStyleClass().add("stage-speaker-head");
        name.getStyleClass().add("stage-speaker-name");
        name.setWrapText(true);
        notes.setWrapText(true);
        notes.getStyleClass().add("stage-notes");
        notes.setId("stage-notes");
        notes.setPromptText(Strings.of("stage.notes.prompt"));
        notes.setAccessibleText(Strings.of("stage.notes"));
        notes.setEditable(!model.readOnly());
        notes.focusedProperty().addListener((_, _, in) -> {
            if (!in) keep();
        });
        VBox.setVgrow(notes, Priority.ALWAYS);
        next.getStyleClass().add("stage-next-name");
        next.setWrapText(true);
        nextNotes.getStyleClass().add("muted");
        nextNotes.setWrapText(true);
        nextNotes.setMaxHeight(64);
        coming.getChildren().add(PaneTitle.quiet(Strings.of("stage.coming")));
        coming.getStyleClass().add("stage-next");
        foot = buttons(end);
        arrange(false);
        parentProperty().addListener((_, _, parent) -> arrange(parent instanceof StackPane));
        var clock = new Timeline(new KeyFrame(Duration.millis(250), _ -> tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        sceneProperty().addListener((_, _, scene) -> {
            if (scene == null) {
                clock.stop();
                keep();
            } else clock.play();
        });
        Fx.whileShown(this, model.state(), _ -> tell());
        Fx.whileShown(this, model.show(), _ -> tell());
    }

    /// @param strip whether it lies over the audience's picture: then only the time, the notes and what comes next, side by side
    private void arrange(boolean strip) {
        if (!strip && !head.getChildren().isEmpty()) return;
        head.getChildren().clear();
        middle.getChildren().clear();
        coming.getChildren().setAll(coming.getChildren().getFirst());
        setTop(null);
        setLeft(null);
        setCenter(null);
        setRight(null);
        setBottom(null);
        getStyleClass().remove("strip");
        if (strip) {
            getStyleClass().add("strip");
            middle.getChildren().setAll(time, place);
            coming.getChildren().add(next);
            setLeft(middle);
            setCenter(notes);
            setRight(coming);
        } else {
            head.getChildren().setAll(wide);
            coming.getChildren().addAll(next, nextNotes);
            middle.getChildren().setAll(name, notes, coming);
            setTop(head);
            setCenter(middle);
            setBottom(foot);
        }
    }

    private FlowPane buttons(Runnable end) {
        back.setOnAction(_ -> model.back());
        back.setId("stage-back");
        forward.setOnAction(_ -> model.forward());
        forward.setId("stage-forward");
        forward.getStyleClass().add("accent");
        black.setOnAction(_ -> model.black());
        hidden.setOnAction(_ -> model.hide(hidden.isSelected()));
        var stop = new Button(Strings.of("stage.end"));
        stop.setOnAction(_ -> end.run());
        var line = new FlowPane(8, 8, back, forward, black, hidden, stop);
        line.getStyleClass().add("stage-speaker-foot");
        for (Node node : line.getChildren()) node.setFocusTraversable(false); // keys lead the show
        return line;
    }

    void keys(StageKeys keys) { addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed); }

    /// Takes over what is written.
    void keep() { if (!writing.isEmpty()) model.note(writing, notes.getText().strip()); }

    private void tell() {
        StageViewModel.State now = model.state().get();
        Optional<ShowScene> scene = model.scene();
        String id = scene.map(ShowScene::id).orElse("");
        if (!id.equals(writing)) {
            String before = writing;
            String text = notes.getText().strip();
            writing = id;
            notes.setText(scene.map(ShowScene::notes).orElse(""));
            if (!before.isEmpty()) model.note(before, text);
        } else
            if (!notes.isFocused() && !notes.getText().equals(scene.map(ShowScene::notes).orElse("")))
                notes.setText(scene.map(ShowScene::notes).orElse(""));
        name.setText(scene.map(ShowScene::name).orElse(""));
        place.setText(Strings.of("stage.place", now.place() + 1, model.show().get().size()));
        next.setText(model.next().map(ShowScene::name).orElse(Strings.of("stage.last")));
        nextNotes.setText(model.next().map(ShowScene::notes).orElse(""));
        back.setDisable(now.place() <= 0 && !now.black());
        forward.setDisable(model.next().isEmpty() && !now.black());
        black.setSelected(now.black());
        hidden.setSelected(now.hidden());
        pause.setText(Strings.of(now.running() ? "stage.pause" : "stage.run"));
        tick();
    }

    private void tick() {
        long seconds = model.seconds();
        time.setText(String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60));
    }
}
