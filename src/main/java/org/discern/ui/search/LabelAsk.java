package org.discern.ui.search;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/// Which intent some utterances get: letters narrow the known ones, and a new one stands apart from them, last.
final class LabelAsk extends VBox {
    private final List<String> known;
    private final int rows;
    private final TextField field = new TextField();
    private final ListView<LabelChoice> list = new ListView<>();
    private final Button go = new Button();
    private final Button cancel = new Button(Strings.of("cancel"));

    /// @param overwrites what is lost by it, in words; empty for nothing
    /// @param named hears the intent, once
    static void ask(Dialogs dialogs, List<String> known, int rows, String overwrites, Consumer<String> named) {
        var ask = new LabelAsk(known, rows, overwrites);
        Runnable close = dialogs.sheet(Strings.of("edit.match.label.title", rows), ask);
        ask.cancel.setOnAction(_ -> close.run());
        ask.go.setOnAction(_ -> {
            LabelChoice chosen = ask.list.getSelectionModel().getSelectedItem();
            if (chosen == null) return;
            close.run();
            named.accept(chosen.name());
        });
    }

    private LabelAsk(List<String> known, int rows, String overwrites) {
        super(8);
        this.known = known;
        this.rows = rows;
        setPrefSize(460, 380);
        getStylesheets().add(String.valueOf(LabelAsk.class.getResource("/org/discern/ui/search/search.css")));
        field.getStyleClass().add("name-field");
        field.setPromptText(Strings.of("edit.match.label.prompt"));
        field.textProperty().addListener(_ -> fill());
        list.setFixedCellSize(Tables.ROW_HEIGHT);
        list.getStyleClass().addAll("kit-list", "label-choices");
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Line());
        list.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) go.fire();
        });
        list.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> says(now));
        VBox.setVgrow(list, Priority.ALWAYS);
        var lost = new Label(overwrites);
        lost.getStyleClass().addAll("small", "attention-text");
        lost.setWrapText(true);
        lost.setManaged(!overwrites.isEmpty());
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.setMnemonicParsing(false); // names hold underscores
        go.setMinWidth(USE_PREF_SIZE);
        go.setMaxWidth(320);
        cancel.setMinWidth(USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(field, list, lost, new HBox(8, space, cancel, go));
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            int by = e.getCode() == KeyCode.DOWN ? 1 : e.getCode() == KeyCode.UP ? -1 : 0;
            if (by == 0) return;
            int at = Math.clamp(list.getSelectionModel().getSelectedIndex() + (long) by, 0, Math.max(0, list.getItems().size()
                    - 1));
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - 5));
            e.consume();
        });
        fill();
        Fx.later(field::requestFocus);
    }

    /// Without a letter nothing is chosen, so that Enter gives no label by accident.
    private void fill() {
        list.getItems().setAll(LabelChoice.of(known, field.getText()));
        if (field.getText().isBlank()) list.getSelectionModel().clearSelection();
        else list.getSelectionModel().select(0);
        says(list.getSelectionModel().getSelectedItem());
    }

    private void says(@Nullable LabelChoice chosen) {
        go.setDisable(chosen == null);
        go.setText(chosen == null
                ? Strings.of("edit.match.label.go", rows)
                : Strings.of(chosen.fresh() ? "edit.match.label.go.fresh" : "edit.match.label.go.known", rows, chosen.name()));
    }

    private static final class Line extends ListCell<LabelChoice> {
        @Override
        protected void updateItem(@Nullable LabelChoice item, boolean empty) {
            super.updateItem(item, empty);
            getStyleClass().remove("fresh-label");
            boolean fresh = item != null && item.fresh();
            if (fresh) getStyleClass().add("fresh-label");
            setGraphic(fresh ? new FontIcon(Material2AL.ADD) : null);
            setText(item == null ? null : fresh ? Strings.of("edit.match.label.new", item.name()) : item.name());
        }
    }
}
