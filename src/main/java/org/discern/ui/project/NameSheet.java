package org.discern.ui.project;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.Strings;

/// Asks for one name, e.g. of a checkpoint.
public final class NameSheet extends VBox {
    private NameSheet(String sentence, String start, String action, Runnable[] close, Consumer<String> onName) {
        super(12);
        var words = new Label(sentence);
        words.getStyleClass().add("muted");
        var field = new TextField(start);
        field.setPrefWidth(360);
        field.selectAll();
        var cancel = new Button(Strings.of("cancel"));
        cancel.setOnAction(_ -> close[0].run());
        var go = new Button(action);
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.disableProperty().bind(field.textProperty().map(String::isBlank));
        go.setOnAction(_ -> {
            close[0].run();
            onName.accept(field.getText().strip());
        });
        var buttons = new HBox(8, cancel, go);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(words, field, buttons);
    }

    public static void ask(Dialogs dialogs, String title, String sentence, String start, String action, Consumer<String> onName) {
        Runnable[] close = {() -> {}};
        close[0] = dialogs.sheet(title, new NameSheet(sentence, start, action, close, onName));
    }
}
