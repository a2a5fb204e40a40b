package org.discern.ui.shell;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.discern.ui.kit.Fuzzy;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Keys;
import org.discern.ui.kit.Strings;
import org.discern.work.Command;
import org.discern.work.Commands;
import org.jspecify.annotations.Nullable;

/// Type a few letters of any command and run it. What cannot run stays in sight and says why.
final class CommandPalette {
    private final Commands commands;
    private final StackPane layer = new StackPane();
    private final TextField box = new TextField();
    private final ListView<Command> list = new ListView<>();

    CommandPalette(Commands commands) {
        this.commands = commands;
        box.setPromptText(Strings.of("palette.prompt"));
        box.textProperty().addListener((_, _, words) -> find(words));
        list.setFixedCellSize(32);
        list.getStyleClass().add("kit-list");
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Row());
        list.setOnMouseClicked(_ -> runChosen());
        var card = new VBox(box, list);
        card.getStyleClass().addAll("sheet", "palette");
        card.setMaxSize(560, 400);
        layer.getStyleClass().add("sheet-scrim");
        layer.setAlignment(Pos.TOP_CENTER);
        layer.getChildren().add(card);
        layer.setVisible(false);
        layer.setOnMousePressed(e -> {
            if (layer.equals(e.getTarget())) hide();
        });
        layer.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    Node node() { return layer; }

    void show() {
        layer.setVisible(true);
        box.clear();
        find("");
        Fx.later(box::requestFocus);
    }

    private void hide() { layer.setVisible(false); }

    private void onKey(KeyEvent e) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (e.getCode()) {
            case ESCAPE -> hide();
            case ENTER -> runChosen();
            case DOWN -> choose(Math.min(at + 1, list.getItems().size() - 1));
            case UP -> choose(Math.max(at - 1, 0));
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void choose(int index) {
        list.getSelectionModel().select(index);
        list.scrollTo(Math.max(0, index - 5));
    }

    private void runChosen() {
        Command chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null || !chosen.live().get().available()) return;
        hide();
        commands.run(chosen.id());
    }

    private void find(String words) {
        record Hit(Command command, int score) {}
        List<Command> hits = commands.all().stream().filter(c -> !c.id().equals("view.look.palette"))
                .map(c -> new Hit(c, words.isBlank() ? 0 : Fuzzy.score(words, c.live().get().label() + " " + place(c))))
                .filter(h -> h.score() != Fuzzy.NONE)
                .sorted(Comparator.comparing((Hit h) -> !h.command().live().get().available())
                        .thenComparing(Comparator.comparingInt(Hit::score).reversed()))
                .map(Hit::command).toList();
        list.getItems().setAll(hits);
        list.getSelectionModel().select(0);
    }

    private static String place(Command command) {
        return command.view().isEmpty() ? command.menu() : command.menu() + ", " + Strings.of("view.in." + command.view());
    }

    /// Menu, words, why not, key.
    private static final class Row extends ListCell<Command> {
        @Override
        protected void updateItem(@Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            setText(null);
            if (empty || command == null) {
                setGraphic(null);
                return;
            }
            Command.State state = command.live().get();
            var words = new Label(state.label());
            var menu = new Label(state.available() ? place(command) : state.unavailable());
            menu.getStyleClass().addAll("muted", "small");
            var spring = new Region();
            HBox.setHgrow(spring, Priority.ALWAYS);
            var row = new HBox(8, words, menu, spring);
            row.setAlignment(Pos.CENTER_LEFT);
            if (!command.keys().isEmpty()) {
                var key = new Label(Keys.shown(command.keys()));
                key.getStyleClass().add("key");
                row.getChildren().add(key);
            }
            words.setDisable(!state.available());
            setGraphic(row);
        }
    }
}
