package org.discern.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What a list shows when it was filtered to nothing: that this is why, and the one way out.
public final class NoHits extends VBox {
    private final Label words = new Label();

    /// @param action words of the button
    public NoHits(String sentence, String action, Runnable onAction) {
        super(12);
        words.setText(sentence);
        words.setWrapText(true);
        words.getStyleClass().add("muted");
        words.setMaxWidth(420);
        var button = new Button(action);
        button.setMnemonicParsing(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> onAction.run());
        getStyleClass().add("no-hits");
        setAlignment(Pos.CENTER);
        getChildren().addAll(words, button);
    }

    public void words(String sentence) { words.setText(sentence); }
}
