package org.discern.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a view shows when there is nothing to show: an icon, what this place is for, and the one thing to do next.
public final class EmptyState extends VBox {
    /// @param action words of the primary button; empty for none
    public EmptyState(Ikon icon, String title, String sentence, String action, Runnable onAction) {
        var picture = new FontIcon(icon);
        picture.getStyleClass().add("empty-icon");
        var head = new Label(title);
        head.getStyleClass().add("empty-title");
        var words = new Label(sentence);
        words.getStyleClass().add("empty-words");
        words.setWrapText(true);
        words.setMaxWidth(420);
        words.setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        getChildren().addAll(picture, head, words);
        if (!action.isEmpty()) {
            var button = new Button(action);
            button.getStyleClass().add("accent");
            button.setOnAction(_ -> onAction.run());
            getChildren().add(button);
        }
    }
}
