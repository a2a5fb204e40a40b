package org.discern.ui.run;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A few sentences to read.
public final class LinesSheet extends VBox {
    public LinesSheet(List<String> lines) {
        setSpacing(8);
        setPrefWidth(560);
        for (String line : lines) {
            var label = new Label(line);
            label.setWrapText(true);
            getChildren().add(label);
        }
    }
}
