package org.discern.ui.stage;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.stage.ShowScene;
import org.discern.domain.stage.Sight;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Strings;
import org.jspecify.annotations.Nullable;

/// The list of scenes, to put in order, name and annotate. In the list: `Alt+↑ ↓` move, `Del` removes, `Ctrl+D` duplicates, `Enter`
/// goes to the name.
public final class ShowSheet extends BorderPane {
    private final StageViewModel model;
    private final Scenery scenery;
    private final ListView<ShowScene> list = new ListView<>();
    private final TextField name = new TextField();
    private final TextArea notes = new TextArea();
    private final CheckBox sweep = new CheckBox(Strings.of("stage.sweep"));
    private final CheckBox hidden = new CheckBox(Strings.of("stage.hide.says"));
    private final Label view = new Label();
    private final Button earlier = button("stage.earlier", "stage-earlier");
    private final Button later = button("stage.later", "stage-later");
    private final Button copy = button("stage.duplicate", "stage-copy");
    private final Button remove = button("stage.remove", "stage-remove");
    private final Button play = button("stage.present", "stage-play");
    private String shown = ""; // id of the scene in the fields
    private boolean filling;

    /// @param play closes the sheet and opens the show
    public ShowSheet(StageDesk desk, Runnable play) {
        this.model = desk.model();
        this.scenery = desk.scenery();
        getStyleClass().add("show-sheet");
        getStylesheets().add(Objects.requireNonNull(ShowSheet.class.getResource(AudiencePane.STYLE)).toExternalForm());
        setPrefSize(860, 520);
        setLeft(list());
        setCenter(fields());
        setBottom(foot(play));
        Fx.whileShown(this, model.show(), _ -> show());
        Fx.whileShown(this, model.state(), _ -> show());
        sceneProperty().addListener((_, _, scene) -> {
            if (scene == null) keep();
        });
    }

    private static Button button(String key, String id) {
        var button = new Button(Strings.of(key));
        button.setId(id);
        return button;
    }

    private Node list() {
        list.setId("stage-list");
        list.setPrefWidth(300);
        list.setCellFactory(_ -> new Cell());
        list.getStyleClass().add("stage-list");
        list.setAccessibleText(Strings.of("stage.sheet.title"));
        var none = new Label(Strings.of("stage.sheet.none"));
        none.setWrapText(true);
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        list.getSelectionModel().selectedIndexProperty().addListener((_, _, at) -> {
            if (!filling && at.intValue() >= 0) model.choose(at.intValue());
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        earlier.setOnAction(_ -> model.move(-1));
        later.setOnAction(_ -> model.move(1));
        copy.setOnAction(_ -> model.duplicate());
        remove.setOnAction(_ -> model.remove());
        var verbs = new HBox(6, earlier, later, copy, remove);
        VBox.setVgrow(list, Priority.ALWAYS);
        return new VBox(8, list, verbs);
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.DELETE) model.remove();
        else if (e.isAltDown() && e.getCode() == KeyCode.UP) model.move(-1);
        else if (e.isAltDown() && e.getCode() == KeyCode.DOWN) model.move(1);
        else if (e.isShortcutDown() && e.getCode() == KeyCode.D) model.duplicate();
        else if (e.getCode() == KeyCode.ENTER) {
            name.requestFocus();
            name.selectAll();
        } else return;
        e.consume();
    }

    private Node fields() {
        name.setId("stage-name");
        name.setOnAction(_ -> {
            keep();
            list.requestFocus();
        });
        name.focusedProperty().addListener((_, _, in) -> {
            if (!in) keep();
        });
        notes.setId("stage-sheet-notes");
        notes.setWrapText(true);
        notes.setPromptText(Strings.of("stage.notes.prompt"));
        notes.focusedProperty().addListener((_, _, in) -> {
            if (!in) keep();
        });
        VBox.setVgrow(notes, Priority.ALWAYS);
        sweep.setId("stage-sweep");
        sweep.setWrapText(true);
        sweep.setOnAction(_ -> model.sweep(sweep.isSelected(), scenery.sweepStart()));
        view.getStyleClass().addAll("muted", "small");
        var box = new VBox(6, label("stage.name"), name, view, sweep, label("stage.notes"), notes);
        box.getStyleClass().add("show-fields");
        return box;
    }

    private static Label label(String key) {
        var label = new Label(Strings.of(key));
        label.getStyleClass().add("field-label");
        return label;
    }

    private Node foot(Runnable onPlay) {
        hidden.setId("stage-hidden");
        hidden.setOnAction(_ -> model.hide(hidden.isSelected()));
        play.getStyleClass().add("accent");
        play.setDefaultButton(false);
        play.setOnAction(_ -> {
            keep();
            onPlay.run();
        });
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(12, hidden, space, play);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("show-foot");
        return line;
    }

    /// Takes over what is written about the scene in the fields.
    private void keep() {
        if (filling || shown.isEmpty()) return;
        int place = model.show().get().placeOf(shown);
        if (place < 0) return;
        model.note(shown, notes.getText().strip());
        if (model.state().get().place() == place) model.rename(name.getText());
    }

    private void show() {
        Optional<ShowScene> scene = model.scene();
        String id = scene.map(ShowScene::id).orElse("");
        if (!id.equals(shown)) keep();
        filling = true;
        List<ShowScene> scenes = model.show().get().scenes();
        if (!list.getItems().equals(scenes)) list.getItems().setAll(scenes);
        int at = model.state().get().place();
        if (list.getSelectionModel().getSelectedIndex() != at) {
            if (at < 0) list.getSelectionModel().clearSelection();
            else list.getSelectionModel().clearAndSelect(at);
        }
        boolean other = !id.equals(shown);
        shown = id;
        if (other || !name.isFocused()) name.setText(scene.map(ShowScene::name).orElse(""));
        if (other || !notes.isFocused()) notes.setText(scene.map(ShowScene::notes).orElse(""));
        view.setText(scene.map(s -> Strings.of("stage.shows", view(s.sight()))).orElse(""));
        boolean threshold = scene.map(ShowScene::sight).orElse(null) instanceof Sight.Threshold;
        sweep.setVisible(threshold);
        sweep.setManaged(threshold);
        sweep.setSelected(scene.map(ShowScene::sight).orElse(null) instanceof Sight.Threshold t && t.moves());
        hidden.setSelected(model.state().get().hidden());
        filling = false;
        boolean locked = model.readOnly();
        name.setDisable(scene.isEmpty() || locked);
        notes.setDisable(scene.isEmpty() || locked);
        sweep.setDisable(locked);
        earlier.setDisable(at <= 0 || locked);
        later.setDisable(at < 0 || at >= scenes.size() - 1 || locked);
        copy.setDisable(scene.isEmpty() || locked);
        remove.setDisable(scene.isEmpty() || locked);
        play.setDisable(scenes.isEmpty());
        play.setText(Strings.of(at > 0 ? "stage.present.here" : "stage.present"));
    }

    /// The view and, where it has several, its page.
    private static String view(Sight sight) {
        return Strings.of(switch (sight) {
            case Sight.Threshold t when t.moves() -> "stage.view.swept";
            case Sight.Beside _ -> "stage.view.beside";
            case Sight.Gain _ -> "stage.view.gain";
            default -> "stage.view." + sight.view();
        });
    }

    private static final class Cell extends ListCell<ShowScene> {
        private final Label name = new Label();
        private final Label view = new Label();
        private final VBox box = new VBox(name, view);

        Cell() {
            view.getStyleClass().addAll("muted", "small");
            name.setMinWidth(0);
            box.setMinWidth(0);
            box.setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable ShowScene scene, boolean empty) {
            super.updateItem(scene, empty);
            setGraphic(empty || scene == null ? null : box);
            if (scene == null) return;
            name.setText(getIndex() + 1 + "  " + scene.name());
            view.setText(ShowSheet.view(scene.sight()));
        }
    }
}
