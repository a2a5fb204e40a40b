package org.discern.ui.kit;

import java.util.function.Function;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A sheet that asks for one name and says what is wrong with it.
public final class NameAsk {
    private NameAsk() {}

    /// @param finding what speaks for or against a name, shown below it; beginning with `!` it forbids the name
    public static void ask(Dialogs dialogs, String title, String start, String action, Function<String, String> finding,
            Consumer<String> named) {
        var field = new TextField(start);
        field.getStyleClass().add("name-field");
        var remark = new Label();
        remark.getStyleClass().addAll("small", "muted");
        remark.setMinHeight(16);
        var go = new Button(action);
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        var cancel = new Button(Strings.of("cancel"));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var box = new VBox(8, field, remark, new HBox(8, space, cancel, go));
        box.setPrefWidth(420);
        Runnable close = dialogs.sheet(title, box);
        Runnable check = () -> {
            String words = finding.apply(field.getText().strip());
            go.setDisable(field.getText().isBlank() || words.startsWith("!"));
            remark.setText(words.startsWith("!") ? words.substring(1) : words);
        };
        field.textProperty().addListener(_ -> check.run());
        check.run();
        cancel.setOnAction(_ -> close.run());
        go.setOnAction(_ -> {
            close.run();
            named.accept(field.getText().strip());
        });
        Fx.later(() -> {
            field.requestFocus();
            field.selectAll();
        });
    }
}
