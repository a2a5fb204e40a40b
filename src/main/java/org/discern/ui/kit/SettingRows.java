package org.discern.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Rows of settings in a sheet: what each is called, its control, and in small words what it means.
public final class SettingRows extends GridPane {
    private static final double CONTROL = 160;

    public SettingRows() {
        setHgap(16);
        setVgap(12);
        getColumnConstraints().addAll(new ColumnConstraints(), new ColumnConstraints(CONTROL), new ColumnConstraints());
    }

    /// @param key of the name; the explanation stands at `key.hint`
    public void add(String key, Node control) {
        var label = new Label(Strings.of(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        var hint = new Label(Strings.of(key + ".hint"));
        hint.getStyleClass().addAll("muted", "small");
        hint.setWrapText(true);
        setHgrow(hint, Priority.ALWAYS);
        addRow(getRowCount(), label, control, hint);
    }

    /// A field for a whole number.
    public static TextField number(long value, Runnable changed) {
        var field = new TextField(String.valueOf(value));
        field.setAlignment(Pos.CENTER_RIGHT);
        field.textProperty().addListener(_ -> changed.run());
        return field;
    }
}
