package org.discern.ui.kit;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// Type a few letters of a name, choose with the arrows and Enter: for a sheet.
public final class Chooser extends VBox {
    private final List<String> names;
    private final TextField box = new TextField();
    private final ListView<String> list = new ListView<>();

    public Chooser(List<String> names, String prompt, Consumer<String> chosen) {
        this.names = List.copyOf(names);
        setSpacing(8);
        setPrefSize(420, 360);
        box.setPromptText(prompt);
        box.textProperty().addListener((_, _, words) -> find(words.strip()));
        list.setFixedCellSize(Tables.ROW_HEIGHT);
        list.getStyleClass().add("kit-list");
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable String item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? null : item);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(box, list);
        Runnable take = () -> {
            String name = list.getSelectionModel().getSelectedItem();
            if (name != null) chosen.accept(name);
        };
        list.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) take.run();
        });
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            int at = list.getSelectionModel().getSelectedIndex();
            if (e.getCode() == KeyCode.ENTER) take.run();
            else if (e.getCode() == KeyCode.DOWN) go(at + 1);
            else if (e.getCode() == KeyCode.UP) go(at - 1);
            else return;
            e.consume();
        });
        find("");
        Fx.later(box::requestFocus);
    }

    private void go(int to) {
        int at = Math.clamp(to, 0, Math.max(0, list.getItems().size() - 1));
        list.getSelectionModel().select(at);
        list.scrollTo(Math.max(0, at - 5));
    }

    private void find(String words) {
        record Hit(String name, int score) {}
        list.getItems().setAll(words.isEmpty()
                ? names
                : names.stream().map(n -> new Hit(n, Fuzzy.score(words, n))).filter(h -> h.score() != Fuzzy.NONE).sorted(
                        Comparator
                                .comparingInt((Hit h) -> -h.score()).thenComparing(Hit::name)).map(Hit::name).toList());
        list.getSelectionModel().select(0);
    }
}
