package org.discern.ui.prefs;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.jspecify.annotations.Nullable;

/// Every command with its keys. `Enter` on one, then the new keys; who has them already is named before anything is taken.
public final class KeysSheet extends VBox {
    private static final double KEYS = 160;
    private static final double WHERE = 150;

    private final KeysViewModel model;
    private final TableView<KeysViewModel.Row> table = Tables.table(Strings.of("keys.none"));
    private final HBox strip = new HBox();
    private final Label line = new Label();
    private final Button reset = new Button(Strings.of("keys.reset.one"));
    private final Button resetAll = new Button(Strings.of("keys.reset.all"));

    public KeysSheet(KeysViewModel model) {
        this.model = model;
        PreferencesSheet.style(this);
        getStyleClass().add("keys");
        var search = new TextField();
        search.setPromptText(Strings.of("keys.search"));
        search.setAccessibleText(Strings.of("keys.search"));
        search.textProperty().bindBidirectional(model.search());
        search.setOnAction(_ -> toTable());
        search.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.DOWN) return;
            toTable();
            e.consume();
        });
        HBox.setHgrow(search, Priority.ALWAYS);
        resetAll.setMinWidth(USE_PREF_SIZE);
        resetAll.setOnAction(_ -> model.resetAll());
        var head = new HBox(search, resetAll);
        head.getStyleClass().add("keys-head");
        columns();
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> {
            model.cancel();
            strip();
        });
        table.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.F2) record();
            else if (e.getCode() == KeyCode.DELETE && chosen() != null) offer("");
            else return;
            e.consume();
        });
        table.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) record();
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        strip.getStyleClass().add("keys-offer");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(line, Priority.ALWAYS);
        reset.setOnAction(_ -> {
            KeysViewModel.Row row = chosen();
            if (row != null && model.reset(row.id())) table.requestFocus();
        });
        getChildren().addAll(head, table, strip);
        model.search().addListener(_ -> fill());
        model.offer().addListener(_ -> strip());
        Fx.whileShown(this, model.commands().chosen(), _ -> fill());
    }

    private void columns() {
        TableColumn<KeysViewModel.Row, String> what = Tables.text(Strings.of("keys.command"), 300, KeysViewModel.Row::label);
        TableColumn<KeysViewModel.Row, String> where = Tables.text(Strings.of("keys.where"), WHERE, KeysViewModel.Row::where);
        TableColumn<KeysViewModel.Row, String> keys = Tables.text(Strings.of("keys.keys"), KEYS, KeysViewModel.Row::keys);
        keys.setCellFactory(_ -> new KeysCell());
        table.getColumns().add(what);
        table.getColumns().add(where);
        table.getColumns().add(keys);
        Tables.fill(table, what, 200);
    }

    private void toTable() {
        table.requestFocus();
        if (chosen() == null && !table.getItems().isEmpty()) table.getSelectionModel().select(0);
    }

    private KeysViewModel.@Nullable Row chosen() { return table.getSelectionModel().getSelectedItem(); }

    private void fill() {
        KeysViewModel.Row before = chosen();
        table.getItems().setAll(model.rows());
        if (before != null)
            for (int i = 0; i < table.getItems().size(); i++)
                if (table.getItems().get(i).id().equals(before.id())) table.getSelectionModel().select(i);
        resetAll.setDisable(!model.isAnyChanged());
        strip();
    }

    /// Waits for the new keys of the chosen command.
    private void record() {
        KeysViewModel.Row row = chosen();
        if (row == null) return;
        line.setText(Strings.of("keys.pressFor", row.label()));
        var recorder = new KeyRecorder(this::offer, () -> {
            model.cancel();
            strip();
            table.requestFocus();
        });
        strip.getChildren().setAll(line, recorder);
        recorder.requestFocus();
    }

    private void offer(String keys) {
        KeysViewModel.Row row = chosen();
        if (row != null && model.offer(row.id(), keys)) table.requestFocus();
    }

    private void strip() {
        KeysViewModel.Offer offer = model.offer().get();
        KeysViewModel.Row row = chosen();
        line.getStyleClass().remove("attention-text");
        if (offer.isClash()) clash(offer);
        else if (!offer.words().isEmpty()) {
            record();
            line.setText(offer.words());
            line.getStyleClass().add("attention-text");
        } else if (row == null) {
            line.setText(Strings.of("keys.choose"));
            strip.getChildren().setAll(line);
        } else {
            line.setText(Strings.of(row.keys().isEmpty() ? "keys.has.none" : "keys.has", row.label(), row.keys()));
            var change = new Button(Strings.of("keys.change"), badge("Enter"));
            change.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
            change.setMinWidth(USE_PREF_SIZE);
            change.setOnAction(_ -> record());
            reset.setMinWidth(USE_PREF_SIZE);
            reset.setDisable(!row.changed());
            strip.getChildren().setAll(line, reset, change);
        }
    }

    private void clash(KeysViewModel.Offer offer) {
        line.setText(offer.words());
        line.getStyleClass().add("attention-text");
        var swap = new Button(Strings.of("keys.swap"));
        swap.setOnAction(_ -> then(model::swap));
        swap.setDisable(!offer.canSwap());
        var take = new Button(Strings.of("keys.take"));
        take.setOnAction(_ -> then(model::take));
        var cancel = new Button(Strings.of("cancel"));
        cancel.setOnAction(_ -> then(model::cancel));
        for (Region button : new Region[]{swap, take, cancel}) button.setMinWidth(USE_PREF_SIZE);
        strip.getChildren().setAll(line, cancel, take, swap);
        (offer.canSwap() ? swap : take).requestFocus();
    }

    private void then(Runnable action) {
        action.run();
        strip();
        table.requestFocus();
    }

    private static Label badge(String keys) {
        var badge = new Label(keys);
        badge.getStyleClass().add("key");
        return badge;
    }

    /// Keys as a badge, and a mark on those that were changed.
    private static final class KeysCell extends TableCell<KeysViewModel.Row, String> {
        KeysCell() { getStyleClass().add("key-cell"); }

        @Override
        protected void updateItem(@Nullable String keys, boolean empty) {
            super.updateItem(keys, empty);
            setText(null);
            KeysViewModel.Row row = empty ? null : getTableRow().getItem();
            if (row == null || keys == null) {
                setGraphic(null);
                return;
            }
            var box = new HBox(8);
            box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            if (!keys.isEmpty()) box.getChildren().add(badge(keys));
            if (row.changed()) {
                var changed = new Label(Strings.of("keys.changed"));
                changed.getStyleClass().addAll("muted", "small");
                box.getChildren().add(changed);
            }
            setGraphic(box);
        }
    }
}
