package org.discern.ui.intent.frame;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A number with what it counts below it and a small remark beside it.
public final class Figure extends VBox {
    private final Label number = new Label("–");
    private final Label remark = new Label();

    public Figure(String caption) {
        number.getStyleClass().add("figure");
        remark.getStyleClass().addAll("muted", "small");
        var words = new Label(caption);
        words.getStyleClass().addAll("muted", "small");
        var line = new HBox(number, remark);
        line.getStyleClass().add("figure-line");
        getStyleClass().add("figure-box");
        getChildren().addAll(line, words);
    }

    public void show(String value, String aside) {
        if (!number.getText().equals(value)) number.setText(value);
        if (!remark.getText().equals(aside)) remark.setText(aside);
    }
}
