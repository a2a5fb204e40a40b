package org.discern.ui.shell;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Strings;
import org.discern.ui.shell.PaletteViewModel.Line;
import org.discern.ui.shell.PaletteViewModel.More;
import org.discern.ui.shell.PaletteViewModel.Open;
import org.discern.ui.shell.PaletteViewModel.Run;
import org.discern.work.Commands;

/// Type a few letters of any command, setting, cluster, user or recipe, and go there. What cannot run stays in sight and says
/// why. `Enter` before the names are found waits for them.
final class CommandPalette {
    private static final double ROW = 32;

    private final Commands commands;
    private final PaletteViewModel model;
    private final StackPane layer = new StackPane();
    private final TextField box = new TextField();
    private final ListView<Line> list = new ListView<>();
    private boolean moved; // the hand has chosen a line itself
    private boolean enter; // pressed while names were still being looked for

    CommandPalette(Commands commands, PaletteViewModel model) {
        this.commands = commands;
        this.model = model;
        box.setPromptText(Strings.of("palette.prompt"));
        box.textProperty().addListener((_, _, words) -> {
            moved = false;
            enter = false;
            model.type(words);
        });
        list.setItems(model.lines());
        list.setFixedCellSize(ROW);
        list.getStyleClass().addAll("kit-list", "palette-list");
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new PaletteCell());
        list.setOnMouseClicked(_ -> {
            moved = true;
            go();
        });
        var none = new Label(Strings.of("palette.none"));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        model.lines().addListener((ListChangeListener<Line>) _ -> Fx.run(this::follow));
        var card = new VBox(box, list);
        card.getStyleClass().addAll("sheet", "palette");
        card.setMaxSize(640, 480);
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
        moved = false;
        enter = false;
        model.begin();
        Fx.later(box::requestFocus);
    }

    private void hide() {
        model.end();
        layer.setVisible(false);
    }

    private void onKey(KeyEvent e) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (e.getCode()) {
            case ESCAPE -> hide();
            case ENTER -> go();
            case DOWN -> move(at, 1);
            case UP -> move(at, -1);
            case PAGE_DOWN -> move(Math.min(list.getItems().size() - 1, at + 9), 1);
            case PAGE_UP -> move(Math.max(0, at - 9), -1);
            default -> {
                return;
            }
        }
        e.consume();
    }

    /// To the next line that can be chosen.
    private void move(int from, int by) {
        moved = true;
        for (int to = from + by; to >= 0 && to < list.getItems().size(); to += by)
            if (list.getItems().get(to).isChoice()) {
                list.getSelectionModel().select(to);
                list.scrollTo(Math.max(0, to - 7));
                return;
            }
        if (by < 0) list.scrollTo(0);
    }

    /// Other lines: the first that can be chosen, unless the hand had chosen one that is still there.
    private void follow() {
        Line chosen = list.getSelectionModel().getSelectedItem();
        int still = moved && chosen != null ? list.getItems().indexOf(chosen) : -1;
        int first = 0;
        while (first < list.getItems().size() && !list.getItems().get(first).isChoice()) first++;
        int to = still >= 0 ? still : first;
        if (to < list.getItems().size()) list.getSelectionModel().clearAndSelect(to);
        if (!model.isSearching() && enter) {
            enter = false;
            go();
        }
    }

    private void go() {
        if (model.isSearching() && !moved) {
            enter = true;
            return;
        }
        switch (list.getSelectionModel().getSelectedItem()) {
            case Run run when run.command().live().get().available() -> {
                hide();
                commands.run(run.command().id());
            }
            case Open open -> {
                hide();
                open.names().open().accept(open.index());
            }
            case More more -> model.expand(more.group());
            case null, default -> {
                // nothing there, or a command that says why it cannot run
            }
        }
    }
}
